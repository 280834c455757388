package tallystick.extract.attribution;

import java.util.Optional;
import java.util.Set;
import tallystick.extract.attribution.Predicates.Predicate;
import tallystick.figure.Span;
import tallystick.text.Sentence;
import tallystick.text.Token;
import tallystick.text.Token.Tag;

/// What a verb ascribes in a sentence's tree: its clause, infinitive or object, or the clause it stands beside.
///
/// `The firm announced [plans to close 40 shops]`
final class TreeContents {
    /// Of a clause that tells what happened when the source spoke.
    private static final Set<String> BESIDE = Set.of("after", "as", "while");

    private final Sentence sentence;
    private final Branches branches;
    private final TreeSources sources;

    TreeContents(Sentence sentence, TreeSources sources) {
        this.sentence = sentence;
        this.branches = new Branches(sentence);
        this.sources = sources;
    }

    Optional<Span> of(int verb, Predicate predicate) {
        for (int child : sentence.children(verb)) {
            Token token = sentence.token(child);
            boolean taken =
                    (token.hangsAs("ccomp") && predicate.takes("clause"))
                            || (token.hangsAs("xcomp") && takesInfinitive(child, predicate))
                            || (token.hangsAs("parataxis")
                                    && child > verb
                                    && predicate.takes("clause")
                                    && isSpoken(verb, child)
                                    && !isBeside(branches, child)
                                    && isClause(child));
            if (taken) {
                Span clause = trimmed(sentence.first(child), beforeAdded(child), verb);
                return Optional.of(relative(verb).map(clause::to).orElse(clause));
            }
        }
        Token token = sentence.token(verb);
        if (token.hangsAs("acl") && branches.isPassive(verb) && predicate.takes("object")) {
            return Optional.of(trimmed(sentence.first(sentence.head(verb)), verb - 1, verb));
        }
        if (branches.isPassive(verb) && predicate.takes("object")) {
            return sentence.children(verb).stream()
                    .filter(child ->
                            sentence.token(child).hangsAs("nsubj:pass")
                                    && sentence.token(child).tag() != Tag.PRON)
                    .map(child -> trimmed(sentence.first(child), sentence.last(child), verb))
                    .findFirst();
        }
        int start = sentence.first(verb);
        if (token.hangsAs("parataxis")
                && predicate.takes("clause")
                && !(start > 0 && sentence.token(start - 1).is(";"))
                && !sentence.token(start).is(";")
                && sentence.head(verb) >= 0) {
            return Optional.of(around(sentence.head(verb), verb));
        }
        boolean says = !branches.has(verb, "xcomp"); // not: as they go on to fire
        if (token.hangsAs("advcl") && says && branches.hasMark(verb, "as")) {
            return Optional.of(beforeNext(around(sentence.head(verb), verb), verb));
        }
        for (int child : sentence.children(verb)) {
            Token below = sentence.token(child);
            if (below.hangsAs("obj") && predicate.takes("object") && child > verb) {
                return Optional.of(trimmed(sentence.first(child), behindObject(verb, child), verb));
            }
            if (below.hangsAs("obl", "advcl") && child > verb && isBrought(child, predicate)) {
                return Optional.of(
                        trimmed(
                                sentence.first(child),
                                behindJoined(verb, sentence.last(child)),
                                verb));
            }
        }
        return Optional.empty();
    }

    /// `Police said [seven died], adding that …`: who adds is who spoke, on whichever verb the tree hangs it.
    private int beforeAdded(int content) {
        int last = sentence.last(content);
        for (int i = content + 2; i < last; i++) {
            if (sentence.token(i).is("adding") && sentence.token(i - 1).is(",")) {
                return i - 2;
            }
        }
        return last;
    }

    /// In `the 38 countries they said were involved`, 38 countries are part of what they said.
    private Optional<Span> relative(int verb) {
        Token token = sentence.token(verb);
        boolean own =
                sentence.children(verb).stream()
                        .anyMatch(child ->
                                sentence.token(child).hangsAs("nsubj")
                                        && !TreeSources.RELATIVES.contains(
                                                sentence.token(child).lower()));
        int noun = sentence.head(verb);
        return token.hangsAs("acl:relcl") && own && noun >= 0
                ? sources.phrase(noun).map(Phrase::span)
                : Optional.empty();
    }

    /// `planned to close`; without "to" it is a clause: `was called a success`.
    private boolean takesInfinitive(int child, Predicate predicate) {
        return predicate.takes("infinitive")
                || (predicate.takes("clause") && !branches.hasMark(child, "to"));
    }

    private boolean isBrought(int child, Predicate predicate) {
        return sentence.children(child).stream()
                .anyMatch(below ->
                        sentence.token(below).hangsAs("case", "mark")
                                && predicate.takes(sentence.token(below).lower()));
    }

