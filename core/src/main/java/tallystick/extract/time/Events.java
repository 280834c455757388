package tallystick.extract.time;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tallystick.figure.When;
import tallystick.text.Sentence;
import tallystick.text.Token;
import tallystick.text.Token.Tag;

/// What happened when, as far as a report has told it: behind `The quake struck on February 10` the quake and the striking have a day.
///
/// What has been told with two different days is no longer known: there may be two of it.
final class Events {
    /// An event is called by a noun that a time hangs on, by the subject of its verb, or by the verb.
    private static final int MOST_NAMES = 8;

    private static final List<String> VERB_ENDINGS = List.of("ing", "ed", "es", "s", "e");

    private static final List<String> NOUN_ENDINGS = List.of("ings", "ing", "es", "s", "e");

    private final Map<String, When> days = new HashMap<>();
    private final Set<String> twice = new HashSet<>();

    /// A day and the words of a sentence that tell it.
    void remember(Place place, When day) {
        Sentence sentence = place.sentence();
        if (!(day instanceof When.Day) || !sentence.isParsed()) {
            return;
        }
        int top = Standing.top(sentence, place.first(), place.last());
        putSubjects(sentence, top, day);
        int at = sentence.head(top);
        for (int i = 0; i < MOST_NAMES && at >= 0; i++) {
            Token token = sentence.token(at);
            put(token, day);
            if (token.tag() == Tag.VERB) {
                putSubjects(sentence, at, day);
                return;
            }
            at = token.hangsAs("nmod", "compound", "appos") ? sentence.head(at) : -1;
        }
    }

    /// The quake that struck, the vote that was on a day.
    private void putSubjects(Sentence sentence, int of, When day) {
        sentence.children(of).stream()
                .map(sentence::token)
                .filter(child -> child.hangsAs("nsubj") && child.tag() == Tag.NOUN)
                .forEach(child -> put(child, day));
    }

    private void put(Token token, When day) {
        String key = key(token);
        if (!day.equals(days.getOrDefault(key, day))) {
            twice.add(key);
        }
        days.put(key, day);
    }

    /// The day of what the words behind a time name: the quake of `two days after the quake`.
    Optional<When> beside(Place place) {
        Sentence sentence = place.sentence();
        int relation = relation(place);
        if (relation < 0 || !sentence.isParsed()) {
            return Optional.empty();
        }
        int event = sentence.head(relation);
        if (event <= relation) {
            return Optional.empty();
        }
        String key = key(sentence.token(event));
        return twice.contains(key) ? Optional.empty() : Optional.ofNullable(days.get(key));
    }

    /// 1 for a time after an event, -1 for one before it.
    static int sign(Place place) {
        return place.sentence().token(relation(place)).is("before") ? -1 : 1;
    }

    /// The token `after` or `before` at the end of a time or right behind it, -1 for none.
    private static int relation(Place place) {
        Sentence sentence = place.sentence();
        for (int at = place.last(); at <= place.last() + 1 && at < sentence.tokens().size(); at++) {
            if (sentence.token(at).is("after") || sentence.token(at).is("before")) {
                return at;
            }
        }
        return -1;
    }

    /// One name for the verb and its noun: attack, attacked; bombed, the bombing; crashes, the crash.
    private static String key(Token token) {
        String word = token.lower();
        for (String ending : token.tag() == Tag.VERB ? VERB_ENDINGS : NOUN_ENDINGS) {
            if (word.endsWith(ending) && word.length() > ending.length() + 2) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
