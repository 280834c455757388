package tallystick.extract.quantity;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tallystick.figure.Bounds;
import tallystick.figure.Derivation;
import tallystick.figure.Hedge;
import tallystick.figure.Mention;
import tallystick.figure.Quantity;
import tallystick.figure.Span;
import tallystick.figure.TimeExpression;
import tallystick.text.Paragraph;
import tallystick.text.Reading;
import tallystick.text.Sentence;
import tallystick.text.Words;

/// Finds the quantities of a report: how many or how much, of what, how firmly drawn (`docs/FIGURES.md` §1–§3).
///
/// `more than 3,000 soldiers from the DPRK have been killed` → `≥3000 more-than`, counted `soldiers from the DPRK`
public final class Quantities {
    private final Reading reading;
    private final List<TimeExpression> times;
    private final List<Mention> found = new ArrayList<>();
    private final List<Amount> amounts = new ArrayList<>();

    private final Memory before = new Memory();
    private final IdentityHashMap<Sentence, Words> words = new IdentityHashMap<>();
    private final Models models;
    private final CurrencyLands lands;

    private int time;

    private Quantities(Reading reading, List<TimeExpression> times) {
        this.reading = reading;
        this.times = times;
        this.lands = CurrencyLands.in(reading);
        this.models = Models.in(reading.sentences().stream().map(this::words).toList());
    }

    private Words words(Sentence sentence) {
        return words.computeIfAbsent(sentence, s -> Words.of(s, reading.report().text()));
    }

    /// The quantities of a reading, in the order of the text.
    ///
    /// @param times what is a time and so no quantity, in the order of the text
    public static List<Mention> in(Reading reading, List<TimeExpression> times) {
        return List.copyOf(read(reading, times).found);
    }

    static Quantities read(Reading reading, List<TimeExpression> times) {
        Quantities quantities = new Quantities(reading, times);
        for (Paragraph paragraph : reading.paragraphs()) {
            quantities.before.clear();
            paragraph.sentences().forEach(quantities::read);
        }
        return quantities;
    }

    List<Amount> amounts() {
        return List.copyOf(amounts);
    }

    private void read(Sentence sentence) {
        Words words = words(sentence);
        before.open(words);
        for (int i = 0; i < words.size(); ) {
            i = read(words, i);
        }
        before.close(words);
    }

    /// Reads what begins at a word and tells where to go on.
    private int read(Words words, int at) {
        Optional<Unknowns.Unknown> unknown = Unknowns.at(words, at);
        if (unknown.isPresent()) {
            return add(words, unknown.get());
        }
        Optional<Expression> expression =
                AllBut.at(words, at)
                        .or(() -> Expressions.at(words, at))
                        .or(() -> Zeros.at(words, at));
        if (expression.isEmpty()) {
            return at + 1;
        }
        Expression e = Markets.measured(words, expression.get(), before);
        if (e.form() == Numeral.Form.NONE) {
            return Math.max(at + 1, add(words, e));
        }
        boolean time = isTime(words.span(e.numberFrom(), e.numberTo())) && !Years.areMany(words, e);
        Optional<Role> role =
                models.is(words, e) ? Optional.of(Role.IDENTIFIER) : NotFigures.role(words, e);
        if (role.isPresent() || time) {
            note(words, e, "", role.orElse(Role.DATE));
            return e.numberTo();
        }
        return add(words, e);
    }

    private void note(Words words, Expression e, String counted, Role role) {
        Amount amount = Amounts.of(words, e, counted, role);
        boolean conversion = ToldAgain.isConversion(words, e) && !amounts.isEmpty();
        amounts.add(conversion ? amount.as(amounts.getLast()) : amount);
    }

    private boolean isTime(Span span) {
        while (time < times.size() && times.get(time).span().end() <= span.start()) {
            time++;
        }
        return time < times.size() && times.get(time).span().overlaps(span);
    }

    private int add(Words words, Unknowns.Unknown unknown) {
        boolean elided = Nouns.is(words.at(unknown.counted().head()), "number");
        String text =
                elided ? Elided.PEOPLE : Collectives.resolve(words, unknown.counted(), reading);
        Counted counted =
                new Counted(text, unknown.expression().to(), unknown.counted().head(), "<noun>");
        return add(words, unknown.expression(), unknown.expression().quantity(), counted);
    }

