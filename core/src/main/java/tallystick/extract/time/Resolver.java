package tallystick.extract.time;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tallystick.extract.time.Meaning.Calendar;
import tallystick.extract.time.Meaning.MonthDay;
import tallystick.extract.time.Meaning.Offset;
import tallystick.extract.time.Meaning.PartOfDay;
import tallystick.extract.time.Meaning.Shift;
import tallystick.figure.TimeExpression.Kind;
import tallystick.figure.When;

/// Sets the times of one report against its date and against the times told before, in the order of the text.
final class Resolver {
    private final Memory memory;
    private final Anchors anchors;
    private final NumericOrder order;

    /// @param narrative the text tells of times long past, not of its own day
    Resolver(LocalDate published, boolean narrative, NumericOrder order) {
        this.memory = new Memory(published, narrative);
        this.anchors = new Anchors(published, memory);
        this.order = order;
    }

    /// @param paragraph its number: what one paragraph tells does not date another
    /// @param place its words; none where they run over two sentences
    Resolved resolve(
            Meaning meaning,
            Direction direction,
            Standing standing,
            int paragraph,
            Optional<Place> place) {
        memory.turnTo(paragraph);
        anchors.begin();
        Resolved resolved =
                place.flatMap(at -> anchors.besideEvent(meaning, at))
                        .orElseGet(() -> resolve(meaning, direction, standing))
                        .withinCalendar();
        Resolved told = resolved.when().isPresent() ? resolved.from(anchors.last()) : resolved;
        memory.remember(meaning, resolved, standing, direction);
        place.ifPresent(at -> resolved.when().ifPresent(day -> anchors.remember(at, day)));
        return told;
    }

    private Resolved resolve(Meaning meaning, Direction direction, Standing standing) {
        boolean opens = standing == Standing.SINCE && !(meaning instanceof Meaning.Open);
        return opens ? open(new Meaning.Open(meaning, true), direction) : of(meaning, direction);
    }

    private Days days() {
        return anchors.days();
    }

