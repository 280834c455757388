package tallystick.serve;

import java.util.List;
import tallystick.figure.Filed;
import tallystick.figure.Tally;
import tallystick.ledger.Tallies;
import tallystick.reconcile.Answers;
import tallystick.reconcile.Answers.Answer;

/// Reports by the event they are on, with the tallies of their figures.
final class Stories {
    private Stories() {}

    /// @param reports in the order of publication
    record Story(List<Filed> reports, List<Tally> tallies) {
        static Story of(Tallies.Story told) {
            return new Story(told.told().reports(), told.told().tallies());
        }

        /// How many its reports tell were killed and injured.
        List<Answer> glance() {
            return new Answers(reports).atAGlance();
        }

        /// It goes by its first report.
        String id() {
            return reports.getFirst().report().id();
        }

        String name() {
            return Names.of(reports.getFirst().report());
        }

        int figures() {
            return reports.stream().mapToInt(filed -> filed.entries().size()).sum();
        }
    }
}
