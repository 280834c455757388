package tallystick.extract.quantity;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tallystick.figure.Hedge;
import tallystick.figure.Quantity;
import tallystick.text.Token.Tag;
import tallystick.text.Word;
import tallystick.text.Words;
import tallystick.wordlist.WordList;

/// Reads numbers with their hedges and units (`more than 3,000`, `60–80 mph`), ratios (`one in five`) and compounds (`five-storey`).
final class Expressions {
    private static final Map<String, String> COMPOUNDS = compounds();
    private static final Set<Tag> FUNCTION = Set.of(Tag.ADP, Tag.PART, Tag.CCONJ, Tag.SCONJ);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private Expressions() {}

    private static Map<String, String> compounds() {
        Map<String, String> compounds = new HashMap<>();
        WordList.rows("quantity/compounds.tsv")
                .forEach(row -> compounds.put(row.get(0), row.get(1)));
        return Map.copyOf(compounds);
    }

    /// The expression that begins at a word.
    static Optional<Expression> at(Words words, int at) {
        Written written = Written.at(words, at).orElse(null);
        if (written == null) {
            return Optional.empty();
        }
        Optional<Expression> ratio = ratio(words, written.lead(), written.first());
        if (ratio.isPresent()) {
            return ratio;
        }
        Expression plain = MixedUnits.whole(words, written.expression());
        return Optional.of(written.isBare() ? compound(words, plain) : plain);
    }

    /// `one in five`, `three-in-five`, `one out of three`, `3 out of every 10`: a share.
    private static Optional<Expression> ratio(Words words, Hedges.Before lead, Numeral first) {
        int at = first.to();
        at += words.at(at).is("-") ? 1 : 0;
        boolean out = words.at(at).is("out") && words.at(at + 1).is("of");
        if (out && (words.at(at + 2).is("every") || words.at(first.from()).is("one"))) {
            at += words.at(at + 2).is("every") ? 2 : 1;
        } else if (!words.at(at).is("in")) {
            return Optional.empty();
        }
        at += words.at(at + 1).is("-") || words.at(at + 1).is("every") ? 2 : 1;
        Numeral whole = first.isPoint() ? Numerals.at(words, at).orElse(null) : null;
        if (whole == null
                || !whole.isPoint()
                || whole.low().compareTo(first.low()) <= 0
                || (whole.low().compareTo(THOUSAND) > 0 && !Rates.isRound(whole.low()))) {
            return Optional.empty();
        }
        BigDecimal percent = Rates.percent(first.low(), whole.low());
        Quantity share =
                new Quantity.Share(Hedges.bounds(lead.hedge(), percent, percent), lead.hedge());
        int from = lead.hedge() == Hedge.EXACT ? first.from() : lead.from();
        return Optional.of(
                new Expression(
                        from,
                        whole.to(),
                        first.from(),
                        whole.to(),
                        share,
                        Numeral.Form.FRACTION,
                        null,
                        "<number> in <number>",
                        new Expression.Wording(percent, percent, lead.words(), null),
                        Role.FIGURE));
    }

    /// `five-storey` counts storeys; `two-year` is a duration; `3,000-strong` counts what follows.
    private static Expression compound(Words words, Expression plain) {
        int hyphen = plain.numberTo();
        Word noun = words.at(hyphen + 1);
        boolean compound =
                words.at(hyphen).is("-")
                        && words.at(hyphen).glued()
                        && noun.glued()
                        && noun.isLetters()
                        && !FUNCTION.contains(noun.tag());
        if (!compound || Numerals.at(words, hyphen + 1).isPresent()) {
            return plain;
        }
        String counted = COMPOUNDS.getOrDefault(noun.lower(), noun.form());
        boolean old = words.at(hyphen + 2).is("-") && words.at(hyphen + 3).is("old");
        boolean kind = counted.equals("none") || old || plain.form() == Numeral.Form.FRACTION;
        if (kind) {
            return plain.with(old ? Role.AGE : Role.KIND);
        }
        return new Expression(
                plain.from(),
                hyphen + 2,
                plain.numberFrom(),
                plain.numberTo(),
                plain.quantity(),
                plain.form(),
                counted.equals("strong") ? null : counted,
                "<number>-<noun>",
                plain.wording(),
                plain.role());
    }
}
