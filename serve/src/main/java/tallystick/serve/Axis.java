package tallystick.serve;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The values of a plot, from the lowest to the highest drawn, at a scale that leaves every interval visible.
///
/// 12 to 31 → ticks at 10, 20, 30, 40. 40 to 40,000 → 10, 100, …, 100,000, each as far from the next
///
/// @param logarithmic ten times as much is always as far up
record Axis(double from, double to, boolean logarithmic, List<Tick> ticks) {
    /// From this ratio of the highest to the lowest value on, equal steps would flatten the low ones.
    private static final double WIDE = 40;

    private static final int STEPS = 4;

    record Tick(double value, String label) {}

    static Axis over(List<BigDecimal> values) {
        double low = values.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0);
        double high = values.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(1);
        double lowestAboveZero =
                values.stream()
                        .mapToDouble(BigDecimal::doubleValue)
                        .filter(value -> value > 0)
                        .min()
                        .orElse(1);
        return low >= 0 && high / lowestAboveZero > WIDE
                ? logarithmic(lowestAboveZero, high)
                : linear(low, high);
    }

    private static Axis linear(double low, double high) {
        boolean farFromNothing = low > 0 && high > low && low > (high - low) * 2;
        double bottom = farFromNothing ? low - (high - low) / 2 : Math.min(0, low);
        double step = nice(Math.max((high - bottom) / STEPS, Math.abs(high) / 1e6 + 1e-9));
        double from = Math.floor(bottom / step) * step;
        double to = Math.max(Math.ceil(high * 1.0001 / step) * step, from + step);
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; from + i * step <= to + step / 2; i++) {
            ticks.add(tick(from + i * step));
        }
        return new Axis(from, to, false, List.copyOf(ticks));
    }

    private static Axis logarithmic(double low, double high) {
        int first = (int) Math.floor(Math.log10(low));
        int last = Math.max((int) Math.ceil(Math.log10(high * 1.05)), first + 1);
        List<Tick> ticks = new ArrayList<>();
        for (int power = first; power <= last; power++) {
            ticks.add(tick(Math.pow(10, power)));
        }
        return new Axis(Math.pow(10, first), Math.pow(10, last), true, List.copyOf(ticks));
    }

    /// The least of 1, 2, 5 times a power of ten that is no smaller.
    private static double nice(double step) {
        double power = Math.pow(10, Math.floor(Math.log10(step)));
        double lead = step / power;
        return power * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10);
    }

    private static Tick tick(double value) {
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(6));
        return new Tick(value, label(rounded));
    }

    /// `1,200`, `3M`
    static String label(BigDecimal value) {
        double size = Math.abs(value.doubleValue());
        double unit = size >= 1e12 ? 1e12 : size >= 1e9 ? 1e9 : size >= 1e6 ? 1e6 : 1;
        String suffix = unit == 1e12 ? "tn" : unit == 1e9 ? "bn" : unit == 1e6 ? "M" : "";
        return new DecimalFormat("#,##0.###", DecimalFormatSymbols.getInstance(Locale.ROOT))
                        .format(value.doubleValue() / unit)
                + suffix;
    }

    /// How far up a value stands, 0 at the bottom, 1 at the top; what lies beyond stands at the edge.
    double share(double value) {
        double share =
                logarithmic
                        ? value <= 0 ? 0 : Math.log(value / from) / Math.log(to / from)
                        : (value - from) / (to - from);
        return Math.clamp(share, 0, 1);
    }
}
