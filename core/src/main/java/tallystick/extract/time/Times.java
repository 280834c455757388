package tallystick.extract.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tallystick.figure.Span;
import tallystick.figure.TimeExpression;
import tallystick.figure.When;
import tallystick.text.Paragraph;
import tallystick.text.Reading;
import tallystick.text.Sentence;

/// Finds the times that a report tells.
///
/// In a report of 2025-03-07, `on Tuesday evening` is pinned as `Tuesday evening`, 2025-03-04
/// (`docs/FIGURES.md` §5).
public final class Times {
    private static final int OLD_YEARS = 7;
    private static final int DATELINE = 3;
    private static final int OPENING = 6;

    private Times() {}

    /// The time expressions of a reading, in the order of the text, none overlapping another.
    public static List<TimeExpression> in(Reading reading) {
        LocalDate published = reading.report().published();
        List<Told> told = new ArrayList<>();
        for (int p = 0; p < reading.paragraphs().size(); p++) {
            List<Piece> pieces = Pieces.of(reading.paragraphs().get(p));
            for (Node node : Rules.ENGLISH.read(pieces)) {
                if (!node.classes().containsKey("none")) {
                    for (Node.Found found : node.found()) {
                        Optional<Place> place = place(reading.paragraphs().get(p), pieces, found);
                        Direction near = Direction.near(pieces, found.from(), found.to(), place);
                        Standing standing = place.map(Standing::of).orElse(Standing.TELLS);
                        told.add(new Told(found, span(pieces, found), near, standing, p, place));
                    }
                }
            }
        }
        Resolver resolver =
                new Resolver(
                        published, isNarrative(told, published), NumericOrder.of(reading.report()));
        return told.stream()
                .map(each -> each.resolve(resolver))
                .filter(time -> !time.value().isEmpty())
                .toList();
    }

    private static Optional<Place> place(
            Paragraph paragraph, List<Piece> pieces, Node.Found found) {
        Piece first = pieces.get(found.from());
        Piece last = pieces.get(found.to() - 1);
        Sentence sentence = paragraph.sentences().get(first.sentence());
        boolean within = first.sentence() == last.sentence();
        return Optional.of(
                new Place(
                        sentence,
                        first.token(),
                        within ? last.token() : sentence.tokens().size() - 1));
    }

    private record Told(
            Node.Found found,
            Span span,
            Direction direction,
            Standing standing,
            int paragraph,
            Optional<Place> place) {
        TimeExpression resolve(Resolver resolver) {
            var resolved = resolver.resolve(found.meaning(), direction, standing, paragraph, place);
            return new TimeExpression(
                    span,
                    resolved.kind(),
                    resolved.when(),
                    resolved.value(),
                    resolved.mod(),
                    resolved.anchor(),
                    found.rule());
        }
    }

    /// A text that opens with an old year, names such many times and hardly speaks of its own days goes on from the time it has reached.
    private static boolean isNarrative(List<Told> told, LocalDate published) {
        int old = 0;
        int near = 0;
        int first = told.size();
        for (int i = 0; i < told.size(); i++) {
            Told each = told.get(i);
            Meaning meaning = each.found().meaning();
            if (meaning instanceof Meaning.Calendar calendar) {
                int year = calendar.when().first().map(LocalDate::getYear).orElse(0);
                if (year < published.getYear() - 1) {
                    old++;
                    first = Math.min(first, i);
                }
                near += isDateline(calendar.when(), published) ? DATELINE : 0;
            } else if (meaning instanceof Meaning.Shift
                    || meaning instanceof Meaning.Weekday
                    || meaning instanceof Meaning.Weekend) {
                near++;
            }
        }
        return old >= OLD_YEARS && old > 2 * near && first < OPENING;
    }

    /// A day around the report's own, with its year: only reports of the day write so.
    private static boolean isDateline(When when, LocalDate published) {
        return when instanceof When.Day day
                && Math.abs(ChronoUnit.DAYS.between(day.day(), published)) <= 7;
    }

    private static Span span(List<Piece> pieces, Node.Found found) {
        return pieces.get(found.from()).span().to(pieces.get(found.to() - 1).span());
    }
}
