package tallystick.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a ledger came to know between two moments.
///
/// @param reports those that were new, published anew or read anew, by date and id
/// @param judgements what people decided meanwhile, the oldest first
public record Changes(List<Renewed> reports, List<Judgement> judgements) {
    public Changes {
        reports = List.copyOf(reports);
        judgements = List.copyOf(judgements);
    }

    /// @param before report id → as it was at the earlier moment
    static Changes of(Map<String, Version> before, List<Version> now, List<Judgement> judgements) {
        return new Changes(
                now.stream()
                        .map(version ->
                                new Renewed(
                                        Optional.ofNullable(before.get(version.report().id())),
                                        version))
                        .toList(),
                judgements);
    }

    /// A report as it was at the earlier moment, if it was, and as it is at the later one.
    public record Renewed(Optional<Version> before, Version now) {}
}
