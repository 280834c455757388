package tallystick.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tallystick.figure.Extraction;
import tallystick.figure.Figure;
import tallystick.figure.Report;
import tallystick.figure.Text;
import tallystick.text.Reading;
import tallystick.text.Readings;
import tallystick.text.Sentence;

/// What holds for every text, however odd.
class ExtractorTest {
    private static final Readings READINGS = Readings.english();
    private static final String STORY =
            "Norland's interior ministry said on Tuesday that at least 1,200 people, including 30 firemen, were moved. "
                    + "Some 40 houses burned down, the mayor of Fairwater said, and nobody was hurt.";

    private static Extraction extract(String text) {
        return Extractor.extract(READINGS.read(report(text)));
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

    /// The reader reads a sentence by what stands around it, so a paragraph in front may change a tree or a name; where
    /// it does not, nothing but offsets may change.
    @Test
    void a_neutral_paragraph_in_front_shifts_offsets_and_nothing_else() {
        String story =
                "On Tuesday at least 1,200 people were moved from Bergen in Norway, police said. "
                        + "The mayor of Bergen said that 40 houses had burned down.";
        List<String> trees = trees(story, "");
        Extraction alone = extract(story);
        int alike = 0;
        for (String neutral :
                List.of(
                        "The harbour was calm.\n\n",
                        "It rained.\n\n",
                        "The market was open.\n\n",
                        "Nothing else was reported.\n\n",
                        "The sun shone all day and the sea was blue.\n\n",
                        "Trains were late.\n\n")) {
            if (trees(neutral + story, neutral).equals(trees)) {
                alike++;
                Extraction shifted = extract(neutral + story);
                assertThat(shifted.figures())
                        .extracting(Figure::line)
                        .isEqualTo(alone.figures().stream().map(Figure::line).toList());
                assertThat(shifted.figures().getFirst().span().start())
                        .isEqualTo(alone.figures().getFirst().span().start() + neutral.length());
            }
        }
        assertThat(alike).as("paragraphs that change no tree").isPositive();
    }

    /// The words behind a beginning as the reader takes them, and the names among them.
    private static List<String> trees(String text, String beginning) {
        Reading reading = READINGS.read(report(text));
        List<String> trees = new ArrayList<>();
        for (Sentence sentence : reading.sentences()) {
            if (sentence.span().start() >= beginning.length()) {
                sentence.tokens()
                        .forEach(token ->
                                trees.add(
                                        token.form()
                                                + token.tag()
                                                + token.relation()
                                                + token.head()));
            }
        }
        reading.names().stream()
                .filter(name -> name.span().start() >= beginning.length())
                .forEach(name -> trees.add(reading.report().quote(name.span()) + name.kind()));
        reading.ascriptions().forEach(each -> trees.add(reading.report().quote(each.content())));
        return trees;
    }

    private static Report report(String text) {
        return new Report("r", null, null, LocalDate.of(2025, 3, 7), null, Text.of(text));
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
