package tallystick.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tallystick.figure.Span;
import tallystick.figure.Text;

/// The sentence around a quote in a text that nobody has read, by its stops: for figures that come without one.
///
/// Of "Six were killed in a U.S. missile strike. [Two] lived." the second sentence; the stop of "U.S." ends none.
public final class SentenceAround {
    /// Characters looked at on either side for the ends of a sentence.
    private static final int FAR = 400;

    private static final Pattern END = Pattern.compile("[.!?][\"'”’)]*\\s+|\\n+");
    private static final Pattern INITIALS = Pattern.compile("(?:^|[^\\p{L}.])(?:\\p{Lu}\\.)+$");

    private SentenceAround() {}

    /// @throws IllegalArgumentException when the quote lies outside of the text
    public static Span of(Span quote, Text text) {
        if (quote.start() < 0 || quote.end() > text.length()) {
            throw new IllegalArgumentException(
                    "a quote at %s lies outside of the text, which has %s characters"
                            .formatted(quote, text.length()));
        }
        int first = text.unit(quote.start());
        int last = text.unit(quote.end());
        int from = text.unit(Math.max(0, quote.start() - FAR));
        int to = text.unit(Math.min(text.length(), quote.end() + FAR));
        String string = text.string();
        Matcher end = END.matcher(string).region(from, to);
        boolean ended = false;
        while (!ended && end.find()) {
            boolean ends = !goesOn(string, from, end.start(), end.end());
            from = ends && end.end() <= first ? end.end() : from;
            ended = ends && end.start() >= last;
            to = ended ? end.end() : to;
        }
        int length = string.substring(from, to).stripTrailing().length();
        return text.span(from, Math.max(last, from + length));
    }

    /// A small letter behind a stop, a name behind initials or a title: the stop ends no sentence.
    private static boolean goesOn(String string, int from, int stop, int next) {
        return string.charAt(stop) == '.'
                && next < string.length()
                && (Character.isLowerCase(string.charAt(next))
                        || (INITIALS.matcher(string.substring(from, stop + 1)).find()
                                && Character.isUpperCase(string.charAt(next))
                                && !Abbreviated.opens(string, next))
                        || Abbreviated.goesOn(string, from, stop, next));
    }
}
