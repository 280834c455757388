package tallystick.wording;

import tallystick.figure.Entry;
import tallystick.figure.Text;

/// A figure's sentence, shortened around its quote, which stands in brackets.
///
/// `“… the interior ministry said [31 people] had been killed in Ludmere.”`
public final class Excerpt {
    /// Characters kept on either side.
    private static final int BEFORE = 90;

    private static final int AFTER = 110;

    private Excerpt() {}

    public static String of(Entry entry) {
        Text sentence = Text.of(entry.sentence());
        int start = entry.figure().span().start() - entry.figure().sentence().start();
        int from = sentence.unit(start);
        int to = sentence.unit(start + entry.figure().span().length());
        String all = sentence.string();
        return "“"
                + before(all.substring(0, from).stripLeading())
                + "["
                + all.substring(from, to)
                + "]"
                + after(all.substring(to).stripTrailing())
                + "”";
    }

    private static String before(String words) {
        if (words.length() <= BEFORE) {
            return flat(words);
        }
        int space = words.indexOf(' ', words.length() - BEFORE);
        return "… " + flat(space < 0 ? "" : words.substring(space + 1));
    }

    private static String after(String words) {
        if (words.length() <= AFTER) {
            return flat(words);
        }
        int space = words.lastIndexOf(' ', AFTER);
        return flat(space < 0 ? "" : words.substring(0, space)) + " …";
    }

    private static String flat(String words) {
        return words.replaceAll("\\s+", " ");
    }
}
