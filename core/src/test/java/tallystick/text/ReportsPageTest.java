package tallystick.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Runs every example of `docs/REPORTS.md`.
class ReportsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "REPORTS.md");
    private static final Pattern EXAMPLE =
            Pattern.compile("```in (\\S+)\n(.*?)\n```\n+```out\n(.*?)\n```", Pattern.DOTALL);

    @TestFactory
    Stream<DynamicTest> every_example_gives_what_the_page_says() throws IOException {
        return EXAMPLE.matcher(Files.readString(PAGE))
                .results()
                .map(example ->
                        DynamicTest.dynamicTest(
                                example.group(1),
                                () ->
                                        assertThat(
                                                        Told.printed(
                                                                Told.outcomes(
                                                                        example.group(1),
                                                                        example.group(2))))
                                                .isEqualTo(example.group(3))));
    }

    @Test
    void no_example_of_the_page_is_passed_over() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(EXAMPLE.matcher(page).results().count())
                .isEqualTo(
                        Pattern.compile("^```in ", Pattern.MULTILINE)
                                .matcher(page)
                                .results()
                                .count())
                .isGreaterThan(5);
    }

    @Test
    void the_page_names_every_suffix_that_folders_are_searched_for() throws IOException {
        assertThat(Reports.SUFFIXES).allMatch(Files.readString(PAGE)::contains);
    }
}
