package tallystick.figure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A figure as the ledger keeps it: the figure, its id, and of its report what a reader must see beside it.
///
/// @param id content hash, so that adding twice changes nothing; 16 hexadecimal digits
/// @param index place in its report's list of figures; [Figure#partOf] counts likewise
/// @param sentence the exact characters of the sentence the figure stands in
public record Entry(
        String id,
        String reportId,
        int index,
        @Nullable String outlet,
        @Nullable String url,
        @Nullable String title,
        LocalDate published,
        String sentence,
        Figure figure) {

    /// The entries of a report, one a figure, in the report's order.
    public static List<Entry> of(Extraction extraction) {
        String text = hash(extraction.report().text().string());
        return IntStream.range(0, extraction.figures().size())
                .mapToObj(index -> of(extraction, index, text))
                .toList();
    }

    private static Entry of(Extraction extraction, int index, String text) {
        Report report = extraction.report();
        Figure figure = extraction.figures().get(index);
        String content =
                String.join(
                        "\u001f",
                        report.id(),
                        report.published().toString(),
                        text,
                        figure.span().toString(),
                        figure.line(),
                        figure.hedge().word(),
                        figure.counted(),
                        figure.partOf().toString());
        return new Entry(
                hash(content).substring(0, 16),
                report.id(),
                index,
                report.outlet(),
                report.url(),
                report.title(),
                report.published(),
                report.quote(figure.sentence()),
                figure);
    }

    private static String hash(String content) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(sha256.digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
