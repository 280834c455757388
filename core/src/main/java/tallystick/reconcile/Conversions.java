package tallystick.reconcile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tallystick.figure.Entry;
import tallystick.figure.Figure;
import tallystick.figure.Filed;
import tallystick.figure.Quantity;
import tallystick.figure.Report;
import tallystick.figure.Span;

/// Sums that a report of the story tells in two currencies, the second in brackets.
///
/// `two million euros ($2.6 million)`: what another report gives as $2.6 million is these two million euros.
final class Conversions {
    private record Sum(String currency, BigDecimal value) {}

    /// Sum → the same sum, told before it.
    private final Map<Sum, Sum> first = new HashMap<>();

    private Conversions() {}

    static Conversions in(Story story) {
        Conversions conversions = new Conversions();
        for (Filed filed : story.reports()) {
            List<Entry> entries = filed.entries();
            for (int i = 1; i < entries.size(); i++) {
                Figure before = entries.get(i - 1).figure();
                Figure figure = entries.get(i).figure();
                if (is(before, figure, filed.report())) {
                    conversions.note(sum(before.quantity()), sum(figure.quantity()));
                }
            }
        }
        return conversions;
    }

    /// Is a figure the one before it in another unit? `75 ft (23 m)`
    static boolean is(Figure before, Figure figure, Report report) {
        Span between =
                new Span(before.span().end(), Math.max(before.span().end(), figure.span().start()));
        return isOfUnits(before.quantity())
                && before.quantity().kind().equals(figure.quantity().kind())
                && between.length() <= 3
                && report.quote(between).matches("\\s*[(\\[/]\\s*")
                && !before.quantity().unit().equals(figure.quantity().unit());
    }

    private static boolean isOfUnits(Quantity quantity) {
        return quantity instanceof Quantity.Measure || quantity instanceof Quantity.Money;
    }

    /// The one number of a sum of money: 2,000,000 of "over two million euros", none of a range.
    private static Optional<Sum> sum(Quantity quantity) {
        Optional<BigDecimal> low = quantity.bounds().low();
        Optional<BigDecimal> high = quantity.bounds().high();
        boolean one = low.isEmpty() || high.isEmpty() || low.equals(high);
        return quantity instanceof Quantity.Money money && one
                ? low.or(() -> high)
                        .filter(value -> value.signum() > 0)
                        .map(value -> new Sum(money.currency(), value.stripTrailingZeros()))
                : Optional.empty();
    }

    private void note(Optional<Sum> one, Optional<Sum> other) {
        if (one.isPresent() && other.isPresent()) {
            Sum told = first(one.get());
            if (!told.currency.equals(other.get().currency)) {
                first.putIfAbsent(other.get(), told);
            }
        }
    }

    private Sum first(Sum sum) {
        Sum at = sum;
        while (first.containsKey(at)) {
            at = first.get(at);
        }
        return at;
    }

    /// In what a quantity is told; of a sum that was converted the currency in which it was told first.
    Scale scale(Quantity quantity) {
        Scale own = Scale.of(quantity);
        return sum(quantity)
                .filter(first::containsKey)
                .map(sum -> scale(first(sum), sum))
                .orElse(own);
    }

    private static Scale scale(Sum first, Sum sum) {
        return Scale.of(first.currency, first.value.divide(sum.value, MathContext.DECIMAL128));
    }
}
