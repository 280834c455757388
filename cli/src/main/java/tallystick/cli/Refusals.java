package tallystick.cli;

import java.util.ArrayList;
import java.util.List;
import tallystick.text.Reports.Outcome.Refused;

/// What could not be read, told at the end so that it is not lost above the results.
final class Refusals {
    private final List<Refused> refused = new ArrayList<>();

    void add(Refused refusal) {
        refused.add(refusal);
    }

    /// Prints them, if there are any.
    ///
    /// @return the command's exit code
    int tell(Terminal terminal) {
        if (refused.isEmpty()) {
            return Main.FINE;
        }
        terminal.out().flush();
        terminal.err().println(refused.size() + " refused:");
        for (Refused each : refused) {
            terminal.err().println("  " + each.place() + ": " + each.problem());
            terminal.err().println("    " + each.remedy());
        }
        return Main.REFUSED;
    }
}
