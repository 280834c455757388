package tallystick.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tallystick.figure.Report;

/// Hashes of content, by which the ledger knows what it already has: SHA-256 in hexadecimal.
final class Content {
    private Content() {}

    /// Of what was published, whatever id or address it came under.
    static String published(Report report) {
        String title = report.title();
        return sha256(
                String.join(
                        "\u001f",
                        report.published().toString(),
                        title == null ? "" : title,
                        report.text().string()));
    }

    /// Of all that was read out of a report, derivations included.
    static String read(Stream<Row> rows) {
        StringBuilder content = new StringBuilder();
        rows.forEach(row -> {
            row.hashed(value -> append(value, content));
            content.append('\u001e');
        });
        return sha256(content.toString());
    }

    /// Of a version's row, and through the seal before it of all rows before.
    static String seal(String before, Row version) {
        StringBuilder content = new StringBuilder(before).append('\u001e');
        version.hashed(value -> append(value, content));
        return sha256(content.toString());
    }

    private static void append(@Nullable Object value, StringBuilder content) {
        content.append(value == null ? "\u0000" : value).append('\u001f');
    }

    static String sha256(String content) {
        return HexFormat.of().formatHex(digest().digest(content.getBytes(StandardCharsets.UTF_8)));
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
