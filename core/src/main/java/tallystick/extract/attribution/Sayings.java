package tallystick.extract.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tallystick.extract.attribution.Cue.Construction;
import tallystick.extract.attribution.Saying.Side;
import tallystick.text.Sentence;
import tallystick.text.Token;
import tallystick.text.Token.Tag;

/// Finds the sayings of one sentence: each cue with its source, before or after it, and its content within the sentence.
final class Sayings {
    private static final Set<String> BE = Set.of("is", "are", "was", "were", "be", "been", "being", "'s", "'re");
    private static final Set<String> MODALS =
            Set.of("will", "would", "could", "may", "might", "should", "can", "must", "'ll", "did", "does", "do");
    private static final Set<String> NEIGHBOURS = Set.of("this", "so", "it");
    private static final Set<String> EDGES =
            Set.of("and", "but", "while", "whereas", "although", "though", "as", "yet");
    private static final Set<String> SHARED = Set.of("and", "but", "then", "or");
    private static final int REACH = 40;

    private final Sentence sentence;
    private final List<Token> tokens;
    private final List<Saying> found = new ArrayList<>();

    private Sayings(Sentence sentence) {
        this.sentence = sentence;
        this.tokens = sentence.tokens();
    }

    /// In the order of their cues; a source that is cited stands behind the one that cites it.
    static List<Saying> in(Sentence sentence) {
        Sayings sayings = new Sayings(Mended.of(sentence));
        List<Integer> citing = new ArrayList<>();
        for (int i = 0; i < sayings.tokens.size(); i++) {
            Optional<Cue> cue = Cues.at(sayings.tokens, i);
            if (cue.isPresent()) {
                int here = i;
                if (sayings.found.stream().anyMatch(saying -> saying.source().first() <= here && here <= saying.source().last())) {
                    continue;
                }
                if (cue.get().construction() == Construction.CITES) {
                    citing.add(i);
                } else {
                    sayings.find(cue.get(), i).ifPresent(sayings.found::add);
                }
                i += cue.get().length() - 1;
            }
        }
        sayings.colon().ifPresent(sayings.found::add);
        sayings.cut();
        citing.forEach(at -> sayings.cite(at).ifPresent(sayings.found::add));
        return sayings.found;
    }

    private Optional<Saying> find(Cue cue, int at) {
        return switch (cue.construction()) {
            case NAMES -> named(cue, at);
            case PAPERS -> written(cue, at);
            case CITES -> Optional.empty();
            case THROUGH -> named(cue, at).filter(saying -> saying.source().has(Tag.PROPN));
            case QUOTES -> quotes(at + cue.length()) ? said(cue, at) : Optional.empty();
            case SAYS, TELLS, REPORTS, SHOWS -> said(cue, at);
        };
    }

    // --- according to X

    private Optional<Saying> named(Cue cue, int at) {
        return NounPhrases.startingAt(sentence, at + cue.length())
                .map(source -> named(cue, at, source));
    }

    private Saying named(Cue cue, int at, Phrase source) {
        int behind = skipBracket(source.last() + 1);
        boolean commaBefore = at > 0 && is(at - 1, ",");
        int from = clauseStart(at);
        if (at == from) {
            return new Saying(source, cue, at, Side.AFTER, skipMarks(behind), end());
        } else if (behind >= end() || is(behind, ";") || !commaBefore && is(behind, ",")) {
            return new Saying(source, cue, at, Side.BEFORE, from, at - 1);
        }
        return new Saying(source, cue, at, Side.AROUND, from, end());
    }

    /// `by early reports` · `In a report of the council, …`
    private Optional<Saying> written(Cue cue, int at) {
        return NounPhrases.startingAt(sentence, at + 1)
                .filter(
                        paper ->
                                Speakers.is(paper.core().head().form(), Speakers.Kind.DOCUMENT)
                                        && (cue.form().equals("by")
                                                ? paper.core().last() == paper.last()
                                                        && paper.head().form().endsWith("s")
                                                        && !tokens.get(paper.first()).isAny(Tag.DET)
                                                : at == 0 && paper.has(Tag.PROPN)))
                .map(paper -> cue.form().equals("by") ? counted(cue, at, paper) : named(cue, at, paper));
    }

