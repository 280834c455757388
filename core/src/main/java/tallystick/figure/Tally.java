package tallystick.figure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The figures that speak of the same thing, in the order they were said, and how each stands to an earlier one.
///
/// @param label what is tallied, in words: `people killed, Magnitogorsk`
/// @param entries in the order they were said
/// @param judged how figures stand to earlier ones, in the order of the later one
/// @param parts figures of this tally that are part of a figure of another one
/// @param reports number of reports that speak of it
/// @param outlets number of outlets that published them
/// @param origins number of independent origins; a reprint adds none
/// @param range low to high over the independent origins' latest figures; empty when nothing is bounded
/// @param latest place among the entries of the last number said; empty when all are forecasts, denials or unknown
/// @param checks the arithmetic of figures of which at least one is among the entries
public record Tally(
        String label,
        List<Entry> entries,
        List<Judged> judged,
        List<Part> parts,
        int reports,
        int outlets,
        int origins,
        Optional<Bounds> range,
        OptionalInt latest,
        List<Check> checks) {
    public Tally {
        entries = List.copyOf(entries);
        judged = List.copyOf(judged);
        parts = List.copyOf(parts);
        checks = List.copyOf(checks);
    }

    /// `entries[b]` stands to the earlier `entries[a]` as the verdict says.
    public record Judged(int a, int b, Verdict verdict) {}

    /// `entries[b]` is part of a figure of another tally.
    public record Part(int b, String wholeReportId, Span whole, Verdict.PartOf verdict) {}
}
