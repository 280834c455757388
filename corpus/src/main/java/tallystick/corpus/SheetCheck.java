package tallystick.corpus;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tallystick.figure.Attribution;
import tallystick.figure.Extraction;
import tallystick.figure.Figure;

/// Compares what was read with what a sheet expects; a sheet checks the columns it shows.
final class SheetCheck {
    private SheetCheck() {}

    /// What is wrong, one line each, in words that name the figure and the column; nothing when all is right.
    public static List<String> differences(Sheet.Example example, Extraction extraction) {
        List<String> wrong = new ArrayList<>();
        List<Figure> figures = extraction.figures();
        for (Sheet.Expected expected : example.figures()) {
            Optional<Figure> found =
                    figures.stream()
                            .filter(figure -> figure.span().equals(expected.span()))
                            .findFirst();
            if (found.isEmpty()) {
                wrong.add(
                        "[%d] \"%s\" was not found"
                                .formatted(
                                        expected.number(),
                                        extraction.report().quote(expected.span())));
            } else {
                compare(expected, found.get(), example, extraction, wrong);
            }
        }
        for (Figure figure : figures) {
            if (example.figures().stream()
                    .noneMatch(expected -> expected.span().equals(figure.span()))) {
                wrong.add("found what is not bracketed: " + figure.line());
            }
        }
        return wrong;
    }

    private static void compare(
            Sheet.Expected expected,
            Figure figure,
            Sheet.Example example,
            Extraction extraction,
            List<String> wrong) {
        expected.columns()
                .forEach((column, cell) -> {
                    String is = value(column, figure, example, extraction);
                    if (!isSame(column, cell, is)) {
                        wrong.add(
                                "[%d] %s should be \"%s\", is \"%s\""
                                        .formatted(expected.number(), column, cell, is));
                    }
                });
    }

    private static boolean isSame(String column, String cell, String is) {
        if ((column.equals("low") || column.equals("high")) && !cell.isEmpty() && !is.isEmpty()) {
            return new BigDecimal(cell).compareTo(new BigDecimal(is)) == 0;
        }
        return cell.equals(is);
    }

    private static String value(
            String column, Figure figure, Sheet.Example example, Extraction extraction) {
        return switch (column) {
            case "low" -> figure.bounds().low().map(BigDecimal::toPlainString).orElse("");
            case "high" -> figure.bounds().high().map(BigDecimal::toPlainString).orElse("");
            case "hedge" -> figure.hedge().word();
            case "kind" -> figure.quantity().kind();
            case "unit" -> figure.quantity().unit().orElse("");
            case "counted" -> figure.counted();
            case "topic" -> figure.topic().word();
            case "where" -> Objects.toString(figure.where(), "");
            case "when" -> Objects.toString(figure.when(), "");
            case "said by" -> String.join(" ← ", figure.sources().names());
            case "by words" ->
                    hops(
                            figure,
                            hop -> hop.cue() == null ? "" : extraction.report().quote(hop.cue()));
            case "class" -> hops(figure, hop -> Objects.toString(hop.kind(), ""));
            case "flow" -> Objects.toString(figure.flow(), "");
            case "said" -> Objects.toString(figure.said(), "");
            case "modality" -> figure.modality().word();
            case "part of" -> partOf(figure, example, extraction);
            default ->
                    throw new IllegalArgumentException("a sheet has no column \"" + column + "\"");
        };
    }

    private static String hops(Figure figure, Function<Attribution.Hop, String> told) {
        return figure.sources().hops().stream().map(told).collect(Collectors.joining(" ← "));
    }

    /// The bracket's number of the whole.
    private static String partOf(Figure figure, Sheet.Example example, Extraction extraction) {
        if (figure.partOf().isEmpty()) {
            return "";
        }
        Figure whole = extraction.figures().get(figure.partOf().getAsInt());
        return example.figures().stream()
                .filter(expected -> expected.span().equals(whole.span()))
                .map(expected -> String.valueOf(expected.number()))
                .findFirst()
                .orElse("?");
    }
}
