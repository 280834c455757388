package tallystick.ledger;

import java.util.List;
import java.util.stream.Collectors;
import tallystick.figure.Entry;
import tallystick.figure.Span;

/// What a person decides about figures.
public sealed interface Act {
    /// The figures it is about; none where it is about a report, a source or another judgement.
    default List<Pin> figures() {
        return List.of();
    }

    /// Another value for some fields of a figure; what was read stays beside it.
    record Amend(Pin figure, List<Change> changes) implements Act {
        public Amend {
            changes = List.copyOf(changes);
        }

        @Override
        public List<Pin> figures() {
            return List.of(figure);
        }
    }

    /// @param was what the field held, as printed
    /// @param now what it shall hold
    record Change(String field, String was, String now) {}

    /// These figures speak of the same thing, and with them all that speak of the same thing as one of them.
    record Merge(List<Pin> figures) implements Act {
        public Merge {
            figures = List.copyOf(figures);
        }
    }

    /// The first of these figures does not speak of the same thing as any of the others.
    record Split(List<Pin> figures) implements Act {
        public Split {
            figures = List.copyOf(figures);
        }
    }

    /// This figure is not to be counted: it was misread, or is none.
    record WithdrawFigure(Pin figure) implements Act {
        @Override
        public List<Pin> figures() {
            return List.of(figure);
        }
    }

    /// This report is not to be counted: its publisher has taken it back.
    record WithdrawReport(String report) implements Act {}

    /// How credible this figure is to the person: 1 (confirmed) to 6 (cannot be judged), and perhaps how reliable its source.
    record GradeFigure(Pin figure, String grade) implements Act {
        @Override
        public List<Pin> figures() {
            return List.of(figure);
        }
    }

    /// How reliable this source is to the person: A (completely) to F (cannot be judged).
    record GradeSource(String source, String grade) implements Act {}

    /// This judgement no longer holds.
    record Undo(String judgement) implements Act {}

    /// The word of the command and of the table.
    default String word() {
        return switch (this) {
            case Amend a -> "amend";
            case Merge m -> "merge";
            case Split s -> "split";
            case WithdrawFigure w -> "withdraw";
            case WithdrawReport w -> "withdraw";
            case GradeFigure g -> "grade";
            case GradeSource g -> "grade";
            case Undo u -> "undo";
        };
    }

    /// As a person would read it behind the figure: `amended: counted “soldiers”, read as “people”`
    default String line() {
        return switch (this) {
            case Amend amend ->
                    "amended: "
                            + amend.changes().stream()
                                    .map(Act::line)
                                    .collect(Collectors.joining("; "));
            case Merge merge -> "put together: " + quotes(merge.figures());
            case Split split ->
                    "put apart: "
                            + quotes(split.figures().subList(0, 1))
                            + " from "
                            + quotes(split.figures().subList(1, split.figures().size()));
            case WithdrawFigure figure -> "withdrawn: " + quotes(List.of(figure.figure()));
            case WithdrawReport report -> "withdrawn: report " + report.report();
            case GradeFigure grade -> "graded " + grade.grade();
            case GradeSource grade -> "source graded " + grade.grade() + ": " + grade.source();
            case Undo undo -> "undone: " + undo.judgement();
        };
    }

    private static String line(Change change) {
        String read =
                change.was().isEmpty() ? "nothing was read" : "read as “" + change.was() + "”";
        return change.field()
                + (change.now().isEmpty() ? " not told, " : " “" + change.now() + "”, ")
                + read;
    }

    private static String quotes(List<Pin> figures) {
        return figures.stream()
                .map(pin -> "[" + pin.quote() + "] " + pin.figure().substring(0, 8))
                .collect(Collectors.joining(", "));
    }

    /// Which figure a judgement is about: its id, and where it stands, because a report read anew gives its figures other ids.
    ///
    /// @param figure the id it had when it was judged
    record Pin(String figure, String report, Span span, String quote) {
        static Pin of(Entry entry) {
            return new Pin(
                    entry.id(), entry.reportId(), entry.figure().span(), entry.figure().quote());
        }

        /// The same place with the same words.
        Place place() {
            return new Place(report, span, quote);
        }

        record Place(String report, Span span, String quote) {
            static Place of(Entry entry) {
                return Pin.of(entry).place();
            }
        }
    }
}
