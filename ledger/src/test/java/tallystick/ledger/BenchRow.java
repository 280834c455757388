package tallystick.ledger;

import java.util.Locale;

/// What was measured of a ledger of some size; speeds are of the figures added since the size before.
///
/// @param figures held
/// @param megabytes of the file
/// @param added figures a second by the clock
/// @param settled figures a second of which the tallies were reckoned
/// @param memory the highest that the process has needed so far, in MB
record BenchRow(
        int figures,
        long megabytes,
        double added,
        double addedOfCpu,
        double settled,
        double settledOfCpu,
        Percentiles words,
        Percentiles values,
        Percentiles tally,
        Percentiles one,
        Percentiles oneAndTally,
        long memory) {
    static final String HEAD =
            """
            Answers: p50 / p95 in ms by the clock (p95 of CPU).

            | figures | file, MB | added a second (a CPU second) | tallies of them reckoned a second (a CPU second) | words | values | one tally | one report added | added, then its tally | peak memory, MB |
            | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\
            """;

    String line() {
        return String.format(
                Locale.ROOT,
                "| %,d | %,d | %,.0f (%,.0f) | %,.0f (%,.0f) | %s | %s | %s | %s | %s | %,d |",
                figures,
                megabytes,
                added,
                addedOfCpu,
                settled,
                settledOfCpu,
                words,
                values,
                tally,
                one,
                oneAndTally,
                memory);
    }
}
