package tallystick.ledger;

import java.time.LocalDate;

/// The numbers of entries: by the day their report appeared, then by version, then by position from the last to the
/// first: the newest come first in falling order, and a report's figures as they stand in it.
final class EntryNumber {
    private static final int POSITIONS = 18;
    private static final int VERSIONS = 23;

    /// Days from 0000-01-01 to 1970-01-01.
    private static final long EPOCH = 719_528;

    private EntryNumber() {}

    /// @throws IllegalArgumentException when a report has more figures, or a ledger more versions, than can be numbered
    static long of(LocalDate published, long versionNo, int position) {
        if (versionNo >= 1L << VERSIONS || position >= 1 << POSITIONS) {
            throw new IllegalArgumentException(
                    "a ledger holds at most %s versions, each with at most %s figures"
                            .formatted(1L << VERSIONS, 1 << POSITIONS));
        }
        return firstOf(published) + ((versionNo + 1) << POSITIONS) - 1 - position;
    }

    /// The least number of a day; days before year 0 and after year 9999 are numbered as these.
    static long firstOf(LocalDate day) {
        long number = Math.clamp(day.toEpochDay() + EPOCH, 0, 3_652_425);
        return number << (POSITIONS + VERSIONS);
    }
}
