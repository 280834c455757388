package tallystick.extract.quantity;

import java.util.Optional;
import tallystick.text.Sentence;
import tallystick.text.Token;
import tallystick.text.Token.Tag;

/// Of whom a verb of rising and falling is told: its subject, or what it is joined to, sent or described by.
record MoverSubjects(Sentence sentence) {
    private static final int STEPS = 5;

    /// Of a verb: its own, that of the verb it is joined to, or the noun that it describes.
    Optional<Integer> of(int verb) {
        int at = verb;
        for (int step = 0; step < STEPS && at >= 0; step++) {
            Optional<Integer> own = Hanging.child(sentence, at, "nsubj");
            if (own.isPresent()) {
                return Optional.of(antecedent(own.get(), at));
            }
            Token token = sentence.token(at);
            int head = sentence.head(at);
            Optional<Integer> sent = token.hangsAs("xcomp") ? sent(head) : Optional.empty();
            if (sent.isPresent()) {
                return sent;
            }
            if (token.hangsAs("acl") && head >= 0) {
                return Optional.of(head);
            }
            boolean joined =
                    token.hangsAs("conj", "xcomp", "advcl", "parataxis", "ccomp", "advmod", "amod");
            at = joined ? head : -1;
        }
        return Optional.empty();
    }

    /// "sent [prices] tumbling 5%", "saw [its shares] fall 3%"
    private Optional<Integer> sent(int verb) {
        return Hanging.child(sentence, verb, "obj")
                .filter(o -> Hanging.isNoun(sentence.token(o)) && !Hanging.isQuantity(sentence, o));
    }

    /// "which" is what it describes; "it" of a second clause is of whom the first spoke.
    int antecedent(int subject, int verb) {
        Token token = sentence.token(subject);
        int head = sentence.head(verb);
        if (!token.isAny(Tag.PRON) || head < 0) {
            return subject;
        }
        if (sentence.token(verb).hangsAs("acl")) {
            return head;
        }
        boolean joined = sentence.token(verb).hangsAs("conj", "advcl", "parataxis");
        return joined
                ? Hanging.child(sentence, head, "nsubj")
                        .filter(s -> Hanging.isNoun(sentence.token(s)))
                        .orElse(subject)
                : subject;
    }
}
