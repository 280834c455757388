package tallystick.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The card describes the model that is shipped, and the model's other files were made with it.
class ModelCardTest {
    private static final Path FILES =
            Repository.ROOT.resolve("core/src/main/resources/tallystick/reader");

    @Test
    void the_card_and_the_models_files_name_its_checksum()
            throws IOException, NoSuchAlgorithmException {
        byte[] model = Files.readAllBytes(FILES.resolve("reader.onnx"));
        String sum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(model));
        assertThat(Repository.read(Repository.ROOT.resolve("docs/MODEL_CARD.md"))).contains(sum);
        assertThat(Repository.read(FILES.resolve("reader.json")))
                .containsPattern("\"sha256\": ?\"" + Pattern.quote(sum) + "\"");
        assertThat(
                        Repository.read(
                                Repository.ROOT.resolve(
                                        "core/src/test/resources/tallystick/reader/golden.json")))
                .contains(sum);
    }
}
