package tallystick.reconcile;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Tells which earlier report each report follows: the most similar one, if any is similar enough.
///
/// Similar are reports that share rare names and words ([Vector]) and appeared close in time. Which one a report follows hangs on the
/// reports of the [#WINDOW] days before it and on nothing else, so that stretches of time can be worked on apart from each other.
///
/// Only reports that share a word are compared, and of each word only the newest are remembered, so the cost of one more report does
/// not grow with their number.
///
/// @param <K> how the caller knows a report
public final class Trail<K> {
    /// Days after which a report starts a story anew.
    public static final int WINDOW = 45;

    /// Similarity from which a report follows another; the longer ago that was, the more alike they must be.
    private static final double THRESHOLD = 0.14;

    private static final double FADE_PER_DAY = 0.03;

    /// Words that two reports on one event share at the least.
    private static final int SHARED = 3;

    /// Of the reports that share a word, only so many of the newest are looked at: a word in more of them is not rare.
    private static final int RARE = 150;

    /// Reports after which words are forgotten that none within the window has held.
    private static final int BETWEEN_CLEANINGS = 10_000;

    private final Map<String, ArrayDeque<Held>> reportsWith = new HashMap<>();
    private int reports;

    /// A report that holds a word.
    private final class Held {
        private final int number;
        private final K report;
        private final LocalDate day;
        private final double weight;
        private final boolean name;

        private Held(int number, K report, LocalDate day, double weight, boolean name) {
            this.number = number;
            this.report = report;
            this.day = day;
            this.weight = weight;
            this.name = name;
        }
    }

    /// What an earlier report has in common with the one at hand.
    private final class Common {
        private final Held earlier;
        private double similarity;
        private int shared;
        private boolean name;

        private Common(Held earlier) {
            this.earlier = earlier;
        }
    }

    /// The report that this one follows, or none; it is followed from now on.
    ///
    /// @param report later in the order of publication than all before
    public @Nullable K follow(K report, LocalDate day, Vector vector) {
        K followed = mostSimilar(day, vector);
        add(report, day, vector);
        return followed;
    }

    /// Remembers a report of which is known already what it follows.
    public void add(K report, LocalDate day, Vector vector) {
        int number = reports++;
        vector.weights()
                .forEach((term, weight) -> {
                    ArrayDeque<Held> held =
                            reportsWith.computeIfAbsent(term, any -> new ArrayDeque<>());
                    if (held.size() == RARE) {
                        held.removeFirst();
                    }
                    boolean name = vector.names().contains(term);
                    held.addLast(new Held(number, report, day, weight, name));
                });
        if (reports % BETWEEN_CLEANINGS == 0) {
            reportsWith.values().removeIf(held -> days(held.getLast().day, day) > WINDOW);
        }
    }

    private @Nullable K mostSimilar(LocalDate day, Vector vector) {
        K best = null;
        double most = THRESHOLD;
        for (Common common : common(day, vector).values()) {
            double faded = common.similarity / (1 + FADE_PER_DAY * days(common.earlier.day, day));
            if (common.name && common.shared >= SHARED && faded >= most) {
                most = faded;
                best = common.earlier.report;
            }
        }
        return best;
    }

    /// By number.
    private Map<Integer, Common> common(LocalDate day, Vector vector) {
        Map<Integer, Common> all = new TreeMap<>();
        vector.weights()
                .forEach((term, weight) -> {
                    ArrayDeque<Held> held = reportsWith.get(term);
                    Iterator<Held> newestFirst =
                            held == null ? List.<Held>of().iterator() : held.descendingIterator();
                    boolean name = vector.names().contains(term);
                    while (newestFirst.hasNext()) {
                        Held other = newestFirst.next();
                        if (days(other.day, day) > WINDOW) {
                            break;
                        }
                        Common common =
                                Objects.requireNonNull(
                                        all.computeIfAbsent(
                                                other.number, any -> new Common(other)));
                        common.similarity += weight * other.weight;
                        common.shared++;
                        common.name |= name && other.name;
                    }
                });
        return all;
    }

    private static long days(LocalDate earlier, LocalDate later) {
        return ChronoUnit.DAYS.between(earlier, later);
    }
}
