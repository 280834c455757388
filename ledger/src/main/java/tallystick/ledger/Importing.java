package tallystick.ledger;

import java.util.ArrayList;
import java.util.List;

/// Takes in what another ledger recorded.
///
/// Into an empty ledger the times of recording come along: it becomes a copy, with the same past. Into any other, what is new to it
/// is known from now on; a judgement keeps its own time, which is part of its id, and cannot hold before what it judges is known.
final class Importing {
    private static final int AT_ONCE = 200;

    private final Ledger ledger;
    private final boolean copy;
    private final List<VersionLines.Recorded> waiting = new ArrayList<>();
    private int added;
    private int known;
    private int judgements;

    Importing(Ledger ledger) {
        this.ledger = ledger;
        this.copy = ledger.counts().versions() == 0;
    }

    void version(String line) {
        waiting.add(VersionLines.read(line));
        if (waiting.size() == AT_ONCE) {
            flush();
        }
    }

    private void flush() {
        for (Added each : ledger.addRecorded(waiting, copy)) {
            added += each == Added.ALREADY_THERE ? 0 : 1;
            known += each == Added.ALREADY_THERE ? 1 : 0;
        }
        waiting.clear();
    }

    void judgement(String line) {
        flush();
        judgements += ledger.recordGiven(JudgementLines.read(line)) ? 1 : 0;
    }

    void trackers(List<String> lines) {
        flush();
        ledger.adding(
                "recording what is followed",
                "nothing of it was recorded",
                handle -> TrackerLines.add(handle, lines));
    }

    Bundle.Imported done() {
        flush();
        return new Bundle.Imported(added, known, judgements);
    }
}
