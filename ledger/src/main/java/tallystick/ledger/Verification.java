package tallystick.ledger;

import java.util.List;

/// What a check of a whole ledger looked at and found.
///
/// @param versions of all reports, old ones too
/// @param pins figures whose quotes were compared with their texts
public record Verification(int versions, int pins, int judgements, List<Finding> findings) {
    public Verification {
        findings = List.copyOf(findings);
    }

    public boolean clean() {
        return findings.isEmpty();
    }
}
