package tallystick.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tallystick.extract.Extractor;
import tallystick.figure.Figure;
import tallystick.figure.Report;
import tallystick.figure.Text;
import tallystick.text.Readings;

/// The table of bounds in `docs/FIGURES.md` is run: each expression in it, before a noun, is read as its row says.
class BoundsTableTest {
    private static final Path PAGE = Path.of("..", "docs", "FIGURES.md");
    private static final Readings READINGS = Readings.english();
    private static final Pattern NUMBER =
            Pattern.compile(
                    "\\d|dozen|hundred|thousand|million|a few|handful|several|scores|couple");

    private record Row(String expression, String low, String high, String hedge) {}

    /// The rows in which every expression stands alone before a noun; zero and unknowns have sheets of their own.
    private static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(PAGE)) {
            String[] cells = line.split("\\|", -1);
            boolean bounds =
                    cells.length == 6
                            && cells[4].strip()
                                    .matches(
                                            "exact|about|more-than|at-least|almost|up-to|less-than|range|vague");
            if (bounds && !cells[1].contains("answering")) {
                rows.addAll(
                        rows(
                                cells[1].strip(),
                                cells[2].strip(),
                                cells[3].strip(),
                                cells[4].strip()));
            }
        }
        return rows;
    }

    private static List<Row> rows(String cell, String low, String high, String hedge) {
        List<Row> rows = new ArrayList<>();
        String[] groups = cell.replace("\"", "").split(cell.contains("a few") ? ", " : "; ", -1);
        for (String group : groups) {
            String[] ways = group.split(" / ", -1);
            for (String way : ways) {
                String last = ways[ways.length - 1].replaceAll("^.* (?=\\S+$)", "");
                rows.add(
                        new Row(
                                NUMBER.matcher(way).find() ? way : way + " " + last,
                                nth(low, rows.size()),
                                nth(high.equals("the same") ? low : high, rows.size()),
                                hedge));
            }
        }
        return rows;
    }

    /// "200 / 2,000 / 2,000,000" holds a value for each expression of its row, "300" one for all.
    private static String nth(String cell, int index) {
        String[] values = cell.split(" / |; ", -1);
        return values[Math.min(index, values.length - 1)].replace(",", "");
    }

    @TestFactory
    Stream<DynamicTest> each_expression_is_read_as_its_row_says() throws IOException {
        return rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.expression(), () -> check(row)));
    }

    private static void check(Row row) {
        String of =
                row.expression()
                                .matches(
                                        "dozens|scores|.*(?:hundreds|thousands|millions)|a handful")
                        ? " of"
                        : "";
        boolean behind = row.expression().endsWith("or so") || row.expression().endsWith("or more");
        String text =
                "The mayor counted "
                        + row.expression()
                        + of
                        + (behind ? " people." : " people in the hall.");
        Report report =
                new Report("row", null, null, LocalDate.of(2025, 3, 7), null, Text.of(text));
        List<Figure> figures = Extractor.extract(READINGS.read(report)).figures();
        assertThat(figures).as(text).hasSize(1);
        Figure figure = figures.getFirst();
        assertThat(figure.hedge().word()).as(text).isEqualTo(row.hedge());
        assertThat(figure.bounds().low()).as(text).isEqualTo(number(row.low()));
        assertThat(figure.bounds().high()).as(text).isEqualTo(number(row.high()));
    }

    private static Optional<BigDecimal> number(String cell) {
        return cell.equals("null") ? Optional.empty() : Optional.of(new BigDecimal(cell));
    }

    @Test
    void the_table_is_found() throws IOException {
        assertThat(rows()).hasSizeGreaterThan(35);
    }
}
