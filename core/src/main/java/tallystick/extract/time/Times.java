package tallystick.extract.time;

import java.util.ArrayList;
import java.util.List;
import tallystick.figure.Span;
import tallystick.figure.TimeExpression;
import tallystick.text.Reading;

/// Finds the times that a report tells.
///
/// In a report of 2025-03-07, `on Tuesday evening` is pinned as `Tuesday evening`, 2025-03-04
/// (`docs/FIGURES.md` §5).
public final class Times {
    private Times() {}

    /// The time expressions of a reading, in the order of the text, none overlapping another.
    public static List<TimeExpression> in(Reading reading) {
        Resolver resolver = new Resolver(reading.report().published());
        List<TimeExpression> times = new ArrayList<>();
        for (int p = 0; p < reading.paragraphs().size(); p++) {
            List<Piece> pieces = Pieces.of(reading.paragraphs().get(p));
            for (Node node : Rules.ENGLISH.read(pieces)) {
                if (node.classes().containsKey("none")) {
                    continue;
                }
                for (Node.Found found : node.found()) {
                    Direction direction = Direction.near(pieces, found.from(), found.to());
                    var resolved = resolver.resolve(found.meaning(), direction, p);
                    times.add(
                            new TimeExpression(
                                    span(pieces, found),
                                    resolved.kind(),
                                    resolved.when(),
                                    resolved.value(),
                                    found.rule()));
                }
            }
        }
        return times;
    }

    private static Span span(List<Piece> pieces, Node.Found found) {
        return pieces.get(found.from()).span().to(pieces.get(found.to() - 1).span());
    }
}
