package tallystick.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tallystick.extract.Extractor;
import tallystick.text.Readings;

/// Every example of every sheet is read as its table says.
class SheetsTest {
    private static final Path FOLDER = Path.of("sheets");
    private static final Readings READINGS = Readings.english();

    @TestFactory
    Stream<DynamicContainer> every_example_is_read_as_its_table_says() throws IOException {
        return Sheets.in(FOLDER).stream()
                .map(sheet ->
                        DynamicContainer.dynamicContainer(
                                sheet.name(),
                                sheet.examples().stream().map(example -> test(sheet, example))));
    }

    private static DynamicTest test(Sheet sheet, Sheet.Example example) {
        String place = sheet.name() + ".md:" + example.line();
        return DynamicTest.dynamicTest(
                place + " " + example.text(),
                () -> assertThat(differences(example)).as(place).isEmpty());
    }

    private static List<String> differences(Sheet.Example example) {
        return SheetCheck.differences(
                example, Extractor.extract(READINGS.read(example.report("sheet"))));
    }

    @Test
    void there_are_sheets() throws IOException {
        assertThat(Sheets.in(FOLDER)).hasSizeGreaterThan(10);
    }

    @Test
    void a_wrong_table_is_told_by_figure_and_column() throws IOException {
        Sheet.Example example =
                new Sheet.Example(
                        1,
                        java.time.LocalDate.of(2025, 3, 7),
                        "Some 40 people were hurt.",
                        List.of(
                                new Sheet.Expected(
                                        1,
                                        new tallystick.figure.Span(0, 14),
                                        java.util.Map.of("low", "41", "hedge", "about"))));
        assertThat(differences(example)).containsExactly("[1] low should be \"41\", is \"40\"");
    }
}
