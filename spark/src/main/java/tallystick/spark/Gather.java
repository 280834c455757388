package tallystick.spark;

import java.time.LocalDate;
import java.util.Iterator;
import scala.Tuple2;
import tallystick.reconcile.Strands;

/// Goes through all reports once and tells the story of each: the id of its first report and the number of its part.
final class Gather implements Iterator<Tuple2<Slot, String>> {
    private final Iterator<Tuple2<Slot, String>> reports;
    private final Strands<String> strands = new Strands<>();

    /// @param reports in the order of publication, each with the one that it follows
    Gather(Iterator<Tuple2<Slot, String>> reports) {
        this.reports = reports;
    }

    @Override
    public boolean hasNext() {
        return reports.hasNext();
    }

    @Override
    public Tuple2<Slot, String> next() {
        Tuple2<Slot, String> report = reports.next();
        Slot slot = report._1();
        String followed = report._2();
        Strands.Strand<String> strand =
                strands.add(
                        slot.id(),
                        LocalDate.ofEpochDay(slot.day()),
                        followed.equals(Follow.NONE) ? null : followed);
        return new Tuple2<>(slot, StoryLine.key(strand));
    }
}
