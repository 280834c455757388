package tallystick.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds which characters some bytes mean: by byte order mark, else as strict UTF-8, else UTF-16 without a mark, else
/// windows-1252 if that makes plausible Western text. Damaged UTF-8 is refused rather than guessed at.
final class Encoding {
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /// Encodings that may begin with U+FEFF, the byte order mark. UTF-32 comes first: its mark begins as UTF-16's does.
    private static final List<Charset> MARKED =
            Stream.of("UTF-32LE", "UTF-32BE", "UTF-8", "UTF-16LE", "UTF-16BE")
                    .map(Charset::forName)
                    .toList();

    private Encoding() {}

    /// The characters, without a byte order mark.
    static String decode(byte[] bytes) throws NotAReport {
        String marked = marked(bytes);
        if (marked != null) {
            return marked;
        }
        Charset wide = utf16WithoutMark(bytes);
        if (wide != null) {
            return strict(bytes, 0, wide);
        }
        Binary.checkControls(bytes);
        Utf8 utf8 = Utf8.of(bytes);
        if (utf8.firstWrong() < 0) {
            return utf8.string();
        }
        String western = utf8.damaged() ? null : Western.read(bytes);
        if (western == null) {
            throw new NotAReport(
                    "is not valid UTF-8 at byte %s (0x%02X)"
                            .formatted(utf8.firstWrong(), bytes[utf8.firstWrong()]),
                    "Save it as UTF-8 and read it again.");
        }
        return western;
    }

    /// The characters behind a byte order mark, null when there is none.
    static @Nullable String marked(byte[] bytes) throws NotAReport {
        for (Charset charset : MARKED) {
            int mark = mark(bytes, charset);
            if (mark > 0) {
                return strict(bytes, mark, charset);
            }
        }
        return null;
    }

    /// Length of the mark with which these bytes begin, 0 if they do not.
    private static int mark(byte[] bytes, Charset charset) {
        byte[] mark = "\uFEFF".getBytes(charset);
        boolean starts =
                bytes.length >= mark.length
                        && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
        return starts ? mark.length : 0;
    }

    /// Whether a character takes two bytes or more, so that a line does not end in the one byte `\n`.
    static boolean wide(byte[] head) {
        for (Charset charset : MARKED) {
            if (mark(head, charset) > 0) {
                return !charset.equals(StandardCharsets.UTF_8);
            }
        }
        return utf16WithoutMark(head) != null;
    }

    private static String strict(byte[] bytes, int from, Charset charset) throws NotAReport {
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = CharBuffer.allocate(bytes.length - from + 1);
        CharsetDecoder decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw new NotAReport(
                    "is not valid %s at byte %s".formatted(charset.name(), in.position()),
                    "Save it as UTF-8 and read it again.");
        }
        return out.flip().toString();
    }

    /// English in UTF-16 has a zero in every other byte, and nowhere else.
    private static @Nullable Charset utf16WithoutMark(byte[] bytes) {
        int[] zeros = new int[2];
        int looked = Math.min(bytes.length, 4096) & ~1;
        for (int i = 0; i < looked; i++) {
            zeros[i & 1] += bytes[i] == 0 ? 1 : 0;
        }
        int most = looked / 2;
        if (most < 2 || (bytes.length % 2 != 0 && bytes.length <= 4096)) {
            return null;
        }
        if (zeros[1] > most * 0.6 && zeros[0] == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return zeros[0] > most * 0.6 && zeros[1] == 0 ? StandardCharsets.UTF_16BE : null;
    }
}
