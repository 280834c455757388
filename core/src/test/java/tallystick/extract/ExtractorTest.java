package tallystick.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tallystick.figure.Extraction;
import tallystick.figure.Figure;
import tallystick.figure.Report;
import tallystick.figure.Text;
import tallystick.text.Readings;

/// What holds for every text, however odd.
class ExtractorTest {
    private static final Readings READINGS = Readings.english();
    private static final String STORY =
            "Norland's interior ministry said on Tuesday that at least 1,200 people, including 30 firemen, were moved. "
                    + "Some 40 houses burned down, the mayor of Fairwater said, and nobody was hurt.";

    private static Extraction extract(String text) {
        return Extractor.extract(
                READINGS.read(
                        new Report(
                                "r", null, null, LocalDate.of(2025, 3, 7), null, Text.of(text))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n\n\n",
                "5",
                "५ दिन और ३०० लोग",
                "without passengers.",
                "no",
                "none of",
                "half",
                "a",
                "$",
                "%",
                "1/2",
                "…",
                "between and",
                "at least",
                "more than",
                "US$",
                "magnitude",
                "\u2028",
                "3,",
                ",3",
                "one in",
                "10-",
                "-10",
                "1.2.3.4",
                "😀 300 people 😀 were hurt",
                "of them",
                "the",
                "\"\"\"\"",
                "((((((",
                "''''",
                "300–",
                "€€€",
                "12 of the of the of the",
                "It is 25 o'clock, 99 o'clock, five o'clock and -1 o'clock"
            })
    void odd_text_gives_fewer_figures_and_never_throws(String text) {
        assertThat(extract(text).figures())
                .allSatisfy(figure -> assertThat(figure.quote()).isNotEmpty());
    }

    @Test
    void quotes_stand_where_they_say_also_behind_an_emoji() {
        Extraction extraction = extract("😀 " + STORY);
        assertThat(extraction.figures()).hasSizeGreaterThan(2);
        assertThat(extraction.figures())
                .allSatisfy(figure ->
                        assertThat(extraction.report().quote(figure.span()))
                                .isEqualTo(figure.quote()));
    }

    @Test
    void a_neutral_paragraph_in_front_shifts_offsets_and_nothing_else() {
        String neutral = "The harbour was calm.\n\n";
        // Real names: whether an invented one is a person or a place the reader tells by all that
        // stands around it.
        String story = STORY.replace("Norland", "Norway").replace("Fairwater", "Bergen");
        List<String> alone = extract(story).figures().stream().map(Figure::line).toList();
        Extraction shifted = extract(neutral + story);
        assertThat(shifted.figures()).extracting(Figure::line).isEqualTo(alone);
        assertThat(shifted.figures().getFirst().span().start())
                .isEqualTo(extract(story).figures().getFirst().span().start() + neutral.length());
    }

    @Test
    void figures_stand_in_order_and_overlap_no_other() {
        List<Figure> figures = extract(STORY + "\n\n" + STORY).figures();
        for (int i = 1; i < figures.size(); i++) {
            assertThat(figures.get(i).span().start())
                    .isGreaterThanOrEqualTo(figures.get(i - 1).span().end());
        }
        assertThat(figures).hasSizeGreaterThan(4);
    }

    @Test
    void random_cuts_of_a_text_never_throw() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            int from = random.nextInt(STORY.length());
            int to = from + random.nextInt(STORY.length() - from);
            Extraction extraction =
                    extract(
                            STORY.substring(from, to)
                                    + STORY.substring(random.nextInt(STORY.length())));
            assertThat(extraction.report().text().length()).isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",",
                "(",
                "\"",
                "5 ",
                "1,",
                "a ",
                "of the ",
                "and 3 ",
                "\u201c",
                "said ",
                "Monday ",
                "no ",
                "in Berlin, ",
                "$5-"
            })
    void a_long_run_of_anything_ends_in_time(String piece) {
        assertThat(extract(piece.repeat(30_000 / piece.length())).report().text().length())
                .isPositive();
    }
}
