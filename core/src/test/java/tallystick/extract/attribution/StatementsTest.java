package tallystick.extract.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tallystick.figure.Report;
import tallystick.figure.Span;
import tallystick.figure.Statement;
import tallystick.figure.Text;
import tallystick.text.Paragraph;
import tallystick.text.Reading;
import tallystick.text.Readings;
import tallystick.text.Sentence;
import tallystick.text.Token;

final class StatementsTest {
    private static final Readings READINGS = Readings.english();

    /// Every example of `statements.txt`: what stands behind `>` is read, what stands below is all that is found.
    @TestFactory
    Stream<DynamicTest> reads_the_examples_as_they_say() throws IOException {
        return examples().stream()
                .map(example ->
                        DynamicTest.dynamicTest(
                                example.text(),
                                () ->
                                        assertThat(lines(read(example.text())))
                                                .isEqualTo(example.statements())));
    }

    private record Example(String text, List<String> statements) {}

    private static List<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        try (var in =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        StatementsTest.class.getResourceAsStream(
                                                "/tallystick/attribution/statements.txt")),
                                StandardCharsets.UTF_8))) {
            for (String line : in.lines().filter(each -> !each.startsWith("#")).toList()) {
                if (line.startsWith("> ")) {
                    examples.add(new Example(line.substring(2), new ArrayList<>()));
                } else if (!line.isBlank()) {
                    examples.getLast().statements().add(line);
                }
            }
        }
        return examples;
    }

    private static Reading read(String text) {
        return READINGS.read(
                new Report(
                        "test",
                        null,
                        "Tidewatch",
                        LocalDate.of(2025, 3, 7),
                        null,
                        Text.of(text.replace(" ¶ ", "\n\n"))));
    }

    private static List<String> lines(Reading reading) {
        return Statements.in(reading).stream()
                .filter(Statement::isVouchedFor)
                .map(statement ->
                        Stream.of(
                                        statement.name(),
                                        reading.report().quote(statement.cue()),
                                        reading.report().quote(statement.content()))
                                .collect(Collectors.joining(" | "))
                                .replace("\n\n", " ¶ "))
                .toList();
    }

    @Test
    void of_one_content_the_one_who_passes_it_on_comes_first() {
        Reading reading = read("Norland Radio reports, citing police, that 40 boats sank.");
        List<Statement> statements = Statements.in(reading);
        assertThat(statements)
                .extracting(Statement::name)
                .containsExactly("Norland Radio", "police");
        assertThat(statements.get(0).content()).isEqualTo(statements.get(1).content());
    }

    @Test
    void the_own_outlet_is_no_source() {
        assertThat(Statements.in(read("Anna Berg told Tidewatch that 40 boats sank.")))
                .extracting(Statement::name)
                .containsExactly("Anna Berg");
        assertThat(Statements.in(read("Tidewatch reported that 40 boats sank."))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",",
                "\"",
                "“",
                "(",
                "police said",
                "police said \"",
                "according to",
                "according to police ,",
                "citing",
                "adding",
                "Anna Berg ,",
                "in the town of",
                "he said . There are boats .",
                "and"
            })
    void a_hundred_thousand_times_the_same_takes_no_more_than_its_share(String piece) {
        Reading reading = tokenByToken(piece + " ", 100_000);
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Statements.in(reading));
    }

    /// One paragraph of many sentences as the reader would cut them, without its models: they take longer than what is tested.
    private static Reading tokenByToken(String piece, int times) {
        Text text = Text.of(piece.repeat(times));
        List<Sentence> sentences = new ArrayList<>();
        List<Token> tokens = new ArrayList<>();
        Matcher word = Pattern.compile("\\S+").matcher(text.string());
        while (word.find()) {
            Span span = text.span(word.start(), word.end());
            tokens.add(new Token(word.group(), tag(word.group()), span));
            if (word.group().equals(".") || tokens.size() == 1_000) {
                sentences.add(new Sentence(tokens.getFirst().span().to(span), tokens));
                tokens.clear();
            }
        }
        Span all = new Span(0, text.length());
        Report report = new Report("test", null, null, LocalDate.of(2025, 3, 7), null, text);
        return new Reading(report, List.of(new Paragraph(all, false, sentences)));
    }

    private static Token.Tag tag(String word) {
        if (!Character.isLetter(word.charAt(0))) {
            return Token.Tag.PUNCT;
        }
        return switch (word) {
            case "in", "of", "to" -> Token.Tag.ADP;
            case "and" -> Token.Tag.CCONJ;
            case "said", "are", "citing", "adding", "according" -> Token.Tag.VERB;
            default -> Character.isUpperCase(word.charAt(0)) ? Token.Tag.PROPN : Token.Tag.NOUN;
        };
    }

    @Test
    void words_in_any_order_give_spans_inside_the_text() {
        Random random = new Random(11);
        String[] words =
                ("police said , . \" “ ” ( ) that the Anna Berg told Reuters according to by citing this following :"
                                + " 40 boats sank reported and while he they its report of in on Friday ; ¶ who 's as with There")
                        .split(" ", -1);
        for (int round = 0; round < 2_000; round++) {
            String text =
                    random.ints(1 + random.nextInt(25), 0, words.length)
                            .mapToObj(i -> words[i])
                            .collect(Collectors.joining(" "));
            Reading reading = read(text);
            Span all = new Span(0, reading.report().text().length());
            for (Statement statement : Statements.in(reading)) {
                assertThat(List.of(statement.source(), statement.cue(), statement.content()))
                        .as(text)
                        .allMatch(all::contains)
                        .allMatch(span -> span.length() > 0);
            }
        }
    }
}