    private Resolved of(Meaning meaning, Direction direction) {
        return switch (meaning) {
            case Calendar calendar -> Resolved.date(calendar.when());
            case Meaning.Numeric date ->
                    order.day(date.first(), date.second(), date.year())
                            .map(day -> Resolved.date(new When.Day(day)))
                            .orElseThrow();
            case MonthDay monthDay ->
                    Resolved.date(days().monthDay(monthDay, direction, anchors.year(monthDay)));
            case Meaning.MonthOf monthOf -> monthOf(monthOf, direction);
            case Meaning.DayOfMonth day -> dayOfMonth(day);
            case Meaning.Weekday weekday -> Resolved.date(days().weekday(weekday, direction));
            case Meaning.DayOfWeek day -> dayOfWeek(day, direction);
            case Meaning.TheUnit the ->
                    memory.isNarrative() || isToldMonth(the.unit(), direction)
                            ? same(the.unit())
                            : Resolved.date(days().shift(the.unit(), 0));
            case Shift shift ->
                    Resolved.date(
                            (shift.unit() == Unit.D ? anchors.report() : days())
                                    .shift(shift.unit(), shift.by()));
            case Meaning.Weekend weekend ->
                    Resolved.date(days().weekend(weekend.shift(), direction));
            case Meaning.Season season ->
                    Resolved.date(
                            days().season(
                                            season.part(),
                                            season.shift(),
                                            yearOf(season),
                                            direction));
            case Meaning.PartOfYear part ->
                    Resolved.date(days().part(part.part(), year(part.year()), direction));
            case Offset offset -> offset(offset);
            case Meaning.NextOf next -> Resolved.none(Kind.DATE, "");
            case Meaning.DayAgo ago ->
                    Double.isNaN(ago.amount())
                            ? Resolved.none(Kind.DATE, "PAST_REF")
                            : Resolved.date(
                                    new When.Day(
                                            ago.unit()
                                                    .from(
                                                            anchors.report().published(),
                                                            -ago.amount())));
            case Meaning.ToldQuarter quarter -> Resolved.date(memory.told(quarter, days()));
            case Meaning.QuarterOf of -> quarterOf(of);
            case Meaning.Same same -> same(same.unit());
            case PartOfDay part -> partOfDay(part, direction);
            case Meaning.NightBetween night -> night(night, direction);
            case Meaning.Clock clock -> clock(clock, direction);
            case Meaning.Edge edge -> Spans.edge(edge, of(edge.of(), direction));
            case Meaning.YearEnd end ->
                    Spans.edge(new Meaning.Edge(end.of(), "end"), of(end.of(), direction));
            case Meaning.Within within -> of(within.of(), direction);
            case Meaning.End end ->
                    Spans.end(
                            end,
                            of(end.first(), direction),
                            of(end.second(), direction),
                            direction);
            case Meaning.Open open -> open(open, direction);
            case Meaning.Window window -> window(window);
            case Meaning.Beside beside -> beside(beside, direction);
            case Meaning.Duration duration ->
                    Resolved.none(Kind.DURATION, duration.value()).mod(duration.mod());
            case Meaning.Repeated repeated -> Resolved.none(Kind.SET, repeated.value());
            case Meaning.Now now ->
                    new Resolved(
                            Kind.DATE,
                            "PRESENT_REF",
                            Optional.of(new When.Day(anchors.report().published())));
            case Meaning.WeekOf week ->
                    of(week.day(), direction)
                            .when()
                            .flatMap(When::first)
                            .map(day -> Resolved.date(When.Week.of(day, week.weekend())))
                            .orElseThrow();
            case Meaning.Vague vague -> Resolved.none(Kind.DATE, vague.value());
            case Meaning.Holiday holiday ->
                    Resolved.date(
                            days().holiday(
                                            holiday.name(),
                                            holiday.shift(),
                                            year(holiday.year()),
                                            direction));
        };
    }

    /// "He lost in May … by the end of the month": what is past is of the month just told.
    private boolean isToldMonth(Unit unit, Direction direction) {
        return unit == Unit.M && direction == Direction.PAST && memory.anchor().isPresent();
    }

    /// The quarter ended September 30: the one that the report has called by a number, else the one that the day is in.
    private Resolved quarterOf(Meaning.QuarterOf quarter) {
        return memory.numberedQuarter()
                .<When>map(told -> told)
                .or(() ->
                        of(quarter.day(), Direction.OVER)
                                .when()
                                .flatMap(When::first)
                                .map(day -> Days.period(Unit.Q, day)))
                .map(Resolved::date)
                .orElseGet(() -> Resolved.date(days().lastQuarter()));
    }

    private Resolved dayOfWeek(Meaning.DayOfWeek day, Direction direction) {
        Resolved whole = of(day.week(), direction);
        return whole.when().orElse(null) instanceof When.Week week
                ? Resolved.date(new When.Day(week.first().orElseThrow().plusDays(day.day() - 1L)))
                : whole;
    }

    private Resolved monthOf(Meaning.MonthOf monthOf, Direction direction) {
        int year = year(monthOf.year());
        if (year == 0) {
            return Resolved.date(
                    days().monthDay(
                                    new MonthDay(monthOf.month(), monthOf.day(), null),
                                    direction,
                                    0));
        }
        return Resolved.date(Days.monthDay(year, monthOf.month(), monthOf.day()));
    }

    private int yearOf(Meaning.Season season) {
        boolean reached = season.year() == null && season.shift() == null && memory.isNarrative();
        return reached ? anchors.told().map(LocalDate::getYear).orElse(0) : year(season.year());
    }

    private int year(@Nullable Meaning meaning) {
        return meaning == null
                ? 0
                : of(meaning, Direction.UNKNOWN)
                        .when()
                        .flatMap(When::first)
                        .map(LocalDate::getYear)
                        .orElse(0);
    }

