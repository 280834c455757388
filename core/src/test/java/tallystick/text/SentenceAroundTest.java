package tallystick.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tallystick.figure.Span;
import tallystick.figure.Text;

class SentenceAroundTest {
    @Test
    void endsAtAStop() {
        assertThat(around("He came. Six men died. Two lived.", "Six")).isEqualTo("Six men died.");
        assertThat(around("He came.\n\n“Six men died.” Two lived.", "Six"))
                .isEqualTo("“Six men died.”");
        assertThat(around("Six men died", "Six")).isEqualTo("Six men died");
    }

    @Test
    void goesOnBehindWhatIsShortened() {
        String strike =
                "Six died in a U.S. missile strike off St. Lucia, Gov. Ruhl told a U.S. Navy board.";
        assertThat(around(strike + " Two lived.", "Six")).isEqualTo(strike);
        assertThat(around("They left the U.S. The six men died.", "six"))
                .isEqualTo("The six men died.");
    }

    @Test
    void countsCodePoints() {
        assertThat(around("😀 came. Six 😀 died. Two lived.", "Six")).isEqualTo("Six 😀 died.");
    }

    @Test
    void refusesAQuoteOutsideOfTheText() {
        assertThatThrownBy(() -> SentenceAround.of(new Span(3, 30), Text.of("Six died.")))
                .hasMessageContaining("outside of the text, which has 9 characters");
    }

    private static String around(String string, String quote) {
        Text text = Text.of(string);
        int unit = string.indexOf(quote);
        return text.at(SentenceAround.of(text.span(unit, unit + quote.length()), text));
    }
}
