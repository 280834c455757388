package tallystick.reconcile;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tallystick.figure.Entry;
import tallystick.figure.Figure;
import tallystick.figure.Filed;
import tallystick.figure.Report;
import tallystick.figure.Topic;
import tallystick.figure.When;

/// The sayings of a story: its figures, each with who is counted, how, on whose word and as of when.
///
/// A number and its conversion in brackets (`75 ft (23 m)`, `€2 million ($2.6 million)`) are one saying: the first.
final class Sayings {
    private static final int WEEK = 7;

    private final Story story;
    private final Origins origins;
    private final Conversions conversions;

    private Sayings(Story story, Aliases aliases) {
        this.story = story;
        this.origins = new Origins(story, aliases);
        this.conversions = Conversions.in(story);
    }

    static List<Saying> of(Story story, Aliases aliases) {
        Sayings sayings = new Sayings(story, aliases);
        List<Saying> all = new ArrayList<>();
        for (Filed filed : story.reports()) {
            Entry before = null;
            List<Saying> told = new ArrayList<>();
            for (Entry entry : filed.entries()) {
                if (before == null
                        || !Conversions.is(before.figure(), entry.figure(), filed.report())) {
                    told.add(sayings.saying(entry, filed));
                }
                before = entry;
            }
            all.addAll(told.stream().map(saying -> former(saying, told)).toList());
        }
        all.sort(Saying.AS_SAID);
        return all;
    }

    /// What a report calls the count of before is so wherever it tells that number again: `from [five] to six … left [five] dead`.
    private static Saying former(Saying saying, List<Saying> told) {
        return told.stream()
                .filter(other -> isFormer(other, saying))
                .findFirst()
                .map(saying::formerLike)
                .orElse(saying);
    }

    private static boolean isFormer(Saying other, Saying saying) {
        return saying.counting() == Counting.TOTAL
                && other.wording().former()
                && other.figure().topic() == saying.figure().topic()
                && other.counting() == saying.counting()
                && other.population().group().equals(saying.population().group())
                && other.place().mayBe(saying.place())
                && other.meant().sameNumber(saying.meant());
    }

    private Saying saying(Entry entry, Filed filed) {
        Figure figure = entry.figure();
        Report report = filed.report();
        Wording wording = Wording.of(figure, report);
        Scale scale = conversions.scale(figure.quantity());
        return new Saying(
                entry,
                Populations.of(figure.counted(), figure.quote(), figure.topic()),
                counting(entry, wording, filed),
                wording,
                scale,
                Meant.of(figure.quantity(), scale),
                origins.of(entry),
                asOf(entry),
                figure.where() == null ? Place.NOWHERE : Place.of(figure.where()),
                Agent.of(figure, report));
    }

    /// "510 dead with another [1,500] injured": more than the dead, not than the injured of before; unless the dead are themselves on top.
    /// "59 people died in Norland. [Eleven more] died in Sudland": more than elsewhere.
    private static boolean isBesideOthers(Figure figure, Filed filed) {
        Stream<Figure> dead =
                filed.entries().stream()
                        .map(Entry::figure)
                        .filter(other -> other.topic() == Topic.KILLED)
                        .filter(other -> other.span().start() < figure.span().start());
        return switch (figure.topic()) {
            case MISSING -> true;
            case INJURED ->
                    dead.filter(other -> other.sentence().equals(figure.sentence()))
                            .anyMatch(other -> !Wording.of(other, filed.report()).increase());
            case KILLED -> dead.anyMatch(other -> isElsewhere(other, figure));
            default -> false;
        };
    }

    private static boolean isElsewhere(Figure one, Figure other) {
        return one.where() != null
                && other.where() != null
                && Within.apart(Place.of(one.where()), Place.of(other.where()));
    }

    /// A count with "more" or "new" tells what came on top, but for what is told beside others; so do by how much something
    /// rose or fell, and "in the past 24 hours".
    private Counting counting(Entry entry, Wording wording, Filed filed) {
        Figure figure = entry.figure();
        Counting usual = Counting.of(figure.topic());
        boolean grows = usual == Counting.TOTAL || usual == Counting.LEVEL;
        boolean change = figure.counted().endsWith(" (change)");
        boolean increase = wording.increase() && !isBesideOthers(figure, filed);
        return grows && (increase || change || isOfLastDays(entry, wording))
                ? Counting.PERIOD
                : usual;
    }

    /// Of a few days that end when the report appears, and begin after its event did or are told in hours.
    private boolean isOfLastDays(Entry entry, Wording wording) {
        if (wording.toll()
                || !(entry.figure().when() instanceof When.Period period)
                || period.first().isEmpty()
                || period.last().isEmpty()) {
            return false;
        }
        LocalDate first = period.first().get();
        LocalDate last = period.last().get();
        return ChronoUnit.DAYS.between(first, last) <= WEEK
                && ChronoUnit.DAYS.between(last, entry.published()) <= 1
                && (first.isAfter(story.begin()) || wording.hours());
    }

    /// For when the number is given: when it was said; else when it held; else when it was published. That a total is of the day the
    /// story began tells its event only.
    private LocalDate asOf(Entry entry) {
        Figure figure = entry.figure();
        LocalDate published = entry.published();
        Optional<LocalDate> said = Optional.ofNullable(figure.said()).flatMap(Sayings::day);
        Optional<LocalDate> held =
                Optional.ofNullable(figure.when())
                        .flatMap(Sayings::day)
                        .filter(day -> isSaidOf(figure, day) && day.isBefore(published));
        return said.or(() -> held).orElse(published);
    }

    /// A day behind the beginning; of a level also the day it began. The month of the event is none.
    private boolean isSaidOf(Figure figure, LocalDate day) {
        boolean ofEvent =
                !(figure.when() instanceof When.Period)
                        && Optional.ofNullable(figure.when())
                                .flatMap(When::first)
                                .filter(first -> first.isBefore(day))
                                .filter(first -> !first.isAfter(story.begin()))
                                .isPresent();
        if (ofEvent) {
            return false;
        }
        return day.isAfter(story.begin())
                || (Counting.of(figure.topic()) == Counting.LEVEL && day.equals(story.begin()));
    }

    /// The last day that can be meant: of the beginning of a period its first third.
    private static Optional<LocalDate> day(When when) {
        boolean early =
                when instanceof When.Edge(When of, String edge)
                        && (edge.equals("early") || edge.equals("start"));
        if (!early || when.first().isEmpty() || when.last().isEmpty()) {
            return when.last();
        }
        long days = ChronoUnit.DAYS.between(when.first().get(), when.last().get());
        return when.first().map(first -> first.plusDays(days / 3));
    }
}
