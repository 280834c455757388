package tallystick.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tallystick.figure.Filed;
import tallystick.figure.Report;
import tallystick.figure.Text;

class ReprintsTest {
    private static final String DISPATCH =
            IntStream.range(0, 120)
                    .mapToObj(i -> "word" + i)
                    .collect(Collectors.joining(" ", "", "."));

    private static Filed report(String id, String text) {
        LocalDate day = LocalDate.of(2031, 6, 1);
        return new Filed(new Report(id, null, id, day, null, Text.of(text)), List.of());
    }

    @Test
    void a_dispatch_with_a_word_changed_is_the_same_text() {
        List<Filed> reports =
                List.of(
                        report("a", DISPATCH),
                        report("b", DISPATCH.replace("word60 ", "other ")),
                        report("c", DISPATCH.replace("word", "term")));
        assertThat(Reprints.of(reports))
                .containsEntry("a", "a")
                .containsEntry("b", "a")
                .containsEntry("c", "c");
    }

    @Test
    void texts_of_a_few_words_or_none_are_read_too() {
        assertThat(Reprints.of(List.of(report("a", ""), report("b", "Two dead"))))
                .containsEntry("a", "a")
                .containsEntry("b", "b");
    }
}
