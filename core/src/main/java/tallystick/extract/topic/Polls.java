package tallystick.extract.topic;

import java.util.NavigableMap;
import java.util.TreeMap;
import tallystick.figure.Span;
import tallystick.text.Paragraph;
import tallystick.text.Reading;
import tallystick.text.Sentence;
import tallystick.text.Words;

/// Where a report tells of a poll: what shares of those asked say.
final class Polls {
    /// So many words for polls, and all of the report tells of one.
    private static final int SIGNS = 2;

    private final NavigableMap<Integer, Integer> told = new TreeMap<>();

    private Polls() {}

    /// @param vote is the report of votes? Then one word does
    static Polls in(Reading reading, Words title, boolean vote) {
        Polls polls = new Polls();
        int all = SIGNS * count(title);
        for (Paragraph paragraph : reading.paragraphs()) {
            int here = 0;
            for (Sentence sentence : paragraph.sentences()) {
                here += count(Words.of(sentence, reading.report().text()));
            }
            if (here > 0) {
                polls.told.put(paragraph.span().start(), paragraph.span().end());
            }
            all += here;
        }
        if (all >= (vote ? 1 : SIGNS)) {
            polls.told.clear();
            polls.told.put(0, Integer.MAX_VALUE);
        }
        return polls;
    }

    private static int count(Words words) {
        int count = 0;
        for (int i = 0; i < words.size(); i++) {
            count += TopicList.POLLS.at(words, i).isPresent() ? 1 : 0;
        }
        return count;
    }

    /// Is it told with a poll?
    boolean isTold(Span span) {
        var paragraph = told.floorEntry(span.start());
        return paragraph != null && paragraph.getValue() >= span.end();
    }
}
