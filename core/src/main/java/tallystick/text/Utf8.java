package tallystick.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Bytes read as UTF-8, and how well that went.
///
/// @param string the characters, U+FFFD for each stretch that is none
/// @param firstWrong offset of the first byte that is not UTF-8, or -1
/// @param wrong number of stretches that are not UTF-8
/// @param beyondAscii number of characters that took several bytes and were right
record Utf8(String string, int firstWrong, int wrong, int beyondAscii) {

    static Utf8 of(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        int first = -1;
        int wrong = 0;
        CoderResult result = decoder.decode(in, out, true);
        while (result.isError()) {
            first = first < 0 ? in.position() : first;
            wrong++;
            in.position(in.position() + result.length());
            out.put('\uFFFD');
            result = decoder.decode(in, out, true);
        }
        String string = out.flip().toString();
        int beyond = (int) string.codePoints().filter(c -> c > 0x7F).count() - wrong;
        return new Utf8(string, first, wrong, beyond);
    }

    /// Whether it was UTF-8 once: sequences that are right by chance are rare, so several of them tell.
    boolean damaged() {
        return wrong > 0 && beyondAscii >= wrong;
    }
}
