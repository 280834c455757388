package tallystick.extract.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tallystick.extract.attribution.Candidate.Finder;
import tallystick.extract.attribution.Predicates.Predicate;
import tallystick.figure.CueClass;
import tallystick.figure.Span;
import tallystick.text.Sentence;
import tallystick.text.Token;
import tallystick.text.Token.Tag;

/// Finds in a sentence's tree what its verbs and nouns ascribe: the subject of `announced` is the source, what hangs on it the content.
///
/// `[The firm] announced plans to close [40 shops]` → The firm · announced · *plans to close 40 shops*; The firm · plans · *to close 40 shops*
final class Governed {
    private static final Set<String> MODALS =
            Set.of("would", "could", "should", "may", "might", "will", "must", "can", "'ll", "wo");
    private static final Set<String> NEGATIONS = Set.of("not", "n't", "n’t", "never", "neither");
    private static final Set<String> RELATIVES = Set.of("who", "which", "that", "whom");

    private final Sentence sentence;
    private final List<Candidate> found = new ArrayList<>();

    private Governed(Sentence sentence) {
        this.sentence = sentence;
    }

    static List<Candidate> in(Sentence sentence) {
        Governed governed = new Governed(sentence);
        if (sentence.isParsed()) {
            for (int i = 0; i < sentence.tokens().size(); i++) {
                governed.read(i);
            }
        }
        return governed.found;
    }

    private void read(int i) {
        Token token = sentence.token(i);
        if (token.isAny(Tag.VERB, Tag.AUX) || isClause(i)) {
            for (Predicate predicate : Predicates.verb(token.lower())) {
                if (verb(i, predicate)) {
                    return;
                }
            }
        } else if (token.tag() == Tag.NOUN) {
            Predicates.noun(token.lower()).ifPresent(kind -> noun(i, kind));
        }
    }

    /// A word with a subject is a verb, whatever the tag.
    private boolean isClause(int i) {
        return sentence.children(i).stream()
                        .anyMatch(child -> sentence.token(child).hangsAs("nsubj"))
                && sentence.children(i).stream()
                        .noneMatch(child -> sentence.token(child).hangsAs("cop"));
    }

    private boolean verb(int i, Predicate predicate) {
        if (isUnsaid(i, predicate.kind())) {
            return false;
        }
        Optional<Phrase> source = source(i).flatMap(this::phrase);
        if (source.isEmpty()) {
            return false;
        }
        Optional<Span> content =
                content(i, predicate).filter(each -> isSaid(i, source.get(), predicate));
        content.ifPresent(each ->
                found.add(
                        new Candidate(
                                Finder.TREE,
                                "<subject> <verb that brings its content>",
                                predicate.kind(),
                                source.get(),
                                sentence.token(i).span(),
                                each)));
        return content.isPresent();
    }

    /// `would say`, `did not say`, `to say`; but who would like something likes it
    private boolean isUnsaid(int i, CueClass kind) {
        for (int child : sentence.children(i)) {
            Token token = sentence.token(child);
            boolean would = token.tag() == Tag.AUX && MODALS.contains(token.lower());
            if (NEGATIONS.contains(token.lower())
                    || (would && kind != CueClass.STANCE)
                    || (token.is("to") && token.hangsAs("mark"))) {
                return true;
            }
        }
        return false;
    }

    /// The head of the source's words.
    private Optional<Integer> source(int verb) {
        int at = verb;
        for (int step = 0; step < 6 && at >= 0; step++) {
            Optional<Integer> own = ownSubject(at);
            if (own.isPresent()) {
                return own;
            }
            Token token = sentence.token(at);
            if (token.hangsAs("acl")) {
                boolean active = token.lower().endsWith("ing") || token.hangsAs("acl:relcl");
                return active && !isPassive(at)
                        ? Optional.of(described(sentence.head(at)))
                        : Optional.empty();
            }
            if (!token.hangsAs("conj", "advcl", "xcomp", "parataxis") || isPassive(at)) {
                return Optional.empty();
            }
            if (hasMark(at, "as")) {
                return quoted(sentence.head(at));
            }
            Optional<Integer> between = speaker(sentence.head(at), at);
            if (between.isPresent()) {
                return between;
            }
            at = sentence.head(at);
        }
        return Optional.empty();
    }

    /// In `Forty boats sank, [police] said, adding that …`, who says the clause that the participle hangs on, not its subject.
    private Optional<Integer> speaker(int clause, int participle) {
        if (!sentence.token(participle).lower().endsWith("ing")) {
            return Optional.empty();
        }
        return sentence.children(clause).stream()
                .filter(child -> child < participle && sentence.token(child).hangsAs("parataxis"))
                .flatMap(child -> ownSubject(child).stream())
                .reduce((earlier, later) -> later);
    }

    /// `The paper quoted [the mayor] as saying …`
    private Optional<Integer> quoted(int verb) {
        return sentence.children(verb).stream()
                .filter(child ->
                        sentence.token(child).hangsAs(isPassive(verb) ? "nsubj:pass" : "obj"))
                .findFirst();
    }

