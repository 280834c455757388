package tallystick.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tallystick.figure.Report;
import tallystick.figure.Span;
import tallystick.figure.Text;

/// What later steps see of a report: tokens with tags and heads, names, ascriptions.
class ReadingsTest {
    private static final Readings READINGS = Readings.english();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The WHO |'s chief did|n't say that they |'ve won .",
                "The workers |' union ca|n't wait , it said |.",
                "A coal |-|fired plant near New York |-|based firms closed in 1981 |.",
                "It paid $|5 million , or €|12.40 a share , 3.5|% less than in 2005|–|2015 .",
                "Some 13,400 people left by 6 p.m. on Monday ( and 1,250 stayed |)|.",
                "See https://example.org or write to o'neil's@example.org now |."
            })
    void tokens_are_parted_as_in_universal_dependencies(String marked) {
        String text = marked.replaceAll(" ?\\|", "").replaceAll(" (?=[,.])", "").replace("( ", "(");
        assertThat(sentence(text).tokens())
                .extracting(Token::form)
                .containsExactly(marked.replace("|", " ").strip().split(" +"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gov. Phil Roe closed 30 roads.|Sen. Ann Ray agreed.|Lt. Col. Dan Moe left.",
                "General John F. Moe Jr. denied it.|Acme Corp. reported 12 deaths.",
                "A. B. Lee left on Feb. 19 of that year.|The No. 2 reactor failed.",
                "He took vitamin C.|The doctor left at 6 p.m.|Officials knew.",
                "It lost two funds worth more than $1.5 billion.|They had been exposed."
            })
    void a_sentence_goes_on_behind_an_abbreviation(String marked) {
        Reading reading = READINGS.read(report(Text.of(marked.replace('|', ' '))));
        assertThat(reading.sentences())
                .extracting(sentence -> reading.report().quote(sentence.span()))
                .containsExactly(marked.split("\\|"));
    }

    @Test
    void words_hang_together() {
        Sentence sentence = sentence("The police counted 40 dead soldiers near Vovkove.");
        int counted = sentence.root();
        assertThat(sentence.token(counted).form()).isEqualTo("counted");
        assertThat(sentence.token(counted).has("Tense=Past")).isTrue();
        int soldiers = 5;
        assertThat(sentence.head(3)).isEqualTo(soldiers);
        assertThat(sentence.token(3).hangsAs("nummod")).isTrue();
        assertThat(sentence.children(soldiers)).contains(3, 4);
        assertThat(sentence.isUnder(3, counted)).isTrue();
        assertThat(sentence.isUnder(counted, 3)).isFalse();
        assertThat(sentence.subtree(1)).containsExactly(0, 1);
        assertThat(sentence.phrase(1)).isEqualTo(new Span(0, 10));
    }

    @Test
    void names_and_ascriptions_stand_in_the_text() {
        Text text =
                Text.of(
                        "🙂 \"We lost three bridges,\" Mayor Olena Hrytsenko told reporters in Lviv on Monday.");
        Reading reading = READINGS.read(report(text));
        assertThat(reading.names())
                .extracting(name -> text.at(name.span()) + " " + name.kind())
                .contains("Olena Hrytsenko PERSON", "Lviv LOCATION");
        assertThat(reading.ascriptions())
                .anySatisfy(each -> {
                    assertThat(text.at(each.content())).contains("We lost three bridges");
                    assertThat(each.source())
                            .isNotNull()
                            .extracting(text::at)
                            .asString()
                            .contains("Olena Hrytsenko");
                    assertThat(each.cue())
                            .isNotNull()
                            .extracting(text::at)
                            .asString()
                            .contains("told");
                });
    }

    @Test
    void the_reading_does_not_depend_on_what_is_read_beside_it() throws Exception {
        List<Report> reports =
                IntStream.range(0, 40)
                        .mapToObj(i ->
                                report(
                                        Text.of(
                                                "Officials in Port Alder said on Monday that %d homes were flooded.\nThe mayor's office put it at %d. \"It won't stop,\" said Ilse Varnholt, who counts %s."
                                                        .formatted(
                                                                100 + 37 * i,
                                                                90 + i,
                                                                "them again and again "
                                                                        .repeat(i)
                                                                        .strip()))))
                        .toList();
        List<Reading> alone = reports.stream().map(READINGS::read).toList();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Reading>> together =
                    reports.reversed().stream()
                            .map(report -> threads.submit(() -> READINGS.read(report)))
                            .toList();
            for (int i = 0; i < reports.size(); i++) {
                assertThat(together.reversed().get(i).get()).isEqualTo(alone.get(i));
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void a_sentence_longer_than_the_model_sees_is_read_to_its_end() {
        String list = "the bakers of Upper Aldmoor, ".repeat(90);
        Sentence sentence = sentence("Among those hurt were " + list + "and 12 nurses.");
        assertThat(sentence.tokens()).hasSizeGreaterThan(508);
        assertThat(sentence.tokens()).last().extracting(Token::tag).isEqualTo(Token.Tag.PUNCT);
        assertThat(sentence.tokens()).filteredOn(token -> token.head() < 0).hasSize(1);
        int nurses = sentence.tokens().size() - 2;
        assertThat(sentence.token(nurses).form()).isEqualTo("nurses");
        assertThat(sentence.head(nurses - 1)).isEqualTo(nurses);
    }

    private static Sentence sentence(String text) {
        return READINGS.read(report(Text.of(text))).sentences().getFirst();
    }

    private static Report report(Text text) {
        return new Report("r", null, null, LocalDate.of(2025, 3, 7), null, text);
    }
}
