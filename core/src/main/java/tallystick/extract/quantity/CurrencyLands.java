package tallystick.extract.quantity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tallystick.figure.Quantity;
import tallystick.text.Reading;
import tallystick.text.Sentence;
import tallystick.text.Token;
import tallystick.text.Word;
import tallystick.text.Words;
import tallystick.wordlist.WordList;

/// Whose money is meant by a name that several lands have for theirs: pesos are Chile's in a report that names Chile and not Mexico.
///
/// Which lands share a name is in `quantity/currency-lands.tsv`, codes are those of ISO 4217.
final class CurrencyLands {
    private static final Map<String, List<Land>> LANDS = lands();

    private final Map<String, Integer> named = new HashMap<>();

    private record Land(String code, Set<String> words) {}

    private CurrencyLands() {}

    private static Map<String, List<Land>> lands() {
        Map<String, List<Land>> lands = new HashMap<>();
        for (List<String> row : WordList.rows("quantity/currency-lands.tsv")) {
            lands.computeIfAbsent(row.getFirst(), name -> new ArrayList<>())
                    .add(new Land(row.get(1), Set.of(row.get(2).split(" "))));
        }
        return Map.copyOf(lands);
    }

    /// What a report, its title included, names.
    static CurrencyLands in(Reading reading) {
        CurrencyLands lands = new CurrencyLands();
        Words title = Words.of(Objects.requireNonNullElse(reading.report().title(), ""));
        for (int i = 0; i < title.size(); i++) {
            lands.named.merge(title.at(i).form(), 1, Integer::sum);
        }
        for (Sentence sentence : reading.sentences()) {
            for (Token token : sentence.tokens()) {
                lands.named.merge(token.form(), 1, Integer::sum);
            }
        }
        return lands;
    }

    /// A sum in the money of the land that the report is about; the same sum where its first meaning holds.
    ///
    /// @param name the last word of the sum: `pesos`
    Quantity of(Quantity quantity, Word name) {
        String lower = name.lower();
        List<Land> lands =
                LANDS.getOrDefault(
                        lower, LANDS.getOrDefault(lower.replaceFirst("s$", ""), List.of()));
        if (lands.isEmpty()
                || !(quantity instanceof Quantity.Money money)
                || !money.currency().equals(lands.getFirst().code())
                || count(lands.getFirst()) > 0) {
            return quantity;
        }
        return lands.stream()
                .filter(land -> count(land) > 0)
                .max(Comparator.comparingInt(this::count))
                .<Quantity>map(
                        land -> new Quantity.Money(money.bounds(), money.hedge(), land.code()))
                .orElse(quantity);
    }

    private int count(Land land) {
        return land.words().stream().mapToInt(word -> named.getOrDefault(word, 0)).sum();
    }
}
