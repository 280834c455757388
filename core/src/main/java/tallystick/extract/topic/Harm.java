package tallystick.extract.topic;

import java.util.stream.IntStream;
import tallystick.extract.topic.TopicList.Entry;
import tallystick.text.Words;

/// Words that tell that somebody was killed or hurt: `killed`, `wounded`, `shot`.
final class Harm {
    private Harm() {}

    /// Does any word of a sentence tell it?
    static boolean isTold(Words words) {
        return IntStream.range(0, words.size()).anyMatch(at -> isTold(words, at));
    }

    /// Does the word at an index, or what begins there?
    static boolean isTold(Words words, int at) {
        Entry verb = TopicList.VERBS.get(words.at(at).lower());
        return (verb != null && Topics.HARM.contains(verb.topic()))
                || TopicList.WORDS.stream()
                        .flatMap(list -> list.at(words, at).stream())
                        .anyMatch(found -> Topics.HARM.contains(found.value().topic()));
    }
}
