package tallystick.extract;

import tallystick.text.Sentence;

/// Is it said of the counted that they still are so: "[28 others] are still missing"? They are so now, whatever befell them then.
final class Still {
    private Still() {}

    static boolean is(Sentence sentence, int anchor) {
        if (!sentence.isParsed() || anchor < 0) {
            return false;
        }
        int predicate = anchor;
        while (sentence.token(predicate).hangsAs("nummod", "nsubj", "conj")
                && sentence.head(predicate) >= 0) {
            predicate = sentence.head(predicate);
        }
        for (int at = sentence.first(predicate); at <= sentence.last(predicate); at++) {
            if (sentence.token(at).is("still") && sentence.token(at).hangsAs("advmod")) {
                int of = sentence.head(at);
                boolean own = of == predicate || sentence.head(of) == anchor;
                return own
                        && sentence.children(of).stream()
                                .map(sentence::token)
                                .noneMatch(token ->
                                        token.has("Tense=Past") && !token.has("VerbForm=Part"));
            }
        }
        return false;
    }
}
