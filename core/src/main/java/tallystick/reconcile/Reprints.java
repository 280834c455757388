package tallystick.reconcile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tallystick.figure.Filed;

/// Which reports carry the same text: reprints of one dispatch, cut or with a word changed here and there.
///
/// MinHash (Broder 1997): the share of word shingles that two texts have in common is estimated by the share of equal minima under
/// [#HASHES] fixed hash functions; texts are compared only if they agree on all minima of some band.
final class Reprints {
    private static final int SHINGLE = 4;
    private static final int BAND = 4;
    private static final int HASHES = 16 * BAND;

    /// Estimated share of common shingles from which two texts are one.
    private static final double SAME = 0.6;

    private Reprints() {}

    /// Report id → id of the earliest report with the same text.
    ///
    /// @param reports in the order of publication
    static Map<String, String> of(List<Filed> reports) {
        Map<String, String> textOf = new LinkedHashMap<>();
        Map<Long, List<Integer>> bands = new HashMap<>();
        List<long[]> minima = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            minima.add(minima(Fold.words(reports.get(i).report().text().string())));
            String id = reports.get(i).report().id();
            textOf.put(id, id);
            for (int band = 0; band < HASHES / BAND; band++) {
                List<Integer> bucket =
                        bands.computeIfAbsent(key(minima.get(i), band), any -> new ArrayList<>());
                for (int earlier : bucket) {
                    if (textOf.get(id).equals(id) && alike(minima.get(earlier), minima.get(i))) {
                        String first = reports.get(earlier).report().id();
                        textOf.put(id, textOf.getOrDefault(first, first));
                    }
                }
                if (textOf.get(id).equals(id)) {
                    bucket.add(i);
                }
            }
        }
        return textOf;
    }

    private static long[] minima(List<String> words) {
        long[] minima = new long[HASHES];
        Arrays.fill(minima, Long.MAX_VALUE);
        for (int i = 0; i == 0 || i + SHINGLE <= words.size(); i++) {
            long shingle = 17;
            for (String word : words.subList(i, Math.min(i + SHINGLE, words.size()))) {
                shingle = mix(shingle ^ hash(word));
            }
            for (int h = 0; h < HASHES; h++) {
                minima[h] = Math.min(minima[h], mix(shingle + h * 0x9E3779B97F4A7C15L));
            }
        }
        return minima;
    }

    /// FNV-1a over the characters: the same on every machine and in every version.
    private static long hash(String word) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    /// The finaliser of SplitMix64.
    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
        return b ^ (b >>> 31);
    }

    private static long key(long[] minima, int band) {
        long key = band;
        for (int i = band * BAND; i < (band + 1) * BAND; i++) {
            key = mix(key ^ minima[i]);
        }
        return key;
    }

    private static boolean alike(long[] one, long[] other) {
        int equal = 0;
        for (int h = 0; h < HASHES; h++) {
            equal += one[h] == other[h] ? 1 : 0;
        }
        return equal >= SAME * HASHES;
    }
}
