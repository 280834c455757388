package tallystick.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A report as plain text: its date in front of the text, or a few header lines above it.
///
/// ```
/// date 2025-03-06 The river Orla rose overnight.
/// ```
///
/// ```
/// published: 2025-03-06
/// outlet: Norland Courier
///
/// The river Orla rose overnight.
/// ```
///
/// Both start the text at `The river`. A block of `key: value` lines without any known key is text.
final class PlainText {
    private static final Set<String> KEYS =
            Set.of("published", "date", "outlet", "url", "title", "id");

    /// A longer block of such lines is a list or a conversation.
    private static final int MOST_HEADER_LINES = 20;

    private static final Pattern DATE =
            Pattern.compile(
                    "[ \\t]*+date[ \\t]++(?<day>\\d{4}-\\d{1,2}-\\d{1,2})(?:T[\\w:.+-]*+)?(?=[ \\t\\r\\n]|\\z)",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern KEY =
            Pattern.compile("(?<key>\\p{Alpha}[\\w-]{0,29}+)[ \\t]*+:(?=[ \\t\\r\\n]|\\z)");

    private final String string;
    private final Map<String, String> header = new HashMap<>();

    private PlainText(String string) {
        this.string = string;
    }

    static Draft read(String string) {
        PlainText file = new PlainText(string);
        int start = file.start();
        return new Draft(
                file.header.get("id"),
                file.header.get("url"),
                file.header.get("outlet"),
                Published.read(file.value("published", "date")),
                file.header.get("title"),
                string.substring(start));
    }

    private @Nullable String value(String key, String orElse) {
        String value = header.get(key);
        return value != null ? value : header.get(orElse);
    }

    /// Reads the header and tells where the text starts: behind the blank line or behind the last known key.
    private int start() {
        int start = 0;
        int at = blankLinesFrom(0);
        for (int line = 0; line < MOST_HEADER_LINES && at < string.length(); line++) {
            int end = lineEnd(at);
            int next = nextLine(end);
            Matcher date = DATE.matcher(string).region(at, string.length());
            Matcher key = KEY.matcher(string).region(at, end);
            if (date.lookingAt()) {
                header.putIfAbsent("date", date.group("day"));
                if (!blank(date.end(), end)) {
                    return date.end() + 1;
                }
                start = next;
            } else if (key.lookingAt()) {
                String name = key.group("key").toLowerCase(Locale.ROOT);
                if (KEYS.contains(name)) {
                    header.putIfAbsent(name, string.substring(key.end(), end).strip());
                    start = next;
                }
            } else {
                return start > 0 && blank(at, end) ? next : start;
            }
            at = next;
        }
        return start;
    }

    private int blankLinesFrom(int from) {
        int at = from;
        while (at < string.length() && blank(at, lineEnd(at))) {
            at = nextLine(lineEnd(at));
        }
        return at;
    }

    private boolean blank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isWhitespace(string.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private int lineEnd(int from) {
        int at = from;
        while (at < string.length() && string.charAt(at) != '\n' && string.charAt(at) != '\r') {
            at++;
        }
        return at;
    }

    private int nextLine(int end) {
        if (string.startsWith("\r\n", end)) {
            return end + 2;
        }
        return Math.min(end + 1, string.length());
    }
}
