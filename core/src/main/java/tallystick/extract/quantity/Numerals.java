package tallystick.extract.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tallystick.extract.quantity.Spelled.Part;
import tallystick.figure.Hedge;
import tallystick.text.Phrases;
import tallystick.text.Words;
import tallystick.wordlist.WordList;

/// Reads numbers in every way a report writes them: `3,000`, `8 000`, `1.2m`, `twenty-five thousand`, `two dozen`,
/// `several hundred`, `a third`, `half a million`.
final class Numerals {
    private record Vague(BigDecimal low, BigDecimal high, Hedge hedge, String use) {}

    private static final Phrases<Vague> VAGUE =
            Phrases.of(
                    WordList.rows("quantity/vague.tsv"),
                    row ->
                            new Vague(
                                    new BigDecimal(row.get(1)),
                                    new BigDecimal(row.get(2)),
                                    Hedge.of(row.get(3)),
                                    row.get(4)));

    /// Single words for round numbers, which a greater one may follow, with the least they mean.
    private static final Map<String, BigDecimal> ROUND =
            WordList.rows("quantity/vague.tsv").stream()
                    .filter(row -> row.get(0).indexOf(' ') < 0 && !row.get(4).equals("scaled"))
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    row -> row.get(0), row -> new BigDecimal(row.get(1))));

    private static final Set<String> OR_MORE = Set.of("perhaps", "possibly", "maybe");
    private static final Set<String> BEFORE_HIT =
            Set.of(
                    "still", "more", "others", "also", "were", "are", "have", "been", "remain",
                    "feared");

    private Numerals() {}

    /// The number that begins at a word.
    static Optional<Numeral> at(Words words, int from) {
        Numeral found = vague(words, from);
        if (found == null) {
            found = Fractions.at(words, from);
        }
        if (found == null) {
            found = Digits.at(words, from);
        }
        if (found == null) {
            found = Spelled.at(words, from).orElse(null);
        }
        Numeral read = found;
        return Optional.ofNullable(found)
                .map(number -> Fractions.halfOfScale(words, number).orElse(read));
    }

    /// The hedge that a vague numeral carries with it.
    static Hedge hedge(Words words, Numeral numeral) {
        return VAGUE.at(words, numeral.from())
                .map(found -> found.value().hedge())
                .orElse(Hedge.VAGUE);
    }

    private static @Nullable Numeral vague(Words words, int from) {
        Numeral several = severalVague(words, from);
        if (several != null) {
            return several;
        }
        var found = VAGUE.at(words, from).orElse(null);
        if (found == null) {
            return words.at(from).is("some") ? someHundreds(words, from) : null;
        }
        Vague vague = found.value();
        if (vague.use().equals("plural") && !isOfMany(words, found.to())) {
            return null;
        }
        if (vague.use().equals("first")
                || (vague.use().equals("hit") && !isOfHit(words, found.to()))) {
            return null;
        }
        Part scale = Spelled.part(words.at(found.to())).orElse(null);
        boolean point = vague.low().compareTo(vague.high()) == 0;
        if (vague.use().equals("scaled") && scale != null && scale.isScale()) {
            int behind = found.to() + 1;
            BigDecimal more =
                    Spelled.part(words.at(behind))
                            .filter(next -> next.isScale())
                            .map(Part::value)
                            .filter(next -> next.compareTo(scale.value()) > 0)
                            .orElse(BigDecimal.ONE); // a few hundred million
            BigDecimal whole = scale.value().multiply(more);
            return new Numeral(
                    from,
                    more.compareTo(BigDecimal.ONE) == 0 ? behind : behind + 1,
                    vague.low().multiply(whole),
                    vague.high().multiply(whole),
                    Numeral.Form.VAGUE,
                    whole);
        }
        int to = words.at(found.to() - 1).is("of") && !point ? found.to() - 1 : found.to();
        return new Numeral(from, to, vague.low(), vague.high(), Numeral.Form.VAGUE, BigDecimal.ONE);
    }

    /// `dozens or hundreds of homes`, `hundreds, if not thousands`, `tens or hundreds of thousands`: from the lower word's least to the
    /// higher one's most.
    private static @Nullable Numeral severalVague(Words words, int from) {
        BigDecimal least = ROUND.get(words.at(from).lower());
        int second = behindOr(words, from + 1);
        Numeral most = least == null || second <= from ? null : vague(words, second);
        if (least == null || most == null) {
            return null;
        }
        BigDecimal bare = ROUND.getOrDefault(words.at(second).lower(), most.low());
        BigDecimal scaled = least.multiply(most.low()).divide(bare, RoundingMode.UNNECESSARY);
        BigDecimal low = scaled.compareTo(most.low()) < 0 ? scaled : least;
        return low.compareTo(most.low()) < 0
                ? new Numeral(from, most.to(), low, most.high(), Numeral.Form.VAGUE, BigDecimal.ONE)
                : null;
    }

    /// Where a second word follows `or`, `if not`, `perhaps`; where none does, the place asked.
    private static int behindOr(Words words, int at) {
        int next = words.at(at).is(",") ? at + 1 : at;
        if (words.at(next).is("if") && words.at(next + 1).is("not")) {
            return next + 2;
        }
        boolean joined = words.at(next).is("or") || OR_MORE.contains(words.at(next).lower());
        return joined ? next + 1 : at - 1;
    }

    /// "a score of jets", not "a score of 20"
    private static boolean isOfMany(Words words, int at) {
        return NounPhrase.at(words, at)
                .filter(noun -> noun.from() == at && Nouns.isPlural(words.at(noun.head())))
                .isPresent();
    }

    /// "scores still missing", "scores were hurt", "scores more died", not "the scores fell"
    private static boolean isOfHit(Words words, int at) {
        int next = at;
        while (BEFORE_HIT.contains(words.at(next).lower())) {
            next++;
        }
        return Elided.isHitting(words.at(next));
    }

    /// "some hundreds": "some" belongs to the vague word and is no hedge of its own.
    private static @Nullable Numeral someHundreds(Words words, int from) {
        boolean vagueNext =
                VAGUE.at(words, from + 1)
                        .filter(next -> next.value().use().equals("of"))
                        .isPresent();
        Numeral next = vagueNext ? vague(words, from + 1) : null;
        return next == null ? null : next.from(from);
    }
}
