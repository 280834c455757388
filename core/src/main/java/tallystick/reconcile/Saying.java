package tallystick.reconcile;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import tallystick.figure.Bounds;
import tallystick.figure.Entry;
import tallystick.figure.Figure;
import tallystick.figure.Modality;
import tallystick.figure.When;

/// A figure with what reconciling needs to know of it.
///
/// @param counting how it counts, by its topic and the words at it
/// @param meant what people mean by its bounds, in the first unit of its dimension
/// @param asOf the day for which the number is given
/// @param place the words of its place
/// @param agent whose figure it is
record Saying(
        Entry entry,
        Population population,
        Counting counting,
        Wording wording,
        Scale scale,
        Meant meant,
        Origin origin,
        LocalDate asOf,
        Place place,
        Agent agent) {
    /// The order in which things were said: by as-of, then as published, then as in the report, what "was before" first.
    static final Comparator<Saying> AS_SAID =
            Comparator.comparing(Saying::asOf)
                    .thenComparing(saying -> saying.entry.published())
                    .thenComparing(saying -> saying.entry.reportId())
                    .thenComparing(saying -> !saying.wording.former())
                    .thenComparingInt(saying -> saying.entry.index());

    /// The same, as the count of before that another tells: as of the day it names itself, or of the other's.
    Saying formerLike(Saying other) {
        LocalDate then =
                last().filter(day -> day.isBefore(other.asOf))
                        .orElse(other.asOf.isBefore(asOf) ? other.asOf : asOf);
        return new Saying(
                entry,
                population,
                counting,
                other.wording,
                scale,
                meant,
                origin,
                then,
                place,
                agent);
    }

    Figure figure() {
        return entry.figure();
    }

    Bounds bounds() {
        return figure().bounds();
    }

    boolean isForecast() {
        return figure().modality() == Modality.PREDICTED;
    }

    boolean isDenied() {
        return figure().modality() == Modality.DENIED;
    }

    boolean sameReport(Saying other) {
        return entry.reportId().equals(other.entry.reportId());
    }

    boolean partOf(Saying other) {
        OptionalInt whole = figure().partOf();
        return sameReport(other) && whole.isPresent() && whole.getAsInt() == other.entry.index();
    }

    Optional<LocalDate> first() {
        When when = figure().when();
        return when == null ? Optional.empty() : when.first();
    }

    Optional<LocalDate> last() {
        When when = figure().when();
        return when == null ? Optional.empty() : when.last();
    }
}
