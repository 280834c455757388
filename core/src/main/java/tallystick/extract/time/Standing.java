package tallystick.extract.time;

import tallystick.text.Sentence;
import tallystick.text.Token;
import tallystick.text.Token.Tag;

/// How a time stands in its sentence: does it date what the sentence tells, or is it beside the story?
///
/// `In 1943 the army withdrew` dates the story; `the 1943 treaty`, `had withdrawn in 1943` and `would withdraw in 1943` do not;
/// `since it began in June` tells from when on something is so.
enum Standing {
    TELLS,
    ASIDE,
    SINCE;

    static Standing of(Place place) {
        Sentence sentence = place.sentence();
        if (!sentence.isParsed()) {
            return TELLS;
        }
        int top = top(sentence, place.first(), place.last());
        Token token = sentence.token(top);
        if (token.hangsAs("obl", "advmod") && isSince(sentence, sentence.head(top))) {
            return SINCE;
        }
        if (token.hangsAs("nmod", "compound", "amod", "nummod", "appos")) {
            return ASIDE;
        }
        int verb = sentence.head(top);
        while (verb >= 0 && !sentence.token(verb).isAny(Tag.VERB, Tag.AUX)) {
            verb = sentence.head(verb);
        }
        return verb >= 0 && isAside(sentence, verb) ? ASIDE : TELLS;
    }

    /// The token of the expression that hangs on none of it.
    static int top(Sentence sentence, int first, int last) {
        for (int i = first; i <= last; i++) {
            int head = sentence.head(i);
            if (head < first || head > last) {
                return i;
            }
        }
        return first;
    }

    /// "Since it began in June, 40 have been held"; without a perfect "since" may mean "because".
    private static boolean isSince(Sentence sentence, int verb) {
        if (verb < 0 || sentence.token(verb).tag() != Tag.VERB || !has(sentence, verb, "since")) {
            return false;
        }
        int main = sentence.head(verb);
        return sentence.token(verb).has("VerbForm=Ger")
                || (main >= 0
                        && (has(sentence, main, "has")
                                || has(sentence, main, "have")
                                || has(sentence, main, "had")));
    }

    private static boolean has(Sentence sentence, int verb, String child) {
        return sentence.children(verb).stream()
                .map(sentence::token)
                .anyMatch(token -> token.is(child) && token.hangsAs("mark", "aux"));
    }

    private static boolean isAside(Sentence sentence, int verb) {
        for (int child : sentence.children(verb)) {
            Token token = sentence.token(child);
            boolean auxiliary = token.tag() == Tag.AUX && child < verb;
            if (auxiliary
                    && (token.is("had")
                            || Lexicon.ENGLISH.is(token.lower(), "modal")
                            || Lexicon.ENGLISH.is(token.lower(), "ahead"))) {
                return true;
            }
            if (token.is("to") && token.hangsAs("mark") && child < verb) {
                return true;
            }
        }
        return false;
    }
}
