package tallystick.ledger;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import tallystick.figure.Entry;
import tallystick.ledger.Act.Pin;

/// What one person decides for one reason. Each decision is a record of its own; what was read is never changed.
///
/// `ledger.judging("A. Editor", "as in the ministry's statement").amend("3f2a9c01", Map.of("counted", "soldiers"))`
public final class Judging {
    private final Ledger ledger;
    private final String by;
    private final String reason;

    Judging(Ledger ledger, String by, String reason) {
        this.ledger = ledger;
        this.by = given("by whom", by);
        this.reason = given("a reason", reason);
    }

    private static String given(String what, String value) {
        if (value.isBlank()) {
            throw new QueryException("a judgement needs " + what + "; none was given");
        }
        return value.strip();
    }

    /// Gives fields of a figure another value; an empty one means that the report does not tell.
    ///
    /// @param values `counted` → `soldiers`
    /// @throws QueryException naming the field or value that is not understood
    public Judgement amend(String figure, Map<String, String> values) {
        if (values.isEmpty()) {
            throw new QueryException("nothing to amend; write it as in counted=soldiers low=30");
        }
        return judge(known -> {
            Entry entry = known.figure(figure);
            return new Act.Amend(Pin.of(entry), Amendment.changes(entry.figure(), values));
        });
    }

    /// Figures, two at least, speak of the same thing.
    public Judgement merge(List<String> figures) {
        return judge(known -> new Act.Merge(pins(known, figures)));
    }

    /// The first figure does not speak of the same thing as any of the others.
    public Judgement split(List<String> figures) {
        return judge(known -> new Act.Split(pins(known, figures)));
    }

    private static List<Pin> pins(Known known, List<String> figures) {
        List<Pin> pins = figures.stream().map(known::figure).map(Pin::of).toList();
        if (pins.size() < 2 || pins.stream().distinct().count() < pins.size()) {
            throw new QueryException("give the ids of two different figures or more");
        }
        return pins;
    }

    /// Withdraws a report by its id, or a figure by its id or the beginning of it.
    public Judgement withdraw(String reportOrFigure) {
        return judge(known ->
                known.findReport(reportOrFigure).isPresent()
                        ? new Act.WithdrawReport(reportOrFigure)
                        : new Act.WithdrawFigure(Pin.of(known.figure(reportOrFigure))));
    }

    /// Grades a figure, or a source by its name.
    ///
    /// @param grade `B` for a source; `B2`, or `2` for the figure alone
    public Judgement grade(String figureOrSource, String grade) {
        if (!grade.matches("[A-F][1-6]?|[1-6]")) {
            throw new QueryException(
                    "\"%s\" is no grade; reliability is A to F, credibility 1 to 6, both together B2"
                            .formatted(grade));
        }
        return judge(known -> {
            boolean figure = known.findFigure(figureOrSource).isPresent();
            if (!figure && !grade.matches("[A-F]")) {
                throw new QueryException(
                        "no figure is called %s, and a source has a reliability only: A to F"
                                .formatted(figureOrSource));
            }
            return figure
                    ? new Act.GradeFigure(Pin.of(known.figure(figureOrSource)), grade)
                    : new Act.GradeSource(figureOrSource, grade);
        });
    }

    /// Undoes a judgement by its id or the beginning of it; the undoing can be undone too.
    public Judgement undo(String judgement) {
        return judge(known -> {
            List<Judgement> meant =
                    known.judgements().all().stream()
                            .filter(each -> each.id().startsWith(judgement))
                            .toList();
            if (meant.size() != 1) {
                throw new QueryException(
                        meant.isEmpty()
                                ? "no judgement is called " + judgement
                                : "several judgements are called %s: %s"
                                        .formatted(judgement, ids(meant.stream())));
            }
            return new Act.Undo(meant.getFirst().id());
        });
    }

    private static String ids(Stream<Judgement> judgements) {
        return String.join(", ", judgements.map(Judgement::id).toList());
    }

    private Judgement judge(Function<Known, Act> act) {
        return ledger.record(act.apply(ledger.known()), by, reason);
    }
}
