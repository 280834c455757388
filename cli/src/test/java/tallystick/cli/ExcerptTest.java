package tallystick.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tallystick.wording.Excerpt;

class ExcerptTest {
    @Test
    void a_short_sentence_stands_whole_with_its_quote_in_brackets() {
        String sentence = "Police said [31 people] had been killed.";
        assertThat(Excerpt.of(Samples.entry(sentence, 31))).isEqualTo("“" + sentence + "”");
    }

    @Test
    void a_long_sentence_is_cut_between_words_on_both_sides() {
        String words = "and on and on the water rose ".repeat(20);
        assertThat(Excerpt.of(Samples.entry("So " + words + "[31 people] died " + words, 31)))
                .startsWith("“… ")
                .contains("rose [31 people] died and on")
                .endsWith(" …”")
                .hasSizeLessThan(240);
    }

    @Test
    void a_line_break_in_the_sentence_becomes_a_space() {
        assertThat(Excerpt.of(Samples.entry("In all\n[31 people]\ndied.", 31)))
                .isEqualTo("“In all [31 people] died.”");
    }

    @Test
    void characters_beyond_the_first_plane_do_not_shift_the_brackets() {
        assertThat(Excerpt.of(Samples.entry("🌊🌊 [31 people] died 🌊.", 31)))
                .isEqualTo("“🌊🌊 [31 people] died 🌊.”");
    }
}
