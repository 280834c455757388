package tallystick.serve;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/// What has not changed is not sent again (RFC 9110, 8.8.3 and 13.1.2): `ETag: W/"3f2a9c01-1f40"`.
///
/// The tag is a weak one because it is the same whether the answer is sent packed or not.
final class Etags {
    private static final Pattern TAG = Pattern.compile("(?:W/)?(\"[^\"]*\")");

    private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD);

    private Etags() {}

    /// Marks an answer that is there as a whole, and leaves it out for who has it.
    static void on(Context context) {
        InputStream answer = context.resultInputStream();
        if (!READING.contains(context.method())
                || context.status() != HttpStatus.OK
                || !(answer instanceof ByteArrayInputStream whole)) {
            return;
        }
        byte[] bytes = whole.readAllBytes();
        String opaque = opaque(bytes);
        context.header("ETag", "W/" + opaque).header("Vary", "Accept-Encoding, Cookie");
        if (context.res().getHeader("Cache-Control") == null) {
            context.header("Cache-Control", "private, no-cache");
        }
        if (holds(context.header("If-None-Match"), opaque)) {
            context.status(HttpStatus.NOT_MODIFIED).result("");
        } else {
            context.result(bytes);
        }
    }

    private static String opaque(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return String.format(Locale.ROOT, "\"%08x-%x\"", sum.getValue(), bytes.length);
    }

    /// Whether a list of tags, weak or strong, holds one; `*` holds all.
    static boolean holds(@Nullable String list, String opaque) {
        if (list == null) {
            return false;
        }
        Matcher tags = TAG.matcher(list);
        boolean found = list.strip().equals("*");
        while (!found && tags.find()) {
            found = tags.group(1).equals(opaque);
        }
        return found;
    }
}
