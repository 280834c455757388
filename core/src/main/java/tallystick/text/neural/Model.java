package tallystick.text.neural;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;

/// The engine with the model in it; any number of threads may ask it at once.
///
/// One window a call: the engine rounds with a scale per call, so a window's numbers would depend on its neighbours in a batch.
final class Model {
    private final OrtEnvironment environment;
    private final OrtSession session;

    Model(byte[] onnx) throws OrtException {
        environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
        try (SessionOptions options = new SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setOptimizationLevel(SessionOptions.OptLevel.ALL_OPT);
            session = environment.createSession(onnx, options);
        }
    }

    Scores scores(Window window) {
        return ask(
                window,
                result ->
                        new Scores(
                                rows(result, "pos"),
                                rows(result, "feats"),
                                rows(result, "names"),
                                rows(result, "attr"),
                                rows(result, "arc"),
                                rows(result, "rel_dep"),
                                rows(result, "rel_head"),
                                rows(result, "link_source"),
                                rows(result, "link_cue")));
    }

    /// Asks and throws the answer away.
    void run(Window window) {
        ask(window, result -> result.size());
    }

    private <T> T ask(Window window, Function<OrtSession.Result, T> answer) {
        long[] all = new long[window.pieces().length];
        Arrays.fill(all, 1);
        try (OnnxTensor pieces = row(window.pieces());
                OnnxTensor mask = row(all);
                OnnxTensor shapes = row(window.shapes());
                OnnxTensor words = row(window.words());
                OrtSession.Result result =
                        session.run(
                                Map.of(
                                        "input_ids",
                                        pieces,
                                        "attention_mask",
                                        mask,
                                        "shape_ids",
                                        shapes,
                                        "word_index",
                                        words))) {
            return answer.apply(result);
        } catch (OrtException e) {
            throw new IllegalStateException(
                    "the engine failed on a window of " + window.size() + " words", e);
        }
    }

    private OnnxTensor row(long[] values) throws OrtException {
        return OnnxTensor.createTensor(
                environment, LongBuffer.wrap(values), new long[] {1, values.length});
    }

    private static Rows rows(OrtSession.Result result, String name) {
        OnnxTensor tensor = (OnnxTensor) result.get(name).orElseThrow();
        FloatBuffer buffer = tensor.getFloatBuffer();
        float[] values = new float[buffer.remaining()];
        buffer.get(values);
        return new Rows(values, (int) tensor.getInfo().getShape()[2]);
    }
}
