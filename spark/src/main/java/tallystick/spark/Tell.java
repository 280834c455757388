package tallystick.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;
import tallystick.exchange.TallyLines;
import tallystick.figure.Filed;
import tallystick.ledger.ExtractionLines;
import tallystick.reconcile.Aliases;
import tallystick.reconcile.Reconciler;

/// Goes through stories one after the other and tells their tallies, a line each; one story is in memory at a time.
final class Tell implements Iterator<String> {
    private final Iterator<Tuple2<Slot, String>> reports;
    private final Reconciler reconciler = new Reconciler(List.of(), Aliases.known());
    private Iterator<String> lines = List.<String>of().iterator();
    private @Nullable Tuple2<Slot, String> first;

    /// @param reports lines of extractions, those of a story together and in the order of publication
    Tell(Iterator<Tuple2<Slot, String>> reports) {
        this.reports = reports;
        this.first = reports.hasNext() ? reports.next() : null;
    }

    @Override
    public boolean hasNext() {
        while (!lines.hasNext() && first != null) {
            lines =
                    reconciler.talliesOf(List.of(story(first))).stream()
                            .flatMap(told -> told.tallies().stream())
                            .map(TallyLines::write)
                            .iterator();
        }
        return lines.hasNext();
    }

    private List<Filed> story(Tuple2<Slot, String> begin) {
        List<Filed> story = new ArrayList<>();
        Tuple2<Slot, String> next = begin;
        while (next != null && next._1().group().equals(begin._1().group())) {
            story.add(Filed.of(ExtractionLines.read(next._2())));
            next = reports.hasNext() ? reports.next() : null;
        }
        first = next;
        return story;
    }

    @Override
    public String next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no further tally");
        }
        return lines.next();
    }
}