    private Saying counted(Cue cue, int at, Phrase paper) {
        if (at == 0 || is(at - 1, ",")) {
            return new Saying(paper, cue, at, Side.AFTER, skipMarks(paper.last() + 1), end());
        }
        int first = at - 1;
        while (first > 0 && !Set.of(",", "—", "–", ";", "(").contains(tokens.get(first - 1).form())) {
            first--;
        }
        return new Saying(paper, cue, at, Side.BEFORE, first, at - 1);
    }

    private boolean quotes(int after) {
        return after > end()
                || tokens.get(after).isAny(Tag.PUNCT, Tag.SCONJ)
                || isMark(after)
                || Set.of("on", "in", "at").contains(tokens.get(after).lower());
    }

    // --- X said

    private Optional<Saying> said(Cue cue, int at) {
        int before = at - 1;
        boolean passive = false;
        boolean auxiliary = false;
        while (before >= 0 && (tokens.get(before).isAny(Tag.ADV, Tag.AUX) || is(before, "not"))) {
            Token token = tokens.get(before);
            if (MODALS.contains(token.lower()) || is(before, "not") || is(before, "n't")) {
                return Optional.empty();
            }
            passive |= BE.contains(token.lower());
            auxiliary |= token.tag() == Tag.AUX;
            before--;
        }
        if (before >= 0 && is(before, "to") && cue.length() == 1) {
            return Optional.empty();
        }
        boolean past = cue.form().endsWith("ed");
        if (past && !auxiliary && at < end() && (is(at + 1, "by") || is(at + 1, "to"))) {
            return passive(cue, at);
        }
        boolean participle = cue.form().endsWith("ing");
        if (passive && !participle) {
            return passive(cue, at);
        }
        Optional<Phrase> source =
                participle && !auxiliary ? shared(at, before) : subject(cue, at, before);
        return source.filter(phrase -> canSpeak(phrase, cue.construction()))
                .map(phrase -> place(cue, at, phrase));
    }

    /// `was reported by police`; `he was told by the minister that …`
    private Optional<Saying> passive(Cue cue, int at) {
        int by = at + 1;
        if (by > end() || !is(by, "by")) {
            return Optional.empty();
        }
        return NounPhrases.startingAt(sentence, by + 1)
                .filter(phrase -> canSpeak(phrase, Construction.REPORTS))
                .map(
                        phrase ->
                                cue.construction() == Construction.TELLS
                                        ? new Saying(
                                                phrase, cue, at, Side.AFTER, phrase.last() + 1, end())
                                        : new Saying(
                                                phrase, cue, at, Side.AROUND, clauseStart(at), end()));
    }

    /// The source of a participle (`…, adding that`): the one before it under `with`, else the subject of what went before.
    private Optional<Phrase> shared(int at, int before) {
        if (before >= 0 && !is(before, ",")) {
            Optional<Phrase> own = NounPhrases.endingAt(sentence, before);
            if (own.isPresent()
                    && own.get().first() > 0
                    && (is(own.get().first() - 1, "with") || is(own.get().first() - 1, "despite"))) {
                return own;
            }
        }
        return subjectOfClause(at);
    }

