package tallystick.text.neural;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Cuts a word into the pieces of the model's vocabulary, upper case and accents aside: `Vovkove` → `vo` `##v` `##kov` `##e`.
///
/// The longest piece from the left each time (Wu et al. 2016, as in BERT's uncased models).
final class WordPiece {
    private static final String CONTINUES = "##";
    private static final int LONGEST_PART = 100;

    private final Map<String, Integer> beginnings = new HashMap<>(60_000);
    private final Map<String, Integer> continuations = new HashMap<>(12_000);
    private final int unknown;
    private final int most;

    /// @param vocabulary a piece a line; its number is its id
    /// @param most pieces of a word; the rest of it is left out
    WordPiece(List<String> vocabulary, int unknown, int most) {
        this.unknown = unknown;
        this.most = most;
        for (int id = 0; id < vocabulary.size(); id++) {
            String piece = vocabulary.get(id);
            if (piece.startsWith(CONTINUES)) {
                continuations.put(piece.substring(CONTINUES.length()), id);
            } else {
                beginnings.put(piece, id);
            }
        }
    }

    /// The ids of a word's pieces: never none.
    int[] pieces(String word) {
        Ids ids = new Ids();
        for (String part : parts(bare(PlainForm.of(word)))) {
            add(part, ids);
            if (ids.size >= most) {
                break;
            }
        }
        return ids.size == 0 ? new int[] {unknown} : ids.first(most);
    }

    /// Without upper case and accents.
    private static String bare(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.chars().allMatch(c -> c < 128)) {
            return lower;
        }
        StringBuilder bare = new StringBuilder(lower.length());
        Normalizer.normalize(lower, Normalizer.Form.NFD)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(bare::appendCodePoint);
        return bare.toString();
    }

    /// Every mark and every Chinese character is a part of its own.
    private static List<String> parts(String word) {
        List<String> parts = new ArrayList<>(2);
        StringBuilder open = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); ) {
            int c = word.codePointAt(i);
            i += Character.charCount(c);
            boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
            boolean alone = PlainForm.isPunctuation(c) || (c >= 0x4E00 && c <= 0x9FFF);
            if ((blank || alone) && !open.isEmpty()) {
                parts.add(open.toString());
                open.setLength(0);
            }
            if (alone) {
                parts.add(Character.toString(c));
            } else if (!blank && !isInvisible(c)) {
                open.appendCodePoint(c);
            }
        }
        if (!open.isEmpty()) {
            parts.add(open.toString());
        }
        return parts;
    }

    private static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.UNASSIGNED, Character.PRIVATE_USE ->
                    true;
            default -> c == 0xFFFD;
        };
    }

    private void add(String part, Ids ids) {
        int before = ids.size;
        if (part.codePointCount(0, part.length()) > LONGEST_PART) {
            ids.add(unknown);
            return;
        }
        for (int start = 0; start < part.length(); ) {
            Map<String, Integer> vocabulary = start == 0 ? beginnings : continuations;
            Integer id = null;
            int end = part.length();
            while (end > start && (id = vocabulary.get(part.substring(start, end))) == null) {
                end--;
            }
            if (id == null) {
                ids.size = before;
                ids.add(unknown);
                return;
            }
            ids.add(id);
            start = end;
        }
    }

    /// A growing row of numbers.
    private static final class Ids {
        private int[] values = new int[4];
        private int size;

        void add(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }

        int[] first(int most) {
            return Arrays.copyOf(values, Math.min(size, most));
        }
    }
}
