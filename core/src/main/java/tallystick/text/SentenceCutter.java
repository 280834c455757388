package tallystick.text;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import opennlp.tools.sentdetect.SentenceDetector;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.sentdetect.ThreadSafeSentenceDetectorME;

/// Cuts a paragraph into sentences, by OpenNLP's model. Behind an abbreviation it cuts too often: `by 6 p.m.` `on
/// Monday`, `at 6 p.m.` `Monday`, `at 6 p.m.` `EDT`, `in Calif.,` `on Monday`; behind a broken number too: `$1.5` `billion`.
final class SentenceCutter {
    /// A run this long without a line break is cut at a space: the sentence model's cost grows with its input's length.
    private static final int LONGEST_PIECE = 20_000;

    /// Sentences past this many characters are no sentences (a table, a dump) and are cut likewise.
    private static final int LONGEST_SENTENCE = 3_000;

    private static final List<String> DAYS =
            Stream.of(DayOfWeek.values())
                    .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                    .toList();

    private static final Pattern ZONE = Pattern.compile("(?:[A-Z]{1,4}T|UTC)\\b");

    private final SentenceDetector sentences;

    SentenceCutter(SentenceModel model) {
        this.sentences = new ThreadSafeSentenceDetectorME(model);
    }

    List<Piece> cut(String string, int start, int end) {
        List<Piece> found = new ArrayList<>();
        for (int from = start; from < end; ) {
            int to = cut(string, from, end, LONGEST_PIECE);
            for (var piece : sentences.sentPosDetect(string.substring(from, to))) {
                int last = from + piece.getEnd();
                for (int begin = from + piece.getStart(); begin < last; ) {
                    int stop = cut(string, begin, last, LONGEST_SENTENCE);
                    boolean more = !found.isEmpty() && goesOn(found.getLast(), string, begin, stop);
                    found.add(new Piece(more ? found.removeLast().start() : begin, stop));
                    begin = stop;
                }
            }
            from = to;
        }
        return found;
    }

    private static boolean goesOn(Piece before, String string, int start, int end) {
        int last = before.end() - 1;
        boolean joins =
                switch (string.charAt(last)) {
                    case ',' -> true;
                    case '.' ->
                            Abbreviated.goesOn(string, before.start(), last, start)
                                    || (last - before.start() > 2
                                            && string.charAt(last - 2) == '.'
                                            && (Character.isLowerCase(string.charAt(start))
                                                    || (isClock(string, last)
                                                            && (isDay(string, start)
                                                                    || isZone(string, start)))));
                    default -> isNumberCut(string, last, start);
                };
        return joins && last > before.start() && end - before.start() <= LONGEST_SENTENCE;
    }

    /// `more than $1.5` `billion`: no sentence ends in a figure without a stop and lets the next begin small.
    private static boolean isNumberCut(String string, int last, int start) {
        return Character.isDigit(string.charAt(last))
                && Character.isLowerCase(string.charAt(start));
    }

    private static boolean isClock(String string, int last) {
        return string.startsWith("a.m", last - 3) || string.startsWith("p.m", last - 3);
    }

    private static boolean isDay(String string, int start) {
        return DAYS.stream().anyMatch(day -> string.startsWith(day, start));
    }

    /// `at 8 p.m.` `AST on Monday`
    private static boolean isZone(String string, int start) {
        return ZONE.matcher(string).region(start, Math.min(string.length(), start + 6)).lookingAt();
    }

    private static int cut(String string, int from, int end, int most) {
        if (end - from <= most) {
            return end;
        }
        int space = string.lastIndexOf(' ', from + most);
        int at = space > from ? space : from + most;
        return Character.isLowSurrogate(string.charAt(at)) ? at - 1 : at;
    }
}
