package tallystick.serve;

import java.util.ArrayList;
import java.util.List;
import tallystick.figure.Entry;
import tallystick.ledger.Judgements;
import tallystick.ledger.Known;
import tallystick.ledger.Query;

/// What an origin has claimed, by the name reports give it. Nobody is graded.
final class Sources {
    /// More figures of one source than anybody reads.
    private static final int MOST = 1000;

    private Sources() {}

    /// The figures that go back to a source, in the order their reports appeared; of very many the latest.
    static List<Entry> figures(String name, Known known) {
        Query query = Query.parse("source=\"" + name.replace("\"", " ") + "\"");
        Judgements judgements = known.judgements();
        List<Entry> figures = new ArrayList<>();
        for (Entry entry : known.find(query, MOST, 0).entries()) {
            boolean goesBack =
                    entry.figure()
                            .sources()
                            .origin()
                            .map(origin -> origin.name().equals(name))
                            .orElse(false);
            if (goesBack && !judgements.withdrawn(entry)) {
                figures.add(entry);
            }
        }
        return figures.reversed();
    }
}
