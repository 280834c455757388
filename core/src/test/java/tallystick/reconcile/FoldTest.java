package tallystick.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldTest {
    private static final List<String> PIECES =
            List.of(
                    "a",
                    "B",
                    "é",
                    "İ",
                    "ß",
                    "ſ",
                    "7",
                    "½",
                    "Ⅷ",
                    "٣",
                    "'",
                    "’",
                    "s",
                    " ",
                    "-",
                    "_",
                    "\u0301",
                    "\u00a0",
                    "漢",
                    "𝒳",
                    "\ud83d\ude00",
                    "\ud800",
                    "ŉ",
                    "·",
                    ".",
                    "\n");

    /// What a word is, as patterns say it.
    private static List<String> byPatterns(String words) {
        String bare = Normalizer.normalize(words, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return Arrays.stream(bare.replaceAll("['’]s?\\b", "").split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    @Test
    void words_are_runs_of_letters_and_numbers_without_accents_and_possessives() {
        Random random = new Random(11);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder some = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                some.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            assertThat(Fold.cased(some.toString())).isEqualTo(byPatterns(some.toString()));
            assertThat(Fold.plain(some.toString()))
                    .isEqualTo(
                            Normalizer.normalize(some, Normalizer.Form.NFD)
                                    .replaceAll("\\p{M}+", "")
                                    .toLowerCase(Locale.ROOT));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "houses, house",
        "bodies, body",
        "women, woman",
        "children, child",
        "churches, church",
        "boxes, box",
        "losses, loss",
        "bus, bus",
        "crisis, crisis",
        "people, people",
        "gas, gas",
        "deaths, death"
    })
    void one_and_many_have_one_form(String word, String singular) {
        assertThat(Fold.singular(word)).isEqualTo(singular);
    }
}
