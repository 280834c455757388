package tallystick.text;

import tallystick.text.Token.Tag;

/// Tells "15 people [reported] dead", of whom it is reported, from "police [reported] dead fish".
public final class ReducedPassive {
    private ReducedPassive() {}

    /// Does a word right behind the verb, which hangs on it or on its subject, tell what its subject is?
    public static boolean is(Sentence sentence, int verb) {
        if (!sentence.isParsed() || verb < 0 || verb + 1 >= sentence.tokens().size()) {
            return false;
        }
        Token behind = sentence.token(verb + 1);
        boolean participle =
                behind.isAny(Tag.VERB) && (behind.has("Tense=Past") || behind.is("missing"));
        return (participle || behind.isAny(Tag.ADJ)) && behind.hangsAs("xcomp", "acl");
    }
}
