package tallystick.text.neural;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import tallystick.text.neural.Analysis.Chunk;

class ChainTest {
    private static final double NEVER = -10_000;

    /// O, B-x, I-x; all steps are equally likely, but that nothing can be inside without a beginning.
    private static final Chain CHAIN =
            new Chain(
                    List.of("O", "B-x", "I-x"),
                    new double[] {0, 0, NEVER},
                    new double[][] {{0, 0, NEVER}, {0, 0, 0}, {0, 0, 0}},
                    new double[3]);

    @Test
    void a_chunk_is_a_beginning_and_what_is_inside() {
        assertThat(CHAIN.chunks(List.of(o(9), begins(9), inside(9), o(9), begins(9)), 100))
                .containsExactly(new Chunk("x", 101, 103), new Chunk("x", 104, 105));
    }

    @Test
    void of_many_weak_ends_none_is_taken() {
        float[] onOrNot = {1, -9, 1};
        assertThat(CHAIN.chunks(List.of(begins(9), onOrNot, onOrNot, onOrNot, o(9)), 0)).isEmpty();
    }

    @Test
    void of_two_ends_the_likelier_is_taken() {
        assertThat(CHAIN.chunks(List.of(begins(9), inside(0.3f), o(9)), 0))
                .containsExactly(new Chunk("x", 0, 2));
        assertThat(CHAIN.chunks(List.of(begins(9), o(0.3f), o(9)), 0))
                .containsExactly(new Chunk("x", 0, 1));
    }

    @Test
    void no_words_have_no_chunks() {
        assertThat(CHAIN.chunks(List.of(), 7)).isEmpty();
    }

    @Test
    void a_very_long_chunk_does_not_run_out_of_numbers() {
        List<float[]> words = new ArrayList<>(Collections.nCopies(100_000, inside(9)));
        words.set(0, begins(9));
        assertThat(CHAIN.chunks(words, 0)).containsExactly(new Chunk("x", 0, 100_000));
    }

    private static float[] o(float score) {
        return new float[] {score, -9, -9};
    }

    private static float[] begins(float score) {
        return new float[] {-9, score, -9};
    }

    private static float[] inside(float score) {
        return new float[] {-9, -9, score};
    }
}
