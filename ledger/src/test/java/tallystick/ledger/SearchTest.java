package tallystick.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {
    @TempDir Path folder;
    private Ledger ledger;

    @BeforeEach
    void open() {
        ledger = Ledger.open(folder.resolve("press.tally"));
        ledger.add(Samples.flood("a", "Rescuers evacuated 1200 people from the Älv valley."));
        ledger.add(Samples.flood("b", "The army's north-western brigade sent 300 soldiers."));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private List<String> found(String words) {
        return found(ledger.known(), words);
    }

    private static List<String> found(Known known, String words) {
        return known.find(Query.parse(words), 100, 0).entries().stream()
                .map(entry -> entry.figure().quote())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "valley", "VALLEYS", "evacuating rescuer", "alv", "people Norland", "1200",
                "\"from the älv\"", "\"valley people", "valley*", "-valley", "(valley", "valley)^:"
            })
    void the_words_of_the_sentence_find_its_figure_whatever_stands_around_them(String words) {
        assertThat(found(words)).containsExactly("1200 people");
    }

    @ParameterizedTest
    @ValueSource(strings = {"flood", "\"Norland police\"", "Norland", "police-Norland"})
    void title_source_and_place_are_searched_too(String words) {
        assertThat(found(words)).containsExactlyInAnyOrder("1200 people", "300 soldiers");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\"",
                "\"\"",
                "*",
                "-",
                "^",
                "(",
                "valley brigade",
                "valley AND people",
                "valley OR brigade",
                "NOT valley",
                "sentence:valley brigade",
                "NEAR(valley people)",
                "\"valley from\"",
                "\u0000",
                "\ud83d",
                "😀",
                "\u0301",
                "'; DROP TABLE entry; --"
            })
    void what_is_not_there_or_no_word_finds_nothing(String words) {
        assertThat(found(words)).isEmpty();
    }

    @Test
    void no_input_without_a_field_is_an_error() {
        Random random = new Random(7);
        String signs = "ab \"*'-+^(){}:;,.%_\\/|&~<>\u0000\u0301é中𝟛\ud83d\ude00 AND OR NOT NEAR";
        for (int i = 0; i < 500; i++) {
            StringBuilder typed = new StringBuilder();
            random.ints(random.nextInt(30), 0, signs.length())
                    .forEach(at -> typed.append(signs.charAt(at)));
            assertThat(found(typed.toString())).as(typed.toString()).hasSizeLessThan(3);
        }
        assertThat(found("valley ".repeat(5_000))).containsExactly("1200 people");
    }

    @Test
    void only_the_newest_version_is_found() {
        ledger.add(Samples.flood("a", "Rescuers evacuated 1500 people from the Älv valley."));
        assertThat(found("valley")).containsExactly("1500 people");
    }
}