    private Optional<Phrase> subjectOfClause(int at) {
        for (int k = found.size() - 1; k >= 0; k--) {
            if (found.get(k).side() == Side.AFTER
                    && found.get(k).cue().verb()
                    && found.get(k).source().last() < found.get(k).at()) {
                return Optional.of(found.get(k).source());
            }
        }
        for (int v = 1; v < at; v++) {
            if (tokens.get(v).isAny(Tag.VERB, Tag.AUX)) {
                Optional<Phrase> subject = subject(v - 1).filter(this::standsFree);
                if (subject.isPresent()) {
                    return subject;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Phrase> subject(Cue cue, int at, int before) {
        if (before < 0 || isMark(before) || is(before, ",")) {
            Optional<Phrase> inverted = inverted(cue, at, before);
            if (inverted.isPresent()) {
                return inverted;
            }
        }
        if (before >= 0 && SHARED.contains(tokens.get(before).lower())) {
            return subjectOfClause(at);
        }
        return subject(before);
    }

    /// `"…", said Bill Brown`
    private Optional<Phrase> inverted(Cue cue, int at, int before) {
        int after = at + cue.length();
        if (after > end() || cue.construction() == Construction.SHOWS) {
            return Optional.empty();
        }
        boolean quoted = before < 0 || isMark(before) || before > 0 && isMark(before - 1);
        return NounPhrases.startingAt(sentence, after)
                .filter(phrase -> phrase.has(Tag.PROPN) || speaks(phrase) || isPronoun(phrase))
                .filter(phrase -> quoted || phrase.last() >= end() - 1 || is(phrase.last() + 1, ","));
    }

    /// The subject that ends before a verb, over time phrases, appositions and relative pronouns.
    private Optional<Phrase> subject(int before) {
        int last = skipTimeBack(before);
        if (last < 0) {
            return Optional.empty();
        }
        if (is(last, ",")) {
            return overApposition(last);
        }
        if (is(last, "who") || is(last, "which")) {
            int antecedent = last > 0 && is(last - 1, ",") ? last - 2 : last - 1;
            return antecedent < 0 ? Optional.empty() : NounPhrases.endingAt(sentence, antecedent);
        }
        return NounPhrases.endingAt(sentence, last);
    }

    /// `[Bill Brown], the county sheriff, said` · `the county sheriff, [Bill Brown], said`
    private Optional<Phrase> overApposition(int comma) {
        Optional<Phrase> best = Optional.empty();
        int from = -1;
        for (int i = comma; i > 0 && comma - i < REACH; i--) {
            if (isMark(i) || is(i, ";")) {
                break;
            }
            if (!is(i, ",")) {
                continue;
            }
            Optional<Phrase> phrase =
                    NounPhrases.endingAt(sentence, skipTimeBack(i - 1)).filter(this::standsFree);
            if (phrase.isEmpty()) {
                int segment = segmentStart(i);
                if (Set.of("from", "of", "in").contains(tokens.get(segment).lower()) && segment > 0) {
                    best = Optional.empty();
                    from = tokens.get(segment).is("from") ? i - 1 : from;
                } else if (best.isPresent()) {
                    break;
                }
                continue;
            }
            best = best.filter(later -> Names.isPerson(later) && !Names.isPerson(phrase.get())).or(() -> phrase);
            if (phrase.get().first() == 0) {
                break;
            }
        }
        int owner = from;
        return best.map(
                phrase ->
                        owner > phrase.last() && Speakers.is(phrase.core().head().form(), Speakers.Kind.DOCUMENT)
                                ? new Phrase(sentence, phrase.first(), owner)
                                : phrase);
    }

    private int segmentStart(int comma) {
        int i = comma;
        while (i > 0 && !is(i - 1, ",")) {
            i--;
        }
        return i;
    }

    /// Is the phrase all there is between its commas?
    private boolean standsFree(Phrase phrase) {
        return phrase.first() == 0 || is(phrase.first() - 1, ",") || isMark(phrase.first() - 1) || isEdge(phrase.first() - 1);
    }

    /// Back over `on Saturday`, `in early February 2025`, `yesterday`, `last week`.
    private int skipTimeBack(int last) {
        int i = last;
        boolean time = false;
        while (i >= 0
                && (Phrase.isTime(tokens.get(i))
                        || tokens.get(i).form().matches("\\d{1,2}(st|nd|rd|th)?|(19|20)\\d\\d")
                        || Set.of("last", "this", "that", "early", "late", "same", "the")
                                .contains(tokens.get(i).lower()) && time)) {
            time |=
                    Phrase.isTime(tokens.get(i))
                            || i > 0 && (is(i - 1, "in") || is(i - 1, "from")) && tokens.get(i).form().length() == 4;
            i--;
        }
        if (!time) {
            return last;
        }
        if (i > 0 && is(i, "of") && is(i - 1, "as")) {
            return i - 2;
        }
        return i >= 0 && Set.of("on", "in", "at", "by", "from").contains(tokens.get(i).lower())
                ? i - 1
                : i;
    }

    private Saying place(Cue cue, int at, Phrase source) {
        if (source.first() > at) {
            return new Saying(source, cue, at, Side.BEFORE, clauseStart(at), Math.max(at - 1, 0));
        }
        int after = at + cue.length();
        if (after <= end() && NEIGHBOURS.contains(tokens.get(after).lower()) && closes(after + 1)) {
            return new Saying(source, cue, at, Side.NEIGHBOUR, 0, end());
        }
        if (after + 1 <= end() && is(after, "the") && is(after + 1, "following")) {
            return new Saying(source, cue, at, Side.FOLLOWING, 0, end());
        }
        int content = contentStart(cue, after);
        boolean trails = source.first() > 0 && (is(source.first() - 1, ",") || isMark(source.first() - 1));
        if (content > end() || is(content, ".") && content == end()) {
            return trails
                    ? new Saying(source, cue, at, Side.BEFORE, clauseStart(source.first()), source.first() - 1)
                    : new Saying(source, cue, at, Side.NEIGHBOUR, 0, end());
        }
        if (source.first() > 1 && isMark(source.first() - 1)) {
            return new Saying(source, cue, at, Side.AROUND, clauseStart(source.first()), end());
        }
        if (trails && is(content, ",") && content < end() && !isMark(content + 1) && !opensClause(source.first() - 1)) {
            return new Saying(source, cue, at, Side.AROUND, clauseStart(source.first()), end());
        }
        if (source.first() > 0 && is(source.first() - 1, "as") && is(content, ",")) {
            return new Saying(source, cue, at, Side.BEFORE, clauseStart(source.first()), source.first() - 1);
        }
        return new Saying(source, cue, at, Side.AFTER, skipMarks(content), end());
    }

    /// Only a short phrase before the comma: `On Friday, police said …` does not trail.
    private boolean opensClause(int comma) {
        for (int i = comma - 1; i >= 0; i--) {
            if (tokens.get(i).isAny(Tag.VERB, Tag.AUX)) {
                return false;
            }
        }
        return true;
    }

    /// First token behind the cue that is neither listener nor time.
    private int contentStart(Cue cue, int after) {
        int i = after;
        if (cue.construction() == Construction.TELLS) {
            i = listener(after).map(phrase -> phrase.last() + 1).orElse(after);
        }
        int start = i;
        if (i <= end() && Set.of("on", "in", "at", "late", "early", "last").contains(tokens.get(i).lower())) {
            i++;
        }
        int time = i;
        while (i <= end() && (Phrase.isTime(tokens.get(i)) || i > time && isDatePart(i))) {
            i++;
        }
        return i > time ? i : start;
    }

    private boolean isDatePart(int i) {
        return tokens.get(i).form().matches("\\d{1,2}(st|nd|rd|th)?|(19|20)\\d\\d")
                || is(i, ",") && i < end() && tokens.get(i + 1).form().matches("(19|20)\\d\\d");
    }

    /// Whom the source told.
    private Optional<Phrase> listener(int after) {
        return NounPhrases.startingAt(sentence, after);
    }

    static Optional<Phrase> listener(Saying saying) {
        return saying.cue().construction() == Construction.TELLS && saying.source().first() < saying.at()
                ? NounPhrases.startingAt(saying.source().sentence(), saying.at() + saying.cue().length())
                : Optional.empty();
    }

    /// `The governor addressed the public: "…"`: the mark itself ascribes.
    private Optional<Saying> colon() {
        for (int i = 2; i < end(); i++) {
            if (is(i, ":") && isMark(i + 1)) {
                int at = i;
                if (found.stream().anyMatch(saying -> saying.first() <= at + 1 && at + 1 <= saying.last())) {
                    return Optional.empty();
                }
                return subjectOfClause(at)
                        .filter(source -> canSpeak(source, Construction.REPORTS))
                        .map(source -> new Saying(source, new Cue(List.of(":"), Construction.SAYS, Set.of()), at, Side.AFTER, at + 1, end()));
            }
        }
        return Optional.empty();
    }

    // --- citing X

    private Optional<Saying> cite(int at) {
        Cue cue = Cues.at(tokens, at).orElseThrow();
        Optional<Phrase> source = NounPhrases.startingAt(sentence, at + cue.length());
        if (source.isEmpty()) {
            return Optional.empty();
        }
        for (Saying host : found) {
            if (host.cue().construction() != Construction.CITES) {
                return Optional.of(
                        new Saying(source.get(), cue, at, host.side(), host.first(), host.last()));
            }
        }
        return Optional.of(
                new Saying(source.get(), cue, at, Side.AROUND, clauseStart(at), end()));
    }

    // --- extents

    /// A content ends where the next saying begins a clause beside it: `X said A, while Y said B`.
    private void cut() {
        for (int k = 0; k < found.size(); k++) {
            Saying saying = found.get(k);
            for (int m = k + 1; m < found.size(); m++) {
                int start = found.get(m).start();
                boolean leads = found.get(m).side() == Side.AFTER && start > saying.at();
                if (leads && saying.side() != Side.BEFORE && start > 0 && isEdge(start - 1)) {
                    int last = start - 2 >= 0 && is(start - 2, ",") ? start - 3 : start - 2;
                    saying = saying.with(saying.first(), Math.min(saying.last(), last));
                } else if (leads && saying.side() == Side.AROUND && !saying.cue().verb() && is(start - 1, ",")) {
                    saying = saying.with(Side.BEFORE, saying.first(), saying.at() - 1);
                }
            }
            found.set(k, saying.with(saying.first(), Math.min(saying.last(), reportedly(saying))));
        }
    }

    /// "reportedly" is the report's own hearsay again: a content ends there.
    private int reportedly(Saying saying) {
        for (int i = Math.max(saying.first(), saying.at()) + 1; i <= saying.last(); i++) {
            if (is(i, "reportedly")) {
                return i - 1;
            }
        }
        return saying.last();
    }

    private boolean isEdge(int index) {
        return is(index, ";") || EDGES.contains(tokens.get(index).lower());
    }

    private int clauseStart(int before) {
        for (int i = before - 1; i >= 0; i--) {
            if (is(i, ";")) {
                return i + 1;
            }
        }
        return 0;
    }

    private boolean canSpeak(Phrase source, Construction construction) {
        if (isPronoun(source)) {
            return construction != Construction.SHOWS;
        }
        Token head = source.core().head();
        return switch (construction) {
            case SHOWS ->
                    Speakers.is(head.form(), Speakers.Kind.DOCUMENT)
                            || Set.of("researchers", "scientists", "authors", "team").contains(head.lower());
            case REPORTS -> head.tag() == Tag.PROPN || speaks(source);
            case SAYS, TELLS, QUOTES, NAMES, PAPERS, THROUGH, CITES -> true;
        };
    }

    private static boolean speaks(Phrase source) {
        return Speakers.speaks(source.core().head().form());
    }

    private static boolean isPronoun(Phrase phrase) {
        return phrase.first() == phrase.last() && NounPhrases.isPronoun(phrase.head());
    }

    private int skipBracket(int index) {
        if (index <= end() && is(index, "(")) {
            for (int i = index; i <= end() && i - index < REACH; i++) {
                if (is(i, ")")) {
                    return i + 1;
                }
            }
        }
        return index;
    }

    private int skipMarks(int index) {
        int i = index;
        while (i < end() && (is(i, ",") || is(i, ":") || is(i, "that"))) {
            i++;
        }
        return Math.min(i, end());
    }

    private boolean closes(int index) {
        return index > end() || tokens.get(index).tag() == Tag.PUNCT;
    }

    private boolean isMark(int index) {
        return Set.of("\"", "“", "”", "''", "``").contains(tokens.get(index).form())
                || tokens.get(index).form().endsWith("\"")
                || tokens.get(index).form().endsWith("”");
    }

    private boolean is(int index, String word) {
        return tokens.get(index).is(word);
    }

    private int end() {
        return tokens.size() - 1;
    }
}
