package tallystick.extract.attribution;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tallystick.text.Sentence;
import tallystick.text.Token;
import tallystick.text.Token.Tag;

/// Whose a verb is in a sentence's tree: its subject, or that of the verb or noun it hangs on.
///
/// `[Police] searched the house, saying …` → Police
final class TreeSources {
    static final Set<String> RELATIVES = Set.of("who", "which", "that", "whom");

    private final Sentence sentence;
    private final Branches branches;

    TreeSources(Sentence sentence) {
        this.sentence = sentence;
        this.branches = new Branches(sentence);
    }

    /// The head of the source's words.
    Optional<Integer> of(int verb) {
        int at = verb;
        for (int step = 0; step < 6 && at >= 0; step++) {
            Optional<Integer> own = ownSubject(at);
            if (own.isPresent()) {
                return own;
            }
            Token token = sentence.token(at);
            if (token.hangsAs("acl")) {
                boolean active = token.lower().endsWith("ing") || token.hangsAs("acl:relcl");
                return active && !branches.isPassive(at)
                        ? Optional.of(described(sentence.head(at)))
                        : Optional.empty();
            }
            if (!token.hangsAs("conj", "advcl", "xcomp", "parataxis") || branches.isPassive(at)) {
                return Optional.empty();
            }
            if (branches.hasMark(at, "as")) {
                return quoted(sentence.head(at));
            }
            at = sentence.head(at);
        }
        return Optional.empty();
    }

    /// `The paper quoted [the mayor] as saying …`
    private Optional<Integer> quoted(int verb) {
        return sentence.children(verb).stream()
                .filter(child ->
                        sentence.token(child)
                                .hangsAs(branches.isPassive(verb) ? "nsubj:pass" : "obj"))
                .findFirst();
    }

    private Optional<Integer> ownSubject(int verb) {
        boolean passive = branches.isPassive(verb);
        for (int child : sentence.children(verb)) {
            Token token = sentence.token(child);
            if (passive
                    ? token.hangsAs("obl:agent")
                            || (token.hangsAs("obl") && branches.hasCase(child, "by"))
                    : token.hangsAs("nsubj") && !token.hangsAs("nsubj:pass")) {
                if (RELATIVES.contains(token.lower()) && sentence.token(verb).hangsAs("acl")) {
                    return Optional.of(described(sentence.head(verb)));
                }
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    /// In `Ada Lind is the one who said it`, not `the one` but `Ada Lind`.
    private int described(int noun) {
        boolean predicate = false;
        int subject = noun;
        for (int child : sentence.children(noun)) {
            predicate |= sentence.token(child).hangsAs("cop");
            subject = sentence.token(child).hangsAs("nsubj") ? child : subject;
        }
        return predicate ? subject : noun;
    }

    /// Whose a document is that the tree says who made: `a report, released by [the Sea Council], which said …`
    static Optional<Phrase> author(Phrase document) {
        Sentence sentence = document.sentence();
        int head = document.core().last();
        if (!Speakers.is(sentence.token(head).form(), Speakers.Kind.DOCUMENT)
                || Phrase.isCapital(sentence.token(head))) {
            return Optional.empty();
        }
        TreeSources sources = new TreeSources(sentence);
        for (int child : sentence.children(head)) {
            if (child > head
                    && sentence.token(child).hangsAs("acl")
                    && !sentence.token(child).hangsAs("acl:relcl")
                    && !sentence.token(child).lower().endsWith("ing")) {
                Optional<Phrase> author =
                        sources.agent(child)
                                .flatMap(sources::phrase)
                                .filter(phrase -> !phrase.head().is("one"));
                if (author.isPresent()) {
                    return author;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Integer> agent(int verb) {
        return sentence.children(verb).stream()
                .filter(child ->
                        sentence.token(child).hangsAs("obl:agent", "obl")
                                && branches.hasCase(child, "by"))
                .findFirst();
    }

    /// The words of a source around its head: without clauses, appositions and what stands in brackets.
    Optional<Phrase> phrase(int head) {
        Token token = sentence.token(head);
        if (!token.isAny(Tag.NOUN, Tag.PROPN, Tag.PRON, Tag.ADJ, Tag.NUM, Tag.X, Tag.DET)
                || RELATIVES.contains(token.lower())) {
            return Optional.empty();
        }
        int first = head;
        int last = head;
        List<Integer> children = sentence.children(head);
        for (int k = children.size() - 1; k >= 0; k--) {
            int child = children.get(k);
            if (child < head
                    && !sentence.token(child)
                            .hangsAs("case", "mark", "cc", "punct", "acl", "advmod")
                    && sentence.last(child) < head) {
                first = Math.min(first, sentence.first(child));
            }
        }
        for (int child : children) {
            if (child > head
                    && sentence.token(child)
                            .hangsAs("flat", "compound", "nmod", "conj", "case", "nummod", "fixed")
                    && sentence.first(child) <= last + 1
                    && !Phrase.isTime(sentence.token(child))) {
                last = Math.max(last, endOf(child));
            } else if (child > head) {
                break;
            }
        }
        while (last > first && sentence.token(last).tag() == Tag.PART) {
            last--;
        }
        return Optional.of(new Phrase(sentence, first, last));
    }

    private int endOf(int child) {
        int end = child;
        for (int below : sentence.children(child)) {
            if (below < child) {
                continue;
            }
            if (sentence.token(below)
                            .hangsAs("flat", "compound", "nmod", "conj", "case", "nummod", "fixed")
                    && sentence.first(below) <= end + 1) {
                end = endOf(below);
            } else {
                break;
            }
        }
        return end;
    }
}
