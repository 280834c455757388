package tallystick.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    private String idOf(String words) {
        return ledger.known().find(Query.parse(words), 1, 0).entries().getFirst().id();
    }

    @Test
    void what_people_amended_is_found_by_what_it_is_now_and_by_what_was_read() {
        Judgement judgement =
                ledger.judging("A. Editor", "a slip")
                        .amend(
                                idOf("valley"),
                                Map.of(
                                        "low",
                                        "1500",
                                        "high",
                                        "1500",
                                        "counted",
                                        "villagers",
                                        "where",
                                        "Kelm"));
        assertThat(found("1400..1600")).containsExactly("1200 people");
        assertThat(found("villager")).containsExactly("1200 people");
        assertThat(found("where=Kelm value=1500 valley")).containsExactly("1200 people");
        assertThat(found("1100..1300 counted=people")).containsExactly("1200 people");
        assertThat(found("where=Kelm soldiers")).isEmpty();

        ledger.judging("B. Editor", "no slip").undo(judgement.id());
        assertThat(found("1400..1600")).isEmpty();
        assertThat(found("villager")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "sort=newest, '300 soldiers,1200 people'",
        "sort=oldest, '1200 people,300 soldiers'",
        "sort=value, '1200 people,300 soldiers'",
        "sort=best, '1200 people,300 soldiers'"
    })
    void what_was_amended_stands_in_its_place_among_the_others(String sort, String quotes) {
        ledger.judging("A. Editor", "a slip").amend(idOf("valley"), Map.of("where", "Kelm"));
        ledger.judging("A. Editor", "a slip").amend(idOf("brigade"), Map.of("where", "Kelm"));
        ledger.add(Samples.flood("c", "They moved 40 dogs."));
        assertThat(String.join(",", found("where=Kelm " + sort))).isEqualTo(quotes);
        assertThat(ledger.known().find(Query.parse("where=Kelm " + sort), 1, 1).entries())
                .extracting(entry -> entry.figure().quote())
                .containsExactly(quotes.split(",", -1)[1]);
    }
}
