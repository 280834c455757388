package tallystick.extract.time;

import tallystick.text.Sentence;
import tallystick.text.Token;
import tallystick.text.Token.Tag;

/// How a time stands in its sentence: does it date what the sentence tells, or is it beside the story?
///
/// `In 1943 the army withdrew` dates the story; `the 1943 treaty`, `had withdrawn in 1943` and `would withdraw in 1943` do not.
enum Standing {
    TELLS,
    ASIDE;

    static Standing of(Sentence sentence, int first, int last) {
        if (!sentence.isParsed()) {
            return TELLS;
        }
        int top = top(sentence, first, last);
        Token token = sentence.token(top);
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
    private static int top(Sentence sentence, int first, int last) {
        for (int i = first; i <= last; i++) {
            int head = sentence.head(i);
            if (head < first || head > last) {
                return i;
            }
        }
        return first;
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
