package tallystick.extract.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tallystick.extract.time.Times;
import tallystick.figure.Report;
import tallystick.figure.Span;
import tallystick.figure.Text;
import tallystick.text.Paragraph;
import tallystick.text.Reading;
import tallystick.text.Readings;
import tallystick.text.Sentence;
import tallystick.text.Token;

class AmountsTest {
    private static final Readings READINGS = Readings.english();

    private static List<Amount> amounts(String text) {
        Reading reading = READINGS.read(report(Text.of(text)));
        return Amounts.in(reading, Times.in(reading));
    }

    private static Report report(Text text) {
        return new Report("r", null, null, LocalDate.of(2025, 3, 7), null, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The dam holds 300 tonnes.            | FIGURE",
                "They walked for 12 hours.            | DURATION",
                "The 50-year-old woman sang.          | AGE",
                "It is 3 times as heavy.              | MULTIPLE",
                "The home side won 22 points.         | SCORE",
                "She flew on a Boeing 737.            | IDENTIFIER",
                "The mill closed in 2021.             | DATE",
                "It was one of the largest mills.     | PRONOUN",
                "Two officials said so.               | SPEAKERS",
                "They stayed at a four-star hotel.    | KIND"
            })
    void every_number_is_told_with_what_it_is_there_for(String text, Role role) {
        assertThat(amounts(text)).extracting(Amount::role).containsExactly(role);
    }

    @Test
    void a_number_keeps_its_unit_as_written() {
        Amount amount = amounts("The rate rose by nearly 60 basis points.").getFirst();
        assertThat(amount.low()).isEqualByComparingTo("60");
        assertThat(amount.unit().orElseThrow().symbol()).isEqualTo("basis point");
        assertThat(amount.unit().orElseThrow().code()).isEqualTo("10*-4");
        assertThat(amount.hedgeWords()).isEqualTo("nearly");
        assertThat(amount.change().orElseThrow().direction()).isEqualTo(Amount.Direction.UP);
        assertThat(amount.change().orElseThrow().place()).isEqualTo(Amount.Place.BY);
    }

    @Test
    void a_change_has_a_beginning_and_an_end() {
        assertThat(amounts("Turnout fell from 60 percent to 41 percent."))
                .extracting(amount -> amount.change().orElseThrow().place())
                .containsExactly(Amount.Place.FROM, Amount.Place.TO);
    }

    @Test
    void the_same_number_in_another_unit_is_as_firm() {
        assertThat(amounts("It lies about five miles (eight km) off the coast."))
                .extracting(Amount::hedgeWords)
                .containsExactly("about", "about");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ", ",
                "1, ",
                "1,",
                "000,",
                "12 ",
                "( ",
                "one ",
                "from 1 to ",
                "half of ",
                "$5 to ",
                "1/2 ",
                "about ",
                "the ",
                "dozens of ",
                "no one ",
                "no injuries and ",
                "one million and ",
                "1 million ",
                "number of ",
                "size of the force "
            })
    void a_megabyte_of_the_same_takes_no_more_than_its_share(String piece) {
        Reading reading = oneSentence(piece.repeat(1_000_000 / piece.length()));
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> Quantities.in(reading, List.of()));
    }

    /// One sentence, cut without the reader's models: they take longer than what is tested.
    private static Reading oneSentence(String string) {
        Text text = Text.of(string);
        List<Token> tokens = new ArrayList<>();
        Matcher word = Pattern.compile("\\p{L}++|\\d(?:[,.]?\\d)*+|\\S").matcher(string);
        while (word.find()) {
            char first = word.group().charAt(0);
            Token.Tag tag =
                    Character.isDigit(first)
                            ? Token.Tag.NUM
                            : Character.isLetter(first) ? Token.Tag.NOUN : Token.Tag.PUNCT;
            tokens.add(new Token(word.group(), tag, text.span(word.start(), word.end())));
        }
        Span all = new Span(0, text.length());
        Sentence sentence = new Sentence(all, tokens);
        return new Reading(report(text), List.of(new Paragraph(all, false, List.of(sentence))));
    }
}
