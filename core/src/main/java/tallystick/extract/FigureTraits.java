package tallystick.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tallystick.figure.Mention;
import tallystick.figure.Modality;
import tallystick.figure.Quantity;
import tallystick.figure.Topic;
import tallystick.text.Route;
import tallystick.text.Sentence;
import tallystick.text.Token;
import tallystick.wordlist.WordList;

/// What a figure is, as far as that speaks for or against a time being its own: `figure: an event's`, `figure: past`.
///
/// @param about what it is, each beginning with `figure: `
record FigureTraits(List<String> about) {
    private static final Set<String> PERSONS = WordList.words("persons.tsv");
    private static final Set<String> FUTURE =
            Set.of("will", "would", "shall", "could", "may", "might", "can", "should", "must");
    private static final int LATER = 3;

    FigureTraits {
        about = List.copyOf(about);
    }

    /// @param sourced has it a source?
    /// @param paragraph its paragraph, counted from the first that tells a figure or a time
    static FigureTraits of(
            Mention mention,
            Sentence sentence,
            Topic topic,
            Modality modality,
            boolean sourced,
            int paragraph) {
        int anchor = sentence.tokenAt(mention.head().orElse(mention.number()).end() - 1);
        List<String> about = new ArrayList<>();
        about.add("topic " + topic.word());
        about.add(group(topic, mention));
        about.add(kind(mention.quantity()));
        about.add("paragraph " + (paragraph >= LATER ? LATER + "+" : paragraph));
        about.add(sourced ? "of a source" : "in the report's voice");
        about.add(modality.word());
        about.add(tense(sentence, anchor));
        if (sentence.isParsed()) {
            about.add("hangs as " + Route.plain(sentence.token(anchor).relation()));
            int verb = verb(sentence, anchor);
            about.add("verb " + sentence.token(verb).lower());
            about.add("subject " + subject(sentence, verb, anchor));
        }
        if (mention.quantity() instanceof Quantity.Measure) {
            mention.quantity().unit().ifPresent(unit -> about.add("in " + unit));
        }
        if (PERSONS.contains(head(mention.counted()))) {
            about.add("persons");
        }
        return new FigureTraits(about.stream().map(each -> "figure: " + each).toList());
    }

    private static String kind(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Count count -> "count";
            case Quantity.Money money -> "money";
            case Quantity.Share share -> "share";
            case Quantity.Measure measure -> "measure";
        };
    }

    /// The verb over a word, else the root.
    private static int verb(Sentence sentence, int anchor) {
        int at = anchor;
        while (at >= 0 && sentence.token(at).tag() != Token.Tag.VERB) {
            at = sentence.head(at);
        }
        return at < 0 ? sentence.root() : at;
    }

    /// What does it: "the blaze" was spoken of before, "a blaze" was not.
    private static String subject(Sentence sentence, int verb, int anchor) {
        for (int child : sentence.children(verb)) {
            Token token = sentence.token(child);
            if (!token.hangsAs("nsubj")) {
                continue;
            }
            if (child == anchor) {
                return "itself";
            }
            if (token.isAny(Token.Tag.PRON, Token.Tag.PROPN)) {
                return token.tag() == Token.Tag.PRON ? "pronoun" : "name";
            }
            for (int below : sentence.children(child)) {
                Token word = sentence.token(below);
                if (word.hangsAs("det", "nmod:poss")) {
                    return word.is("a") || word.is("an") ? "a thing" : "the thing";
                }
            }
            return "things";
        }
        return "none";
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
            case VOTE -> "votes";
            case SIZE -> "a size";
            case COST -> "cost";
            case OTHER ->
                    mention.quantity() instanceof Quantity.Share ? "a share of other" : "other";
        };
    }

    private static String head(String counted) {
        String plain = counted.replaceFirst(" (?:of|from|in|with|for|to|who|that) .*", "");
        return plain.substring(plain.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    /// The tense of the verb over a word: `past`, `perfect`, `present`, `future`, `to` or `participle`.
    static String tense(Sentence sentence, int anchor) {
        if (!sentence.isParsed()) {
            return "unknown";
        }
        int verb = verb(sentence, anchor);
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
