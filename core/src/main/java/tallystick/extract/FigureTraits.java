package tallystick.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import tallystick.figure.Mention;
import tallystick.figure.Quantity;
import tallystick.figure.Topic;
import tallystick.text.Sentence;
import tallystick.text.Token;
import tallystick.wordlist.WordList;

/// What a figure is, as far as that speaks for or against its having a time: `group: an event's`, `tense: past`.
///
/// @param group what kind of figure it is
/// @param paragraph index of its paragraph
/// @param persons are persons counted?
record FigureTraits(String group, int paragraph, boolean persons) {
    private static final Set<String> PERSONS = WordList.words("persons.tsv");
    private static final Set<String> FUTURE =
            Set.of("will", "would", "shall", "could", "may", "might", "can", "should", "must");
    private static final int LATER = 3;

    static FigureTraits of(Mention mention, Topic topic, int paragraph) {
        return new FigureTraits(
                group(topic, mention), paragraph, PERSONS.contains(head(mention.counted())));
    }

    private static String group(Topic topic, Mention mention) {
        return switch (topic) {
            case KILLED,
                    INJURED,
                    KILLED_OR_INJURED,
                    MISSING,
                    CAPTURED,
                    RELEASED,
                    DISPLACED,
                    AFFECTED,
                    DESTROYED,
                    ATTACK ->
                    "an event's";
            case ILL, DEPLOYED, PRESENT, JOBS -> "of people";
            case VOTE -> "vote";
            case SIZE -> "size";
            case COST -> "money";
            case OTHER -> mention.quantity() instanceof Quantity.Share ? "a share" : "other";
        };
    }

    private static String head(String counted) {
        String plain = counted.replaceFirst(" (?:of|from|in|with|for|to|who|that) .*", "");
        return plain.substring(plain.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    /// Reasons for its having no time.
    List<String> reasons() {
        String begins = "paragraph: " + (paragraph >= LATER ? LATER + "+" : paragraph);
        return persons
                ? List.of("group: " + group, begins, "persons")
                : List.of("group: " + group, begins);
    }

    /// The tense of the verb over a word: `past`, `perfect`, `present`, `future`, `to` or `participle`.
    static String tense(Sentence sentence, int anchor) {
        if (!sentence.isParsed()) {
            return "unknown";
        }
        int at = anchor;
        while (at >= 0 && sentence.token(at).tag() != Token.Tag.VERB) {
            at = sentence.head(at);
        }
        int verb = at < 0 ? sentence.root() : at;
        Token token = sentence.token(verb);
        for (int child : sentence.children(verb)) {
            Token word = sentence.token(child);
            if (word.hangsAs("aux") && FUTURE.contains(word.lower())) {
                return "future";
            }
            if (word.hangsAs("mark") && word.is("to")) {
                return "to";
            }
            if (word.hangsAs("aux", "cop")) {
                boolean perfect = word.is("has") || word.is("have");
                return word.has("Tense=Past") ? "past" : perfect ? "perfect" : "present";
            }
        }
        if (token.has("VerbForm=Part") || token.has("VerbForm=Ger")) {
            return "participle";
        }
        return token.has("Tense=Past") ? "past" : token.has("VerbForm=Inf") ? "to" : "present";
    }
}