    private Optional<Integer> ownSubject(int verb) {
        boolean passive = isPassive(verb);
        for (int child : sentence.children(verb)) {
            Token token = sentence.token(child);
            if (passive
                    ? token.hangsAs("obl:agent") || (token.hangsAs("obl") && hasCase(child, "by"))
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

    private boolean isPassive(int verb) {
        Token token = sentence.token(verb);
        return token.has("Voice=Pass")
                || sentence.children(verb).stream()
                        .anyMatch(child -> sentence.token(child).hangsAs("aux:pass", "nsubj:pass"));
    }

    private boolean hasCase(int token, String word) {
        return sentence.children(token).stream()
                .anyMatch(child ->
                        sentence.token(child).hangsAs("case") && sentence.token(child).is(word));
    }

    /// The words of a source around its head: without clauses, appositions and what stands in brackets.
    private Optional<Phrase> phrase(int head) {
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

    /// An object is claimed by who can speak only: `the ministry reported 36 cases`, not `the virus claimed 36 lives`.
    private boolean isSaid(int verb, Phrase source, Predicate predicate) {
        boolean clause =
                sentence.children(verb).stream()
                                .anyMatch(child -> sentence.token(child).hangsAs("ccomp", "xcomp"))
                        || sentence.token(verb).hangsAs("parataxis", "advcl");
        return clause
                || !predicate.kind().vouches()
                || Subjects.canSpeak(source, Cue.Construction.REPORTS);
    }

    private Optional<Span> content(int verb, Predicate predicate) {
        for (int child : sentence.children(verb)) {
            Token token = sentence.token(child);
            boolean taken =
                    (token.hangsAs("ccomp") && predicate.takes("clause"))
                            || (token.hangsAs("xcomp") && takesInfinitive(child, predicate))
                            || (token.hangsAs("parataxis")
                                    && child > verb
                                    && predicate.takes("clause")
                                    && isSpoken(verb, child));
            if (taken) {
                Span clause = trimmed(sentence.first(child), beforeAdded(child), verb);
                return Optional.of(relative(verb).map(clause::to).orElse(clause));
            }
        }
        Token token = sentence.token(verb);
        if (isPassive(verb) && predicate.takes("object")) {
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
        if (token.hangsAs("advcl") && hasMark(verb, "as")) {
            return Optional.of(beforeNext(around(sentence.head(verb), verb), verb));
        }
        for (int child : sentence.children(verb)) {
            Token below = sentence.token(child);
            if (below.hangsAs("obj") && predicate.takes("object") && child > verb) {
                return Optional.of(trimmed(sentence.first(child), behindObject(verb, child), verb));
            }
            if (below.hangsAs("obl", "advcl") && child > verb && isBrought(child, predicate)) {
                return Optional.of(trimmed(sentence.first(child), sentence.last(child), verb));
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
                                        && !RELATIVES.contains(sentence.token(child).lower()));
        int noun = sentence.head(verb);
        return token.hangsAs("acl:relcl") && own && noun >= 0
                ? phrase(noun).map(Phrase::span)
                : Optional.empty();
    }

    /// `planned to close`; without "to" it is a clause: `was called a success`.
    private boolean takesInfinitive(int child, Predicate predicate) {
        return predicate.takes("infinitive")
                || (predicate.takes("clause") && !hasMark(child, "to"));
    }

    private boolean hasMark(int token, String word) {
        return sentence.children(token).stream()
                .anyMatch(child ->
                        sentence.token(child).hangsAs("mark", "case")
                                && sentence.token(child).is(word));
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

    /// Behind the object what belongs to it as seen from the verb: `reported [36 cases on Monday]`.
    private int behindObject(int verb, int object) {
        int last = sentence.last(object);
        for (int child : sentence.children(verb)) {
            if (child > object) {
                if (!sentence.token(child)
                        .hangsAs("obl", "obj", "advmod", "advcl", "xcomp", "nmod", "ccomp")) {
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

    private Span trimmed(int from, int to, int verb) {
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

    private void noun(int i, CueClass kind) {
        Integer content = null;
        Integer source = null;
        for (int child : sentence.children(i)) {
            Token token = sentence.token(child);
            if (token.hangsAs("nmod:poss")) {
                source = child;
            } else if (source == null && token.hangsAs("nmod") && hasCase(child, "by")) {
                source = child;
            } else if (content == null
                    && child > i
                    && !token.hangsAs("acl:relcl")
                    && token.hangsAs("acl", "ccomp", "advcl")) {
                content = child;
            } else if (content == null
                    && child > i
                    && token.hangsAs("nmod")
                    && (hasCase(child, "of") || hasCase(child, "about") || hasCase(child, "for"))) {
                content = child;
            }
        }
        if (content == null) {
            return;
        }
        if (source == null && sentence.token(i).hangsAs("obj") && sentence.head(i) >= 0) {
            source = isPassive(sentence.head(i)) ? null : source(sentence.head(i)).orElse(null);
        }
        if (source == null) {
            return;
        }
        Span span = trimmed(sentence.first(content), sentence.last(content), i);
        phrase(source)
                .ifPresent(phrase ->
                        found.add(
                                new Candidate(
                                        Finder.TREE,
                                        "<owner> <noun that brings its content>",
                                        kind,
                                        phrase,
                                        sentence.token(i).span(),
                                        span)));
    }
}
