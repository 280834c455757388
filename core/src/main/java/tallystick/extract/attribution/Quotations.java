package tallystick.extract.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import tallystick.figure.Span;
import tallystick.figure.Text;
import tallystick.text.Paragraph;
import tallystick.text.Reading;

/// Stretches of direct speech between straight or curly double marks, marks included.
///
/// One that is still open where its paragraph ends goes on in the next one if that opens with a mark again;
/// else it ends with the paragraph.
final class Quotations {
    private final TreeMap<Integer, Span> byStart = new TreeMap<>();

    private Quotations(List<Span> spans) {
        spans.forEach(span -> byStart.put(span.start(), span));
    }

    static Quotations in(Reading reading) {
        Text text = reading.report().text();
        List<Span> found = new ArrayList<>();
        int open = -1;
        List<Paragraph> paragraphs = reading.paragraphs();
        for (int p = 0; p < paragraphs.size(); p++) {
            int start = text.unit(paragraphs.get(p).span().start());
            int end = text.unit(paragraphs.get(p).span().end());
            String string = text.string();
            boolean goesOn = open >= 0;
            for (int i = start; i < end; i++) {
                char c = string.charAt(i);
                if (!isMark(c) || (goesOn && isBlank(string, start, i))) {
                    continue;
                }
                if (open < 0 && c != '”' && !inch(string, i)) {
                    open = i;
                } else if (open >= 0 && c != '“') {
                    found.add(text.span(open, i + 1));
                    open = -1;
                }
            }
            if (open >= 0 && !(p + 1 < paragraphs.size() && opens(text, paragraphs.get(p + 1)))) {
                found.add(text.span(open, end));
                open = -1;
            }
        }
        return new Quotations(found);
    }

    private static boolean isMark(char c) {
        return c == '"' || c == '“' || c == '”';
    }

    private static boolean isBlank(String string, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isWhitespace(string.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /// `a 12" pipe`
    private static boolean inch(String string, int at) {
        return at > 0 && Character.isDigit(string.charAt(at - 1));
    }

    private static boolean opens(Text text, Paragraph paragraph) {
        String words = text.at(paragraph.span()).stripLeading();
        return !words.isEmpty() && (words.charAt(0) == '"' || words.charAt(0) == '“');
    }

    /// The quotation that holds a character.
    Optional<Span> at(int offset) {
        var entry = byStart.floorEntry(offset);
        return entry != null && offset < entry.getValue().end()
                ? Optional.of(entry.getValue())
                : Optional.empty();
    }

    /// The quotation that closes right before a character.
    Optional<Span> closingBefore(int offset) {
        var entry = byStart.lowerEntry(offset);
        return entry != null
                        && entry.getValue().end() <= offset
                        && offset - entry.getValue().end() <= 2
                ? Optional.of(entry.getValue())
                : Optional.empty();
    }

    /// Does a quotation begin inside a span?
    boolean beginIn(Span span) {
        var entry = byStart.lowerEntry(span.end());
        return entry != null && entry.getKey() >= span.start();
    }

    /// A span, widened by the quotations that its ends cut.
    Span around(Span span) {
        Span wide = at(span.start()).map(span::to).orElse(span);
        return span.length() == 0 ? wide : at(span.end() - 1).map(wide::to).orElse(wide);
    }
}
