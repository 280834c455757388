package tallystick.reconcile;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Gathers reports that follow one another ([Trail]) into stories, a report at a time.
///
/// Of an event that fills more than [#MOST] reports, each next [#MOST] are a story of their own: figures are compared by pairs, which
/// for an event of a hundred thousand reports would never end, and nobody would read the outcome.
///
/// Nothing older than the window of [Following] is remembered.
///
/// @param <K> how the caller knows a report
public final class Strands<K> {
    /// Reports of one story at the most.
    public static final int MOST = 1000;

    private final Map<K, Root> rootOf = new HashMap<>();
    private final Deque<Seen<K>> seen = new ArrayDeque<>();

    private final class Root {
        private final K first;
        private int reports;

        private Root(K first) {
            this.first = first;
        }
    }

    private record Seen<K>(K report, LocalDate day) {}

    /// A story.
    ///
    /// @param first report of the event
    /// @param part 0 for its first [#MOST] reports
    public record Strand<K>(K first, int part) {}

    /// The story of a report.
    ///
    /// @param report later in the order of publication than all before
    /// @param followed the one that it follows
    public Strand<K> add(K report, LocalDate day, @Nullable K followed) {
        forgetBefore(day.minusDays(Following.WINDOW));
        Root root = followed == null ? new Root(report) : root(followed);
        rootOf.put(report, root);
        seen.addLast(new Seen<>(report, day));
        return new Strand<>(root.first, root.reports++ / MOST);
    }

    private Root root(K followed) {
        return Objects.requireNonNull(
                rootOf.get(followed), () -> followed + " is followed and was not told before");
    }

    private void forgetBefore(LocalDate day) {
        while (!seen.isEmpty() && seen.getFirst().day().isBefore(day)) {
            rootOf.remove(seen.removeFirst().report());
        }
    }

    /// The stories of one event of which all reports are known.
    ///
    /// @param event in the order of publication
    static <T> List<List<T>> parts(List<T> event) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < event.size(); from += MOST) {
            parts.add(event.subList(from, Math.min(event.size(), from + MOST)));
        }
        return parts;
    }
}
