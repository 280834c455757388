package tallystick.reconcile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tallystick.figure.Filed;

/// A report's most telling words, weighted by how rare they are in news, at length one.
///
/// It depends on its report alone, so that the reports of a ledger can be brought together as they come, in any order.
///
/// @param weights word → weight, the most telling first: sums over them are taken in this order
/// @param names the names among them
public record Vector(Map<String, Double> weights, Set<String> names) {
    static final Vector NONE = new Vector(Map.of(), Set.of());

    /// Words kept a report; more say nothing more about the event.
    private static final int MOST = 50;

    /// Items of which the frequencies tell.
    private static final double ITEMS = 100_000;

    /// Items that hold a word not listed, about.
    private static final double RAREST_ITEMS = 25;

    private static final Map<String, Double> RARITY = rarity();

    /// Of a word that `frequencies.tsv` does not list.
    private static final double RAREST = rarity(RAREST_ITEMS);

    /// What a short report leaves unsaid, as the squared weight of further words: two short ones must not be alike for one shared name.
    private static final double UNSAID = 400;

    private static Map<String, Double> rarity() {
        Map<String, Double> rarity = new HashMap<>();
        for (List<String> row : Table.of("frequencies").rows()) {
            double items = Double.parseDouble(row.getFirst());
            Table.words(row).forEach(word -> rarity.put(word, rarity(items)));
        }
        return Map.copyOf(rarity);
    }

    private static double rarity(double items) {
        return Math.log(ITEMS / items);
    }

    public static Vector of(Filed filed) {
        return of(Terms.of(filed));
    }

    private static Vector of(Terms terms) {
        Map<String, Double> weighted = new LinkedHashMap<>();
        terms.weights()
                .forEach((term, weight) ->
                        weighted.put(term, weight * RARITY.getOrDefault(term, RAREST)));
        Comparator<Map.Entry<String, Double>> telling = Map.Entry.comparingByValue();
        List<Map.Entry<String, Double>> kept =
                weighted.entrySet().stream()
                        .sorted(telling.reversed().thenComparing(Map.Entry.comparingByKey()))
                        .limit(MOST)
                        .toList();
        double length =
                Math.sqrt(
                        UNSAID + kept.stream().mapToDouble(e -> e.getValue() * e.getValue()).sum());
        Map<String, Double> unit = new LinkedHashMap<>();
        kept.forEach(e -> unit.put(e.getKey(), e.getValue() / length));
        return new Vector(
                unit,
                terms.names().stream()
                        .filter(unit::containsKey)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /// The same in few bytes, to be kept or sent: word, weight, whether it is a name.
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (Map.Entry<String, Double> word : weights.entrySet()) {
                out.writeUTF(word.getKey());
                out.writeDouble(word.getValue());
                out.writeBoolean(names.contains(word.getKey()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static Vector of(byte[] bytes) {
        Map<String, Double> weights = new LinkedHashMap<>();
        Set<String> names = new HashSet<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            while (in.available() > 0) {
                String word = in.readUTF();
                weights.put(word, in.readDouble());
                if (in.readBoolean()) {
                    names.add(word);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Vector(weights, names);
    }
}
