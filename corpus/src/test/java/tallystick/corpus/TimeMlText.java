package tallystick.corpus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A report in TimeML as TempEval-3's scorer sees it: its times by their place among the characters that are not blank, so
/// that two taggers' files can be compared whatever they did to the blanks.
///
/// @param published the day of its DCT
/// @param times in the order of the text; a time that is empty or holds other tags does not count
record TimeMlText(String text, LocalDate published, List<Timex> times) {
    private static final Pattern TEXT = Pattern.compile("(?s)<TEXT>(.*?)</TEXT>");
    private static final Pattern CREATED =
            Pattern.compile("(?s)<DCT>.*?value=\"(\\d{4}-\\d{2}-\\d{2})");
    private static final Pattern PART = Pattern.compile("<[^>]*>|[^<]+");
    private static final Pattern BLANK = Pattern.compile("\\s+");

    /// A time that a document marks.
    ///
    /// @param from place of its first character among those that are not blank
    /// @param to behind its last
    /// @param at place in the text as it stands
    record Timex(int from, int to, int at, String words, String type, String value) {
        boolean overlaps(Timex other) {
            return from < other.to && other.from < to;
        }
    }

    static TimeMlText of(String document) {
        Matcher text = TEXT.matcher(document);
        Matcher created = CREATED.matcher(document);
        if (!text.find() || !created.find()) {
            throw new IllegalArgumentException("a TimeML document has a TEXT and a DCT with a day");
        }
        StringBuilder plain = new StringBuilder();
        List<Timex> times = new ArrayList<>();
        int solid = 0;
        int from = 0;
        int at = 0;
        String open = null;
        Matcher part = PART.matcher(text.group(1));
        while (part.find()) {
            String one = part.group();
            if (one.startsWith("<TIMEX3")) {
                open = one;
                from = solid;
                at = plain.length();
            } else if (one.equals("</TIMEX3>")) {
                if (open != null && solid > from) {
                    String words = plain.substring(at);
                    times.add(
                            new Timex(
                                    from,
                                    solid,
                                    at,
                                    words,
                                    attribute(open, "type"),
                                    attribute(open, "value")));
                }
                open = null;
            } else if (one.startsWith("<")) {
                open = null;
            } else {
                String characters = TimeMl.unescape(one);
                plain.append(characters);
                solid += BLANK.matcher(characters).replaceAll("").length();
            }
        }
        return new TimeMlText(plain.toString(), LocalDate.parse(created.group(1)), times);
    }

    private static String attribute(String tag, String name) {
        Matcher value = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(tag);
        return value.find() ? TimeMl.unescape(value.group(1)) : "";
    }

    /// A time with the words around it, on one line.
    String inContext(Timex time) {
        int end = time.at() + time.words().length();
        return (text.substring(Math.max(0, time.at() - 90), time.at())
                        + "["
                        + time.words()
                        + "]"
                        + text.substring(end, Math.min(text.length(), end + 60)))
                .replaceAll("\\s+", " ");
    }
}
