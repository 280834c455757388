package tallystick.serve;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HandlerType;
import io.javalin.http.SameSite;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who may ask, and who may add.
///
/// On this machine everybody may read; from elsewhere only who has the token. Adding and judging always need it: a
/// program sends it as `Authorization: Bearer …`, a browser once as `?token=…`, which leaves a cookie.
final class Gate {
    static final String COOKIE = "tallystick";
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]", "::1");
    private static final Set<HandlerType> READING =
            Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);

    private final Serving serving;

    Gate(Serving serving) {
        this.serving = serving;
    }

    void check(Context context) {
        boolean local = LOOPBACK.contains(serving.host().toLowerCase(Locale.ROOT));
        if (local && !LOOPBACK.contains(host(context.header("Host")))) {
            // A page elsewhere whose name was made to lead here must not read what is here.
            throw refused(
                    421,
                    "This server answers under its own name only",
                    "Ask it as http://127.0.0.1.");
        }
        enter(context);
        boolean reading = READING.contains(context.method());
        if (!reading && !sameOrigin(context)) {
            throw refused(
                    403,
                    "Another site sent this",
                    "Send it from a page of this server, or with its token.");
        }
        if (!(reading && local) && !mayAdd(context)) {
            throw refused(
                    401,
                    reading ? "Reading from elsewhere needs the token" : "Adding needs the token",
                    "Open the address that `tally serve` printed at its start, or send `Authorization: Bearer TOKEN`.");
        }
    }

    /// Leaves the cookie with who brings the token in the address.
    private void enter(Context context) {
        String token = context.queryParam("token");
        if (token != null && isToken(token)) {
            Cookie cookie = new Cookie(COOKIE, token);
            cookie.setHttpOnly(true);
            cookie.setSameSite(SameSite.STRICT);
            cookie.setPath("/");
            context.cookie(cookie);
            context.attribute(COOKIE, true);
        }
    }

    boolean mayAdd(Context context) {
        if (context.attribute(COOKIE) != null) {
            return true;
        }
        String bearer = Objects.requireNonNullElse(context.header("Authorization"), "");
        String cookie = context.cookie(COOKIE);
        boolean borne =
                bearer.startsWith("Bearer ") && isToken(bearer.substring("Bearer ".length()));
        return borne || (cookie != null && isToken(cookie));
    }

    private boolean isToken(String given) {
        return !serving.token().isEmpty()
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8),
                        serving.token().getBytes(StandardCharsets.UTF_8));
    }

    /// Programs send no origin; a browser's must be ours.
    private static boolean sameOrigin(Context context) {
        String origin = context.header("Origin");
        if (origin == null) {
            return !"cross-site".equals(context.header("Sec-Fetch-Site"));
        }
        try {
            String authority = URI.create(origin).getAuthority();
            return authority != null && authority.equals(context.header("Host"));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /// `127.0.0.1:7070` → `127.0.0.1`
    private static String host(@Nullable String header) {
        return header == null ? "" : header.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
    }

    private static Problem.Found refused(int status, String title, String remedy) {
        return new Problem.Found(new Problem(status, title, title + ".", remedy));
    }
}
