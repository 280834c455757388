package tallystick.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One thing that a [Query] asks of a figure.
sealed interface Condition {
    /// Words that must stand there, one behind the other: `kursk`, `"interior ministry"`, `where=Kursk`.
    ///
    /// @param column where; null for anywhere
    /// @param orTopic a topic of that name does as well: `killed` finds the dead too
    record Words(@Nullable Column column, String words, boolean orTopic) implements Condition {}

    /// What can be searched by words.
    enum Column {
        COUNTED,
        SOURCES,
        PLACE,
        OUTLET
    }

    /// `1000..1500`: a told number lies there, or some of a told range; an end that is left open counts as the number told for it.
    record Value(@Nullable BigDecimal least, @Nullable BigDecimal most) implements Condition {
        double low() {
            return least == null ? -Double.MAX_VALUE : least.doubleValue();
        }

        double high() {
            return most == null ? Double.MAX_VALUE : most.doubleValue();
        }
    }

    /// `said=2024-10..2024-12`: some of its time lies there.
    record Within(Axis axis, @Nullable LocalDate first, @Nullable LocalDate last)
            implements Condition {
        LocalDate from() {
            return first == null ? LocalDate.of(0, 1, 1) : first;
        }

        LocalDate until() {
            return last == null ? LocalDate.of(9999, 12, 31) : last;
        }
    }

    /// A figure's times. One that the report does not say when it was said counts as said on the day it appeared.
    enum Axis {
        SAID,
        WHEN,
        PUBLISHED
    }

    /// `topic=killed`: a field that holds one of the specification's words, a unit or a report's id.
    ///
    /// @param column of the tables `entry` and `version`
    record Is(String column, String value) implements Condition {}

    /// `verdict=conflicts`: how it stands to an earlier one. The ledger does not know; who reconciles does.
    record Judged(String verdict) implements Condition {}
}
