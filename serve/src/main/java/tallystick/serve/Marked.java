package tallystick.serve;

import tallystick.figure.Entry;
import tallystick.figure.Text;

/// A figure's sentence in three pieces, so that a page can mark the quote on its exact characters.
record Marked(String before, String quote, String after) {
    static Marked of(Entry entry) {
        Text sentence = Text.of(entry.sentence());
        int start = entry.figure().span().start() - entry.figure().sentence().start();
        int from = sentence.unit(start);
        int to = sentence.unit(start + entry.figure().span().length());
        String all = sentence.string();
        return new Marked(
                all.substring(0, from).stripLeading(),
                all.substring(from, to),
                all.substring(to).stripTrailing());
    }
}
