package tallystick.ledger;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a person decided, with name and reason. It is undone by another judgement, never taken away.
///
/// @param id content hash, 16 hexadecimal digits
/// @param recorded when the ledger took it in
/// @param by who decided
public record Judgement(String id, Instant recorded, String by, String reason, Act act) {
    static Judgement of(Instant recorded, String by, String reason, Act act) {
        String content =
                Stream.of(RecordedTime.write(recorded), by, reason, act.word(), act.toString())
                        .collect(Collectors.joining("\u001f"));
        return new Judgement(Content.sha256(content).substring(0, 16), recorded, by, reason, act);
    }

    /// `amended: counted “soldiers”, read as “people” (A. Editor, 2031-05-14: as in the statement; 0f3a91c2)`
    public String line() {
        return "%s (%s, %s: %s; %s)"
                .formatted(
                        act.line(),
                        by,
                        RecordedTime.write(recorded).substring(0, 10),
                        reason,
                        id.substring(0, 8));
    }
}