    private Resolved dayOfMonth(Meaning.DayOfMonth day) {
        LocalDate anchor = anchors.told().orElseGet(() -> days().published());
        return Resolved.date(Days.monthDay(anchor.getYear(), anchor.getMonthValue(), day.day()));
    }

    private Resolved offset(Offset offset) {
        boolean aYearBack = offset.unit() == Unit.Y && offset.amount() == 1 && offset.sign() < 0;
        if (aYearBack && memory.quarter().isPresent()) {
            return Resolved.date(memory.told(new Meaning.ToldQuarter(1, 0), days()));
        }
        if (Double.isNaN(offset.amount())) {
            return Resolved.none(Kind.DATE, offset.sign() < 0 ? "PAST_REF" : "FUTURE_REF");
        }
        Optional<LocalDate> from =
                offset.fromContext() && (offset.unit() != Unit.Y || memory.hasYear())
                        ? anchors.told(offset.unit())
                        : Optional.of(days().published());
        return from.map(offset::from).orElseGet(() -> Resolved.someDay());
    }

    private Resolved same(Unit unit) {
        if (memory.anchor().isPresent() && memory.anchor(unit).isEmpty()) {
            return Resolved.someDay();
        }
        return anchors.told()
                .map(day -> Resolved.date(Days.period(unit, day)))
                .orElseGet(() -> Resolved.date(Days.period(unit, days().published())));
    }

    private LocalDate day(@Nullable Meaning meaning, Direction direction) {
        if (meaning == null) {
            return anchors.toldDay().orElseGet(() -> days().published());
        }
        return of(meaning, direction).when().flatMap(When::first).orElse(days().published());
    }

    private Resolved partOfDay(PartOfDay part, Direction direction) {
        if (part.day() != null) {
            Resolved whole = of(part.day(), direction);
            if (!(whole.when().orElse(null) instanceof When.Day)) {
                return whole;
            }
        }
        LocalDate day = day(part.day(), direction);
        boolean known = part.day() != null || memory.day().isPresent();
        return new Resolved(
                Kind.TIME,
                day + "T" + part.part(),
                known ? Optional.of(new When.Day(day)) : Optional.empty());
    }

    private Resolved night(Meaning.NightBetween night, Direction direction) {
        LocalDate first = day(night.first(), direction);
        return new Resolved(
                Kind.TIME,
                first + "TNI",
                Optional.of(
                        new When.Period(
                                new When.Day(first),
                                new When.Day(day(night.second(), direction)))));
    }

    private Resolved clock(Meaning.Clock clock, Direction direction) {
        LocalDate day = day(clock.day(), direction);
        When.Moment moment = new When.Moment(day.atTime(clock.time()));
        boolean known = clock.day() != null || memory.day().isPresent();
        return new Resolved(
                Kind.TIME, moment.toString(), known ? Optional.of(moment) : Optional.empty());
    }

    private Resolved beside(Meaning.Beside beside, Direction direction) {
        Resolved length = Resolved.none(Kind.DURATION, beside.length().value());
        When from = of(beside.of(), direction).when().orElse(null);
        return from instanceof When.Day day
                ? anchors.beside(beside.length(), beside.sign(), day).orElse(length)
                : length;
    }

    private Resolved window(Meaning.Window window) {
        String value = window.unit().duration(window.amount());
        boolean vague =
                Double.isNaN(window.amount())
                        || window.unit() == Unit.TS
                        || window.unit() == Unit.TM;
        return new Resolved(
                Kind.DURATION,
                value,
                vague ? Optional.empty() : Optional.of(anchors.report().window(window)));
    }

    private Resolved open(Meaning.Open open, Direction direction) {
        return Spans.open(open, of(open.of(), open.since() ? Direction.PAST : direction));
    }
}
