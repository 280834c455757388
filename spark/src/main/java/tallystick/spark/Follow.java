package tallystick.spark;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;
import tallystick.reconcile.Following;
import tallystick.reconcile.Trail;
import tallystick.reconcile.Vector;

/// Goes through a slice of time and tells of each report of its own which one it follows: its id, or nothing.
final class Follow implements Iterator<Tuple2<Slot, String>> {
    /// Of a report that follows none; no id is empty.
    static final String NONE = "";

    private final Iterator<Tuple2<Slot, byte[]>> reports;
    private final Slices slices;
    private final Trail trail = new Trail();
    private long number;
    private @Nullable Tuple2<Slot, String> next;

    /// @param reports in the order of publication, those of the window before the slice first
    Follow(Iterator<Tuple2<Slot, byte[]>> reports, Slices slices) {
        this.reports = reports;
        this.slices = slices;
        this.next = read();
    }

    private @Nullable Tuple2<Slot, String> read() {
        while (reports.hasNext()) {
            Tuple2<Slot, byte[]> report = reports.next();
            Slot slot = report._1();
            Following.Dated dated =
                    new Following.Dated(
                            number++,
                            LocalDate.ofEpochDay(slot.day()),
                            slot.id(),
                            Vector.of(report._2()));
            if (BySlice.group(slices.of(slot.day())).equals(slot.group())) {
                String followed = trail.follow(dated).map(Following.Dated::id).orElse(NONE);
                return new Tuple2<>(new Slot(NONE, slot.day(), slot.id()), followed);
            }
            trail.load(dated);
        }
        return null;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Tuple2<Slot, String> next() {
        Tuple2<Slot, String> report = next;
        if (report == null) {
            throw new NoSuchElementException("no further report");
        }
        next = read();
        return report;
    }
}
