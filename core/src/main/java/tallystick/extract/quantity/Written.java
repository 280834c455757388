package tallystick.extract.quantity;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tallystick.figure.Bounds;
import tallystick.figure.Hedge;
import tallystick.figure.Quantity;
import tallystick.text.Word;
import tallystick.text.Words;

/// A quantity as it is written: `[hedge] [currency] number [to number] [unit] [hedge]`, `magnitude of [hedge] number`.
///
/// @param at index of its first word, "between" and words that stay outside the quote included
/// @param lead the hedges before the number
/// @param before a currency or "magnitude" before the number
/// @param first the number, of a range its lower end
/// @param range the range that begins with it
/// @param behind a unit, percent sign or currency behind the number
/// @param trail a hedge behind the number
record Written(
        Words words,
        int at,
        Hedges.Before lead,
        @Nullable Units before,
        Numeral first,
        @Nullable Numeral range,
        @Nullable Units behind,
        Hedges.@Nullable Before trail) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// What is written from a word on, if a number is.
    static Optional<Written> at(Words words, int at) {
        boolean between = words.at(at).is("between");
        Hedges.Before lead = Hedges.before(words, between ? at + 1 : at);
        Units before = Units.before(words, lead.to()).orElse(null);
        if (before != null && before.kind().equals("measure") && lead.to() == at) {
            lead = Hedges.before(words, before.to());
        }
        int number = before == null ? lead.to() : Math.max(lead.to(), before.to());
        Numeral first =
                Numerals.at(words, number).or(() -> oneUnit(words, at, number)).orElse(null);
        if (first == null) {
            return Optional.empty();
        }
        first = partOfUnit(words, first);
        Numeral range = Ranges.of(words, first, before).orElse(null);
        if (between && range == null) {
            return Optional.empty();
        }
        Numeral last = range == null ? first : range;
        Units behind = behind(words, last, before).orElse(null);
        Hedges.Before trail = Hedges.after(words, behind == null ? last.to() : behind.to());
        if (before == null && behind == null && trail != null) {
            behind = Units.behind(words, trail.to()).orElse(null);
        }
        return Optional.of(new Written(words, at, lead, before, first, range, behind, trail));
    }

    /// `300 km`, `billions of dollars`, and again of money: `$5 million dollars`.
    private static Optional<Units> behind(Words words, Numeral number, @Nullable Units before) {
        Optional<Units> behind =
                Units.behind(words, number.to())
                        .filter(unit -> !Frequencies.is(words, number.from(), unit.from()));
        if (before != null) {
            return behind.filter(Units::isMoney).filter(unit -> before.isMoney());
        }
        boolean of = number.form() == Numeral.Form.VAGUE && words.at(number.to()).is("of");
        return of
                ? Units.behind(words, number.to() + 1)
                        .map(unit -> unit.scaled(number.low()))
                        .filter(unit -> unit.isMoney() || unit.kind().equals("measure"))
                : behind;
    }

    /// "less than [a] mile": behind a hedge the article counts.
    private static Optional<Numeral> oneUnit(Words words, int at, int number) {
        boolean article = words.at(number).is("a") || words.at(number).is("an");
        return number > at && article
                ? Units.behind(words, number + 1)
                        .filter(unit -> unit.kind().equals("measure"))
                        .map(unit ->
                                new Numeral(number, number + 1, BigDecimal.ONE, Numeral.Form.WORDS))
                : Optional.empty();
    }

    /// `half a mile`, `a quarter of a percent`, `1/2 cup`: a fraction of a unit is so much of it, not a share.
    private static Numeral partOfUnit(Words words, Numeral first) {
        if (first.form() != Numeral.Form.FRACTION) {
            return first;
        }
        int of = words.at(first.to()).is("of") ? first.to() + 1 : first.to();
        boolean article = words.at(of).is("a") || words.at(of).is("an");
        boolean unit =
                Units.behind(words, article ? of + 1 : first.to())
                        .filter(found -> !found.kind().equals("share") || article)
                        .isPresent();
        if (!unit) {
            return first;
        }
        BigDecimal part = first.low().divide(HUNDRED);
        return new Numeral(first.from(), article ? of + 1 : first.to(), part, Numeral.Form.WORDS);
    }

    private Numeral last() {
        return range == null ? first : range;
    }

    @Nullable Units unit() {
        if (before != null) {
            return before;
        }
        return behind == null ? lent().orElse(null) : behind.scaled(last().scale());
    }

    /// "[50.1] to 42.9 percent", "from [180] to 120 tonnes": the unit stands behind the second number.
    private Optional<Units> lent() {
        boolean pair =
                range == null
                        && trail == null
                        && first.isPoint()
                        && (isJoined()
                                || (first.form() == Numeral.Form.DIGITS
                                        && words.at(first.to()).is("to")));
        return pair
                ? Numerals.at(words, first.to() + 1)
                        .flatMap(next -> Units.behind(words, next.to()))
                        .filter(unit ->
                                unit.kind().equals("share") || unit.kind().equals("measure"))
                : Optional.empty();
    }

    /// "rose [2.5] and 3.5 percent", "[eight] and fourteen percent"
    private boolean isJoined() {
        return words.at(first.to()).is("and")
                && words.at(first.to() + 1).isDigits() == (first.form() == Numeral.Form.DIGITS)
                && (first.form() == Numeral.Form.DIGITS || first.form() == Numeral.Form.WORDS)
                && !Years.is(words.at(first.from()));
    }

    /// A number and nothing else: it may be the first half of a compound.
    boolean isBare() {
        return unit() == null && range == null && trail == null;
    }

    Expression expression() {
        Units unit = unit();
        Hedge hedge = hedge();
        Bounds bounds = Hedges.bounds(hedge, told(last().low(), unit), told(last().high(), unit));
        return new Expression(
                from(hedge),
                to(),
                first.from(),
                last().to(),
                quantity(bounds, hedge, unit),
                first.form(),
                null,
                rule(),
                new Expression.Wording(last().low(), last().high(), hedgeWords(), unit),
                role(unit));
    }

    /// `50 years old`, `18 month-old`
    private boolean isAge(int at) {
        Word next = words.at(words.at(at).is("-") ? at + 1 : at);
        return next.is("old") || next.is("olds");
    }

    /// A number in the figure's unit; a share by a fraction to a tenth of a percent.
    private BigDecimal told(BigDecimal number, @Nullable Units unit) {
        BigDecimal value = unit == null ? number : number.multiply(unit.factor());
        return last().form() == Numeral.Form.FRACTION ? Fractions.rounded(value) : value;
    }

    private String hedgeWords() {
        String said = !lead.words().isEmpty() || trail == null ? lead.words() : trail.words();
        return said.toLowerCase(Locale.ROOT);
    }

    private Role role(@Nullable Units unit) {
        return switch (unit == null ? "" : unit.kind()) {
            case "time" -> isAge(to()) ? Role.AGE : Role.DURATION;
            case "multiple" -> Role.MULTIPLE;
            case "clock" -> Role.DATE;
            default -> Role.FIGURE;
        };
    }

    /// "within" bounds a distance; before a count it is a mere preposition.
    private boolean isLeadDropped() {
        Units unit = unit();
        return lead.words().equals("within") && (unit == null || !unit.kind().equals("measure"));
    }

    private Hedge hedge() {
        if (range != null) {
            return Hedge.RANGE;
        }
        Hedge said = lead.hedge() == Hedge.EXACT && trail != null ? trail.hedge() : lead.hedge();
        if (isLeadDropped()) {
            said = Hedge.EXACT;
        }
        boolean draws = said != Hedge.EXACT && said != Hedge.ABOUT;
        return first.form() == Numeral.Form.VAGUE && !draws ? Numerals.hedge(words, first) : said;
    }

    private int from(Hedge hedge) {
        if (words.at(at).is("between")) {
            return at;
        }
        boolean outside = hedge == Hedge.EXACT || lead.hedge() == Hedge.EXACT || isLeadDropped();
        int from = outside ? lead.to() : lead.from();
        return before == null ? from : Math.min(from, before.from());
    }

    private int to() {
        int unit = behind == null ? 0 : behind.to();
        int hedge = trail == null ? 0 : trail.to();
        return Math.max(last().to(), Math.max(unit, hedge));
    }

    private Quantity quantity(Bounds bounds, Hedge hedge, @Nullable Units unit) {
        if (unit != null && !unit.isTime()) {
            return Quantity.of(unit.kind(), bounds, hedge, Optional.of(unit.symbol()));
        }
        return first.form() == Numeral.Form.FRACTION
                ? new Quantity.Share(bounds, hedge)
                : new Quantity.Count(bounds, hedge);
    }

    private String rule() {
        Units unit = unit();
        return (lead.words().isEmpty() ? "" : lead.words() + " ")
                + (range == null ? "<number>" : "<number> to <number>")
                + (unit == null ? "" : " <" + unit.kind() + ">")
                + (trail == null ? "" : " " + trail.words());
    }
}
