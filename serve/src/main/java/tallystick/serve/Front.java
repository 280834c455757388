package tallystick.serve;

import java.util.Comparator;
import java.util.List;
import tallystick.figure.Filed;
import tallystick.figure.Tally;
import tallystick.figure.Verdict;

/// The front page: what is new, what conflicts.
record Front(List<Card> conflicting, List<Card> newest, List<Filed> reports, int tallies, int all) {
    private static final int SHOWN = 8;

    record Card(String id, String label, String summary, String latest) {
        static Card of(Tally tally) {
            String latest = tally.entries().getLast().published().toString();
            return new Card(Snapshot.id(tally), tally.label(), ShownTally.summary(tally), latest);
        }
    }

    static Front of(Snapshot snapshot) {
        List<Tally> newestFirst =
                snapshot.tallies().stream()
                        .sorted(
                                Comparator.comparing((Tally tally) ->
                                                tally.entries().getLast().published())
                                        .reversed())
                        .toList();
        List<Filed> reports = snapshot.reports();
        return new Front(
                newestFirst.stream().filter(Front::conflicts).limit(SHOWN).map(Card::of).toList(),
                newestFirst.stream().limit(SHOWN).map(Card::of).toList(),
                reports.reversed().stream().limit(SHOWN).toList(),
                snapshot.tallies().size(),
                reports.size());
    }

    private static boolean conflicts(Tally tally) {
        return tally.judged().stream()
                .anyMatch(judged -> judged.verdict() instanceof Verdict.Conflicts);
    }
}
