package tallystick.text.neural;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// Reads the lines of a report with our own model: tags, trees, names and ascriptions. Safe for use by several threads at once, and
/// the same whatever else they read.
public final class NeuralReader {
    private static final String FOLDER = "/tallystick/reader/";

    private final WordPiece wordPiece;
    private final Settings settings;
    private final Model model;

    private NeuralReader(WordPiece wordPiece, Settings settings, Model model) {
        this.wordPiece = wordPiece;
        this.settings = settings;
        this.model = model;
    }

    /// The reader of English, its model loaded from the class path.
    ///
    /// @throws Unavailable when the model or the engine that runs it cannot be loaded
    public static NeuralReader english() {
        CompletableFuture<Model> model = CompletableFuture.supplyAsync(NeuralReader::model);
        try {
            Settings settings = Settings.read(bytes("reader.json"));
            List<String> vocabulary =
                    new String(bytes("vocab.txt"), StandardCharsets.UTF_8).lines().toList();
            return new NeuralReader(
                    new WordPiece(vocabulary, settings.unknown(), settings.wordPieces()),
                    settings,
                    model.join());
        } catch (IOException e) {
            throw unreadable(e);
        } catch (CompletionException e) {
            throw e.getCause() instanceof Unavailable unavailable ? unavailable : e;
        }
    }

    private static Model model() {
        try {
            return new Model(bytes("reader.onnx"));
        } catch (IOException e) {
            throw unreadable(e);
        } catch (OrtException e) {
            throw new Unavailable(
                    FOLDER + "reader.onnx is refused by ONNX Runtime: " + e.getMessage(),
                    "Build Tallystick anew; the file's checksum stands in docs/MODEL_CARD.md.",
                    e);
        } catch (LinkageError e) {
            throw new Unavailable(
                    "ONNX Runtime's native library does not load here: " + root(e),
                    "It is made for 64-bit Linux with glibc (not musl), macOS on ARM and Windows,"
                            + " and is unpacked into Java's temporary folder (-Djava.io.tmpdir).",
                    e);
        }
    }

    private static Unavailable unreadable(IOException e) {
        return new Unavailable(
                "its files cannot be read: " + e.getMessage(),
                "Build Tallystick anew: they belong into its jar under " + FOLDER + ".",
                e);
    }

    private static Throwable root(Throwable problem) {
        Throwable root = problem;
        for (Throwable cause = root.getCause(); cause != null; cause = root.getCause()) {
            root = cause;
        }
        return root;
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = NeuralReader.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IOException(FOLDER + name + " is not on the class path");
            }
            return in.readAllBytes();
        }
    }

    /// @param lines of one report, in order
    public Analysis read(List<Line> lines) {
        Decoding decoding = new Decoding(settings);
        for (Window window : windows(lines)) {
            decoding.take(window, model.scores(window));
        }
        return decoding.finish(lines.size());
    }

    /// The bare engine on a window: what reading costs at least.
    void run(Window window) {
        model.run(window);
    }

    /// What the model will be shown of a report.
    List<Window> windows(List<Line> lines) {
        List<Part> parts = new ArrayList<>();
        int first = 0;
        for (int number = 0; number < lines.size(); number++) {
            Line line = lines.get(number);
            parts.addAll(Part.of(line, number, first, wordPiece, settings.sentencePieces()));
            first += line.words().size();
        }
        return Windows.pack(parts, settings.windowPieces());
    }
}
