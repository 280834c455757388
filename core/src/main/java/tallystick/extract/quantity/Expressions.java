package tallystick.extract.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tallystick.figure.Bounds;
import tallystick.figure.Hedge;
import tallystick.figure.Quantity;
import tallystick.text.Word;
import tallystick.text.Words;
import tallystick.wordlist.WordList;

/// Reads `[hedge] [currency] number [to number] [unit] [hedge]`: `more than 3,000`, `between US$300 and 400 billion`, `60–80 mph`.
final class Expressions {
    private static final Map<String, String> COMPOUNDS = compounds();
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private Expressions() {}

    private static Map<String, String> compounds() {
        Map<String, String> compounds = new HashMap<>();
        WordList.rows("quantity/compounds.tsv")
                .forEach(row -> compounds.put(row.get(0), row.get(1)));
        return Map.copyOf(compounds);
    }

    /// The expression that begins at a word; durations, multiples and compounds that are no figure give none.
    static Optional<Expression> at(Words words, int at) {
        boolean between = words.at(at).is("between");
        Hedges.Before lead = Hedges.before(words, between ? at + 1 : at);
        int start = lead.to();
        Units before = Units.before(words, start).orElse(null);
        Numeral number = Numerals.at(words, before == null ? start : before.to()).orElse(null);
        if (number == null) {
            return Optional.empty();
        }
        Optional<Expression> ratio = ratio(words, lead, number);
        if (ratio.isPresent()) {
            return ratio;
        }
        Numeral range = range(words, number, before);
        if (between && range == null) {
            return Optional.empty();
        }
        Numeral last = range == null ? number : range;
        Units behind = before == null ? Units.behind(words, last.to()).orElse(null) : null;
        Hedges.Before trail = Hedges.after(words, last.to());
        if (trail != null && behind == null) {
            behind = before == null ? Units.behind(words, trail.to()).orElse(null) : null;
        } else if (behind != null && trail == null) {
            trail = Hedges.after(words, behind.to());
        }
        Units unit = before != null ? before : behind == null ? null : behind.scaled(last.scale());
        if (unit != null && unit.kind().equals("time")) {
            return Optional.empty();
        }
        Hedge hedge = hedge(words, lead, trail, number, range != null, unit);
        int from =
                between
                        ? at
                        : hedge == Hedge.EXACT
                                        || lead.hedge() == Hedge.EXACT
                                        || isDropped(lead, unit)
                                ? start
                                : lead.from();
        int to =
                Math.max(
                        last.to(),
                        Math.max(behind == null ? 0 : behind.to(), trail == null ? 0 : trail.to()));
        BigDecimal factor = unit == null ? BigDecimal.ONE : unit.factor();
        Bounds bounds =
                Hedges.bounds(hedge, last.low().multiply(factor), last.high().multiply(factor));
        Expression plain =
                new Expression(
                        from,
                        to,
                        number.from(),
                        last.to(),
                        quantity(bounds, hedge, number, unit),
                        number.form(),
                        null,
                        rule(lead, trail, unit, range != null));
        return unit == null && range == null && trail == null
                ? compound(words, plain)
                : Optional.of(plain);
    }

