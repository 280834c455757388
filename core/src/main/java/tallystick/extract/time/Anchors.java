package tallystick.extract.time;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tallystick.extract.time.Meaning.Offset;
import tallystick.figure.Anchor;
import tallystick.figure.TimeExpression.Kind;
import tallystick.figure.When;

/// What the times of a report are told from, and which of it the last one was.
///
/// `On February 10 the quake struck. Two days later …, two days after the quake …` → from 10 February, told before; from the quake's day
final class Anchors {
    private final Days report;
    private final Memory memory;
    private final Events events = new Events();
    private @Nullable Anchor last;

    Anchors(LocalDate published, Memory memory) {
        this.report = new Days(published);
        this.memory = memory;
    }

    /// Before a time is read: it is told from nothing yet.
    void begin() {
        last = null;
    }

    /// What the time just read was told from; empty for a date that needs nothing.
    Optional<Anchor> last() {
        return Optional.ofNullable(last);
    }

    /// The report's date.
    Days report() {
        last = new Anchor(Anchor.Kind.REPORT, new When.Day(report.published()));
        return report;
    }

    /// The report's date, in a narrative the time it has reached.
    Days days() {
        Optional<LocalDate> reached = memory.isNarrative() ? told() : Optional.empty();
        return reached.map(Days::new).orElseGet(this::report);
    }

    /// The first day of the time last told.
    Optional<LocalDate> told() {
        return fromText(memory.anchor());
    }

    /// The first day of the time last told, if a unit can be counted from it.
    Optional<LocalDate> told(Unit unit) {
        return fromText(memory.anchor(unit));
    }

    /// The day last told, where it was a day.
    Optional<LocalDate> toldDay() {
        return fromText(memory.day());
    }

    /// The year told for a month, 0 for none.
    int year(Meaning.MonthDay of) {
        int year = memory.year(of);
        if (year != 0) {
            told();
        }
        return year;
    }

    private Optional<LocalDate> fromText(Optional<LocalDate> day) {
        day.flatMap(any -> memory.last())
                .ifPresent(when -> last = new Anchor(Anchor.Kind.TEXT, when));
        return day;
    }

    void remember(Place place, When when) {
        events.remember(place, when);
    }

    /// Two days after the quake, the day before the vote, where the report has told of that day.
    Optional<Resolved> besideEvent(Meaning meaning, Place place) {
        boolean offset = meaning instanceof Offset from && from.fromContext();
        boolean counts =
                offset || meaning instanceof Meaning.Duration || meaning instanceof Meaning.NextOf;
        When event = counts ? events.beside(place).orElse(null) : null;
        if (!(event instanceof When.Day day)) {
            return Optional.empty();
        }
        Optional<Resolved> told =
                switch (meaning) {
                    case Meaning.Duration length -> beside(length, Events.sign(place), day);
                    case Meaning.NextOf next ->
                            Optional.of(
                                    new Offset(1, next.unit(), Events.sign(place), true)
                                            .from(day.day()));
                    case Offset from -> Optional.of(from.from(day.day()));
                    default -> Optional.empty();
                };
        told.ifPresent(found -> last = new Anchor(Anchor.Kind.EVENT, day));
        return told;
    }

    /// A length that stands for the day, week or month it leads to.
    Optional<Resolved> beside(Meaning.Duration length, int sign, When.Day day) {
        Resolved own = Resolved.none(Kind.DURATION, length.value()).mod(length.mod());
        return report.beside(length.value(), sign, day.day()).map(own::meaning);
    }
}
