package tallystick.extract.topic;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import tallystick.figure.Span;
import tallystick.text.Sentence;
import tallystick.text.Token;
import tallystick.wordlist.PeopleNouns;

/// To whom a word tells that something was done: in "a shootout left one suspect dead" `suspect` for `dead`.
public final class Patient {
    private static final Set<String> ONE = Set.of("he", "she", "him", "himself", "herself");
    private static final Set<String> COLLECTIVES =
            Set.of(
                    "police", "family", "crowd", "group", "public", "team", "staff", "couple",
                    "pair", "crew");

    private static final Set<String> RELATIVE = Set.of("who", "that", "which", "whom");
    private static final Set<String> PLACING = Set.of("to", "in", "with", "from");

    private Patient() {}

    /// The head of the words for him; empty when the tree does not tell.
    ///
    /// @param phrase the words that tell it: he who "took his own life" is the subject, as the life stands in the phrase
    public static OptionalInt of(Sentence sentence, int word, Span phrase) {
        return sentence.isParsed() ? of(sentence, word, phrase, word) : OptionalInt.empty();
    }

    /// @param near of several subjects the last before it
    private static OptionalInt of(Sentence sentence, int word, Span phrase, int near) {
        for (String relation : List.of("nsubj:pass", "obj")) {
            OptionalInt own = child(sentence, word, relation, phrase, near);
            if (own.isPresent()) {
                return meant(sentence, word, own);
            }
        }
        Token token = sentence.token(word);
        boolean noun = token.isAny(Token.Tag.NOUN, Token.Tag.PROPN);
        OptionalInt subject = child(sentence, word, "nsubj", phrase, near);
        OptionalInt own = noun && subject.isEmpty() ? ofNoun(sentence, word) : subject;
        return own.isPresent() ? meant(sentence, word, own) : over(sentence, word, phrase, near);
    }

    /// "the man [who] was shot": the man.
    private static OptionalInt meant(Sentence sentence, int word, OptionalInt patient) {
        boolean relative =
                sentence.token(word).relation().equals("acl:relcl")
                        && RELATIVE.contains(sentence.token(patient.getAsInt()).lower());
        return relative && sentence.head(word) >= 0 ? OptionalInt.of(sentence.head(word)) : patient;
    }

    /// Told by what the word hangs on: "found [dead]", "the [killed] clerk", "taken to [hospital]"; not "guilty of [murder]".
    private static OptionalInt over(Sentence sentence, int word, Span phrase, int near) {
        int over = sentence.head(word);
        Token token = sentence.token(word);
        boolean part = token.hangsAs("obj") && !phrase.equals(token.span());
        boolean placed =
                token.hangsAs("obl", "nmod")
                        && sentence.children(word).stream()
                                .anyMatch(child -> PLACING.contains(sentence.token(child).lower()));
        if (over < 0
                || !(part || placed || token.hangsAs("amod", "acl", "xcomp", "conj", "ccomp"))) {
            return OptionalInt.empty();
        }
        if (sentence.token(over).isAny(Token.Tag.NOUN, Token.Tag.PROPN, Token.Tag.NUM)) {
            OptionalInt done = ofNoun(sentence, over);
            return done.isPresent() ? done : OptionalInt.of(over);
        }
        return of(sentence, over, phrase, near);
    }

    /// Does one stand in a row with the other: "killed a [clerk] and two [guards]"?
    static boolean isWith(Sentence sentence, int one, int other) {
        int top = one;
        while (sentence.token(top).hangsAs("conj", "appos", "nummod") && sentence.head(top) >= 0) {
            top = sentence.head(top);
        }
        return top == first(sentence, other);
    }

    /// The first of those that stand in a row: in "a clerk and two guards" `clerk` for `guards`.
    public static int first(Sentence sentence, int patient) {
        int first = patient;
        while (sentence.token(first).hangsAs("conj") && sentence.head(first) >= 0) {
            first = sentence.head(first);
        }
        return first;
    }

    static boolean isOnePerson(Sentence sentence, int patient) {
        Token token = sentence.token(patient);
        return ONE.contains(token.lower())
                || (token.isAny(Token.Tag.PROPN) && !token.has("Number=Plur"))
                || (token.isAny(Token.Tag.NOUN)
                        && !token.has("Number=Plur")
                        && PeopleNouns.has(token.lower())
                        && !isMany(token));
    }

    /// `police`, `family`: one word for some.
    public static boolean isMany(Token token) {
        return COLLECTIVES.contains(token.lower());
    }

    /// "the killing of a clerk"
    private static OptionalInt ofNoun(Sentence sentence, int noun) {
        return sentence.children(noun).stream()
                .filter(child -> sentence.token(child).hangsAs("nmod"))
                .filter(child ->
                        sentence.children(child).stream()
                                .anyMatch(mark -> sentence.token(mark).is("of")))
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    private static OptionalInt child(
            Sentence sentence, int word, String relation, Span phrase, int near) {
        OptionalInt found = OptionalInt.empty();
        for (int child : sentence.children(word)) {
            boolean fits =
                    sentence.token(child).relation().equals(relation)
                            && !phrase.contains(sentence.token(child).span());
            if (fits && (found.isEmpty() || child < near)) {
                found = OptionalInt.of(child);
            }
        }
        return found;
    }
}