    /// `one in five`, `three-in-five`, `3 out of every 10`: a share.
    private static Optional<Expression> ratio(Words words, Hedges.Before lead, Numeral first) {
        int at = first.to();
        at += words.at(at).is("-") ? 1 : 0;
        if (words.at(at).is("out") && words.at(at + 1).is("of") && words.at(at + 2).is("every")) {
            at += 2;
        } else if (!words.at(at).is("in")) {
            return Optional.empty();
        }
        at += words.at(at + 1).is("-") || words.at(at + 1).is("every") ? 2 : 1;
        Numeral whole = first.isPoint() ? Numerals.at(words, at).orElse(null) : null;
        if (whole == null
                || !whole.isPoint()
                || whole.low().compareTo(first.low()) <= 0
                || whole.low().compareTo(THOUSAND) > 0) {
            return Optional.empty();
        }
        BigDecimal percent =
                first.low().multiply(HUNDRED).divide(whole.low(), 1, RoundingMode.HALF_UP);
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
                        "<number> in <number>"));
    }

    private static Quantity quantity(
            Bounds bounds, Hedge hedge, Numeral number, @Nullable Units unit) {
        if (unit == null) {
            return number.form() == Numeral.Form.FRACTION
                    ? new Quantity.Share(bounds, hedge)
                    : new Quantity.Count(bounds, hedge);
        }
        return Quantity.of(unit.kind(), bounds, hedge, Optional.of(unit.symbol()));
    }

    /// "within" bounds a distance; before a count it is a mere preposition.
    private static boolean isDropped(Hedges.Before lead, @Nullable Units unit) {
        return lead.words().equals("within") && (unit == null || !unit.kind().equals("measure"));
    }

    private static Hedge hedge(
            Words words,
            Hedges.Before lead,
            Hedges.@Nullable Before trail,
            Numeral number,
            boolean range,
            @Nullable Units unit) {
        if (range) {
            return Hedge.RANGE;
        }
        Hedge said = lead.hedge() != Hedge.EXACT || trail == null ? lead.hedge() : trail.hedge();
        if (isDropped(lead, unit)) {
            said = Hedge.EXACT;
        }
        boolean draws = said != Hedge.EXACT && said != Hedge.ABOUT;
        return number.form() == Numeral.Form.VAGUE && !draws ? Numerals.hedge(words, number) : said;
    }

    private static String rule(
            Hedges.Before lead,
            Hedges.@Nullable Before trail,
            @Nullable Units unit,
            boolean range) {
        return (lead.words().isEmpty() ? "" : lead.words() + " ")
                + (range ? "<number> to <number>" : "<number>")
                + (unit == null ? "" : " <" + unit.kind() + ">")
                + (trail == null ? "" : " " + trail.words());
    }

    /// The upper end of a range that begins with a number, its lower end scaled alike: `45 to 50 thousand`.
    private static @Nullable Numeral range(Words words, Numeral first, @Nullable Units currency) {
        int at = first.to();
        Units unit =
                currency == null
                        ? Units.behind(words, at).filter(u -> !u.kind().equals("time")).orElse(null)
                        : null;
        int joint = unit == null ? at : unit.to();
        if (!isJoint(words, joint, first.from())) {
            return null;
        }
        int second = joint + 1;
        if (currency != null) {
            second = Units.before(words, second).map(Units::to).orElse(second);
        }
        Numeral last = Numerals.at(words, second).orElse(null);
        if (last == null
                || !first.isPoint()
                || !last.isPoint()
                || first.form() == Numeral.Form.FRACTION) {
            return null;
        }
        BigDecimal lent =
                first.scale().compareTo(BigDecimal.ONE) == 0 ? last.scale() : BigDecimal.ONE;
        BigDecimal low =
                first.low().multiply(lent).compareTo(last.low()) < 0
                        ? first.low().multiply(lent)
                        : first.low();
        boolean upwards = low.compareTo(last.low()) < 0;
        return upwards
                ? new Numeral(first.from(), last.to(), low, last.high(), last.form(), last.scale())
                : null;
    }

    private static boolean isJoint(Words words, int joint, int first) {
        Word word = words.at(joint);
        Word next = words.at(joint + 1);
        return switch (word.lower()) {
            case "-", "–", "—" ->
                    word.glued() == next.glued()
                            && (next.isDigits() || Units.before(words, joint + 1).isPresent());
            case "to" -> !isChange(words, first);
            case "or" ->
                    next.isDigits()
                            || Spelled.part(next).filter(p -> p.role().equals("unit")).isPresent();
            case "and" ->
                    words.at(first - 1).is("between")
                            || words.at(first - 2).is("between")
                            || words.at(first - 3).is("between");
            default -> false;
        };
    }

    /// "from 180 to 200" tells where a number began and where it ended, "180 to 200 people" one range.
    private static boolean isChange(Words words, int first) {
        return words.at(first - 1).is("from") || words.at(first - 2).is("from");
    }

    /// `five-storey` counts storeys; `two-year` is a duration; `3,000-strong` counts what follows.
    private static Optional<Expression> compound(Words words, Expression plain) {
        int hyphen = plain.numberTo();
        Word noun = words.at(hyphen + 1);
        boolean compound =
                words.at(hyphen).is("-")
                        && words.at(hyphen).glued()
                        && noun.glued()
                        && noun.isLetters();
        if (!compound || Numerals.at(words, hyphen + 1).isPresent()) {
            return Optional.of(plain);
        }
        String counted = COMPOUNDS.getOrDefault(noun.lower(), noun.form());
        if (counted.equals("none")
                || (words.at(hyphen + 2).is("-") && words.at(hyphen + 3).is("old"))) {
            return Optional.empty();
        }
        return Optional.of(
                new Expression(
                        plain.from(),
                        hyphen + 2,
                        plain.numberFrom(),
                        plain.numberTo(),
                        plain.quantity(),
                        plain.form(),
                        counted.equals("strong") ? null : counted,
                        "<number>-<noun>"));
    }
}