    private int add(Words words, Expression written) {
        Expression e = Quakes.measured(words, written, before);
        Counted counted =
                (e.isCount() ? Counted.of(words, e, before) : CountedOf.of(words, e, before))
                        .withoutNumber();
        Optional<Role> role = role(words, e, counted);
        note(words, e, counted.text(), role.orElse(Role.FIGURE));
        if (role.isPresent()) {
            return Math.max(e.to(), counted.to());
        }
        Quantity quantity = lands.of(e.quantity(), words.at(e.to() - 1));
        Mention last = found.isEmpty() ? null : found.getLast();
        boolean again =
                last != null
                        && (((ToldAgain.isConversion(words, e) || ToldAgain.isPerShare(words, e))
                                        && quantity.kind().equals(last.quantity().kind()))
                                || Markets.isToldAgain(words, e, before));
        if (last != null && ToldAgain.isWeight(words, e, last)) {
            quantity = new Quantity.Measure(quantity.bounds(), last.quantity().hedge(), "lb");
        }
        if (last != null && again && quantity.hedge() == Hedge.EXACT && !e.isCount()) {
            quantity = withHedge(quantity, last.quantity().hedge());
        }
        if (counted.head() < 0 && e.isCount()) {
            boolean level = counted.rule().equals(Levels.RULE);
            quantity = Elided.unit(words, e, last, quantity, level);
            if (!(quantity instanceof Quantity.Count) && !level && before.last().isPresent()) {
                counted = CountedOf.of(words, e.with(quantity), before);
            }
        }
        if (Quakes.isMagnitude(words, e, counted)) {
            quantity = new Quantity.Measure(quantity.bounds(), quantity.hedge(), Quakes.UNIT);
        }
        if (Changes.isRise(words, e, counted)) {
            counted = CountedOf.risen(words, e, counted);
        }
        Counted told =
                Changes.is(words, e, counted)
                                && !counted.text().endsWith(Changes.MARK)
                                && !counted.rule().equals(CountedOf.LEVEL)
                        ? new Counted(
                                counted.text() + Changes.MARK,
                                counted.to(),
                                counted.head(),
                                counted.rule())
                        : counted;
        return add(words, e, quantity, told);
    }

    /// Counted units of time, points of a game, people who speak: no figure after all.
    private static Optional<Role> role(Words words, Expression e, Counted counted) {
        if (Markets.isNone(e, counted)) {
            return Optional.of(Role.SCORE);
        } else if (counted.head() < 0) {
            return Optional.empty();
        }
        NounPhrase phrase = new NounPhrase(e.to(), counted.to(), counted.head());
        boolean behind = counted.head() >= e.to();
        boolean money = e.quantity() instanceof Quantity.Money;
        if (behind
                && !money
                && Units.isTime(words, counted.head())
                && !Frequencies.is(words, e.numberFrom(), counted.head())) {
            return Optional.of(Role.DURATION);
        } else if (behind
                && e.form() == Numeral.Form.FRACTION
                && Nouns.is(words.at(counted.head()), "span")) {
            return Optional.of(Role.DURATION);
        } else if (behind && e.isCount() && NotFigures.isScore(words, e, phrase)) {
            return Optional.of(Role.SCORE);
        }
        return NotFigures.countsSpeakers(words, e, phrase)
                ? Optional.of(Role.SPEAKERS)
                : Optional.empty();
    }

    /// The number in brackets is the one before in another unit, so it is as firm as that.
    private static Quantity withHedge(Quantity quantity, Hedge hedge) {
        Bounds.Exactly exactly = quantity.bounds() instanceof Bounds.Exactly e ? e : null;
        if (exactly == null || hedge == Hedge.RANGE || hedge == Hedge.VAGUE) {
            return quantity;
        }
        Bounds bounds = Hedges.bounds(hedge, exactly.value(), exactly.value());
        return Quantity.of(quantity.kind(), bounds, hedge, quantity.unit());
    }

    private int add(Words words, Expression e, Quantity quantity, Counted counted) {
        int to = Math.max(e.to(), counted.to());
        Optional<Rates> rate = Rates.of(words, e, counted);
        if (rate.isPresent()) {
            Counted told = Rates.same(counted, before).orElse(counted);
            return add(words, e, rate.get().share(quantity), told, rate.get().to());
        }
        return add(words, e, quantity, counted, to);
    }

    private int add(Words words, Expression e, Quantity quantity, Counted counted, int to) {
        Span span = words.span(e.from(), to);
        Derivation derivation =
                new Derivation(
                        e.rule() + " · " + counted.rule(),
                        "quantity",
                        quantity.bounds().line() + " " + quantity.hedge(),
                        span,
                        List.of());
        @Nullable Span head =
                counted.head() < 0 ? null : words.span(counted.head(), counted.head() + 1);
        found.add(
                new Mention(
                        span,
                        words.span(e.numberFrom(), e.numberTo()),
                        quantity,
                        counted.text(),
                        Optional.ofNullable(head),
                        derivation));
        if (e.compound() == null) {
            before.add(counted, quantity, words.at(e.from() - 1).is("including"));
        }
        return to;
    }
}