    /// `he said: "…"`
    private boolean isSpoken(int verb, int child) {
        for (int i = verb + 1; i < child; i++) {
            String form = sentence.token(i).form();
            if (form.equals(":") || form.equals(",") || form.equals("“") || form.equals("\"")) {
                return true;
            }
        }
        return false;
    }

    private boolean isClause(int child) {
        return sentence.token(child).isAny(Tag.VERB, Tag.AUX)
                || branches.has(child, "nsubj", "cop", "aux")
                || sentence.token(sentence.first(child)).form().matches("[\"“]|``");
    }

    /// `put the number of dead [at 20 and that of the wounded at 31]`
    private int behindJoined(int verb, int last) {
        if (last + 1 > sentence.last(verb) || !sentence.token(last + 1).is("and")) {
            return last;
        }
        int end = last + 1;
        while (end < sentence.last(verb) && sentence.token(end + 1).tag() != Tag.PUNCT) {
            end++;
            if (sentence.token(end).isAny(Tag.VERB, Tag.AUX)) {
                return last;
            }
        }
        return end;
    }

    /// Behind the object what belongs to it as seen from the verb: `reported [36 cases on Monday]`.
    private int behindObject(int verb, int object) {
        int last = sentence.last(object);
        for (int child : sentence.children(verb)) {
            if (child > object) {
                if (!sentence.token(child)
                                .hangsAs("obl", "obj", "advmod", "advcl", "xcomp", "nmod", "ccomp")
                        || isBeside(branches, child)) {
                    break;
                }
                last = Math.max(last, sentence.last(child));
            }
        }
        return last;
    }

    /// The clause that a saying stands beside or in, without the saying where it stands at an end.
    private Span around(int clause, int verb) {
        int first = sentence.first(clause);
        int last = sentence.last(clause);
        while (last > first && sentence.token(last).tag() == Tag.PUNCT && !closesQuote(last)) {
            last--;
        }
        int begin = sentence.first(verb);
        int end = sentence.last(verb);
        if (end >= last) {
            last = begin - 1;
        } else if (begin <= first) {
            first = end + 1;
        }
        return trimmed(first, Math.max(first, last), verb);
    }

    /// `The firm reported [36 cases], and its rival shut down`; `announced [a curfew] after four people were killed`: behind an
    /// object a clause with a subject of its own is the report's.
    static Span withoutNextClause(Candidate candidate) {
        Sentence sentence = candidate.source().sentence();
        int verb = sentence.tokenAt(candidate.cue().start());
        if (!sentence.isParsed() || !sentence.span().contains(candidate.cue())) {
            return candidate.content();
        }
        Branches branches = new Branches(sentence);
        if (!branches.has(verb, "obj") || branches.has(verb, "ccomp", "xcomp")) {
            return candidate.content();
        }
        for (int child : sentence.children(verb)) {
            Token token = sentence.token(child);
            boolean next = token.hangsAs("conj", "parataxis") && branches.has(child, "nsubj");
            if (child > verb && (next || isBeside(branches, child))) {
                return before(candidate.content(), sentence.token(sentence.first(child)).span());
            }
        }
        return candidate.content();
    }

    private static boolean isBeside(Branches branches, int clause) {
        return branches.has(clause, "nsubj")
                && BESIDE.stream().anyMatch(mark -> branches.hasMark(clause, mark));
    }

    private static Span before(Span content, Span next) {
        return content.start() < next.start() && next.start() < content.end()
                ? new Span(content.start(), next.start())
                : content;
    }

    /// `It is, as sources noted, small, [and the mayor elects it]`: the next clause is not theirs.
    private Span beforeNext(Span content, int verb) {
        int clause = sentence.head(verb);
        for (int child : sentence.children(clause)) {
            if (child > sentence.last(verb) && sentence.token(child).hangsAs("conj")) {
                Span rest = sentence.span(sentence.first(child), sentence.last(child));
                return rest.start() > content.start()
                        ? new Span(content.start(), Math.min(content.end(), rest.start()))
                        : content;
            }
        }
        return content;
    }

    private boolean closesQuote(int i) {
        return sentence.token(i).form().equals("”") || sentence.token(i).form().equals("\"");
    }

    /// Some words without what only joins them to the verb.
    Span trimmed(int from, int to, int verb) {
        int first = from;
        int last = to;
        while (first < last
                && (sentence.token(first).is("that")
                        || sentence.token(first).is(",")
                        || sentence.token(first).is(":")
                        || first == verb)) {
            first++;
        }
        while (last > first && (sentence.token(last).is(",") || last == verb)) {
            last--;
        }
        return sentence.span(first, last);
    }
}
