package tallystick.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tallystick.extract.time.Times;
import tallystick.figure.Anchor;
import tallystick.figure.Report;
import tallystick.figure.TimeExpression;
import tallystick.figure.When;
import tallystick.text.Readings;

/// Every example of the sheets of times is read as its table says, and no other time in it.
class TimeSheetsTest {
    private static final Path FOLDER = Path.of("times");
    private static final Readings READINGS = Readings.english();

    @TestFactory
    Stream<DynamicTest> every_time_is_read_as_its_table_says() throws IOException {
        return Sheets.in(FOLDER).stream()
                .flatMap(sheet -> sheet.examples().stream().map(example -> test(sheet, example)));
    }

    private static DynamicTest test(Sheet sheet, Sheet.Example example) {
        String place = sheet.name() + ".md:" + example.line();
        return DynamicTest.dynamicTest(
                place + " " + example.text(),
                () -> assertThat(differences(example)).as(place).isEmpty());
    }

    private static List<String> differences(Sheet.Example example) {
        Report report = example.report("sheet");
        List<TimeExpression> times = Times.in(READINGS.read(report));
        List<String> wrong = new ArrayList<>();
        for (Sheet.Expected expected : example.figures()) {
            Optional<TimeExpression> found =
                    times.stream().filter(time -> time.span().equals(expected.span())).findFirst();
            if (found.isEmpty()) {
                wrong.add("[%d] was not read".formatted(expected.number()));
            }
            found.ifPresent(time -> compare(expected, time, wrong));
        }
        times.stream()
                .filter(time ->
                        example.figures().stream()
                                .noneMatch(expected -> expected.span().equals(time.span())))
                .forEach(time -> wrong.add("read, not bracketed: " + report.quote(time.span())));
        return wrong;
    }

    private static void compare(Sheet.Expected expected, TimeExpression time, List<String> wrong) {
        expected.columns()
                .forEach((column, cell) -> {
                    String is = value(column, time);
                    if (!column.equals("wrong because") && !is.equals(cell)) {
                        wrong.add(
                                "[%d] %s should be \"%s\", is \"%s\""
                                        .formatted(expected.number(), column, cell, is));
                    }
                });
    }

    private static String value(String column, TimeExpression time) {
        return switch (column) {
            case "kind" -> time.kind().name();
            case "value" -> time.value();
            case "mod" -> time.mod();
            case "stands for" -> time.when().map(When::toString).orElse("");
            case "told from" -> time.anchor().map(Anchor::toString).orElse("");
            case "wrong because" -> "";
            default ->
                    throw new IllegalArgumentException(
                            "a sheet of times has no column \"" + column + "\"");
        };
    }

    @Test
    void there_is_a_sheet_for_each_of_the_hard_phenomena() throws IOException {
        assertThat(Sheets.in(FOLDER).stream().filter(sheet -> !sheet.examples().isEmpty()))
                .hasSize(23);
    }
}
