package tallystick.extract.attribution;

import java.util.Optional;
import java.util.Set;
import tallystick.extract.attribution.Cue.Construction;
import tallystick.extract.attribution.Saying.Side;
import tallystick.text.ReducedPassive;
import tallystick.text.Token;
import tallystick.text.Token.Tag;

/// Sayings whose cue is a verb: `police said …`, `…, police said`, `it was reported by police that …`.
final class Verbs {
    private static final Set<String> BE =
            Set.of("is", "are", "was", "were", "be", "been", "being", "'s", "'re");
    private static final Set<String> MODALS =
            Set.of(
                    "will", "would", "could", "may", "might", "should", "can", "must", "'ll", "did",
                    "does", "do");
    private static final Set<String> NEIGHBOURS = Set.of("this", "so", "it");
    private static final Set<String> TIMES = Set.of("on", "in", "at", "late", "early", "last");
    private static final Set<String> BEFORE_QUOTATION = Set.of("on", "in", "at");

    private static final int NEAR = 8;

    private final Clause clause;
    private final Subjects subjects;

    Verbs(Clause clause, Subjects subjects) {
        this.clause = clause;
        this.subjects = subjects;
    }

    Optional<Saying> saying(Cue cue, int at) {
        int before = at - 1;
        boolean passive = false;
        boolean auxiliary = false;
        while (before >= 0
                && (clause.token(before).isAny(Tag.ADV, Tag.AUX) || clause.is(before, "not"))) {
            Token token = clause.token(before);
            if (MODALS.contains(token.lower())
                    || clause.is(before, "not")
                    || clause.is(before, "n't")) {
                return Optional.empty();
            }
            passive |= BE.contains(token.lower());
            auxiliary |= token.tag() == Tag.AUX;
            before--;
        }
        if (before >= 0 && clause.is(before, "to") && cue.length() == 1) {
            return Optional.empty();
        }
        boolean past = cue.form().endsWith("ed");
        if (past
                && !auxiliary
                && at < clause.end()
                && (clause.is(at + 1, "by") || clause.is(at + 1, "to"))) {
            return passive(cue, at);
        }
        if (past && !auxiliary && isAttribute(at)) {
            return Optional.empty();
        }
        boolean participle = cue.form().endsWith("ing");
        if (passive && !participle) {
            return passive(cue, at);
        }
        Optional<Phrase> source =
                participle && !auxiliary
                        ? subjects.shared(at, before)
                        : subjects.of(cue, at, before);
        return source.filter(phrase -> Subjects.canSpeak(phrase, cue.construction()))
                .filter(phrase -> !Governed.isLandsRecord(clause.token(at), phrase))
                .map(phrase -> place(cue, at, phrase));
    }

    /// `the number of deaths [recorded] in a day`: it tells which deaths; `15 people [reported] dead`: of whom.
    private boolean isAttribute(int at) {
        return (clause.token(at).relation().equals("acl")
                        && at < clause.end()
                        && clause.token(at + 1).tag() == Tag.ADP)
                || ReducedPassive.is(clause.sentence(), at);
    }

    boolean quotes(int after) {
        return after > clause.end()
                || clause.token(after).isAny(Tag.PUNCT, Tag.SCONJ)
                || clause.isMark(after)
                || clause.isAny(after, BEFORE_QUOTATION);
    }

    /// `was reported by police`; `he was told by the minister that …`
    private Optional<Saying> passive(Cue cue, int at) {
        int by = at + 1;
        while (by < clause.end()
                && by - at < NEAR
                && !clause.is(by, "by")
                && !clause.token(by).isAny(Tag.VERB, Tag.PUNCT)) {
            by++;
        }
        if (by > clause.end() || !clause.is(by, "by")) {
            return Optional.empty();
        }
        return NounPhrases.startingAt(clause.sentence(), by + 1)
                .filter(phrase -> Subjects.canSpeak(phrase, Construction.REPORTS))
                .map(phrase ->
                        cue.construction() == Construction.TELLS
                                ? new Saying(
                                        phrase,
                                        cue,
                                        at,
                                        Side.AFTER,
                                        clause.skipMarks(phrase.last() + 1),
                                        clause.end())
                                : new Saying(
                                        phrase,
                                        cue,
                                        at,
                                        Side.AROUND,
                                        clause.clauseStart(at),
                                        clause.end()));
    }

    private Saying place(Cue cue, int at, Phrase source) {
        if (source.first() > at) {
            return new Saying(
                    source, cue, at, Side.BEFORE, clause.clauseStart(at), Math.max(at - 1, 0));
        }
        int after = at + cue.length();
        if (after <= clause.end() && clause.isAny(after, NEIGHBOURS) && clause.closes(after + 1)) {
            return new Saying(source, cue, at, Side.NEIGHBOUR, 0, clause.end());
        }
        if (after + 1 <= clause.end()
                && clause.is(after, "the")
                && clause.is(after + 1, "following")) {
            return new Saying(source, cue, at, Side.FOLLOWING, 0, clause.end());
        }
        int content = contentStart(cue, after);
        boolean trails =
                source.first() > 0
                        && (clause.is(source.first() - 1, ",")
                                || clause.isMark(source.first() - 1));
        if (closes(content) || (trails && cue.length() == 1 && adds(content))) {
            return trails
                    ? new Saying(
                            source,
                            cue,
                            at,
                            Side.BEFORE,
                            clause.clauseStart(source.first()),
                            source.first() - 1)
                    : beside(cue, at, source);
        }
        if (source.first() > 1 && clause.isMark(source.first() - 1)) {
            return new Saying(
                    source, cue, at, Side.AROUND, clause.clauseStart(source.first()), clause.end());
        }
        if (trails
                && clause.is(content, ",")
                && content < clause.end()
                && !clause.isMark(content + 1)
                && !clause.opensClause(source.first() - 1)) {
            return new Saying(
                    source, cue, at, Side.AROUND, clause.clauseStart(source.first()), clause.end());
        }
        if (source.first() > 1 && clause.is(source.first() - 1, "as") && clause.is(content, ",")) {
            return new Saying(
                    source,
                    cue,
                    at,
                    Side.BEFORE,
                    clause.clauseStart(source.first()),
                    source.first() - 1);
        }
        return new Saying(source, cue, at, Side.AFTER, clause.skipMarks(content), clause.end());
    }

    /// `Police said.` speaks of the sentence before it; `as police said`, `which police said` does not; of
    /// `…, the radio reported police said` the content stands before both.
    private Saying beside(Cue cue, int at, Phrase source) {
        int before = source.first() - 1;
        return clause.firstVerb() > before
                ? new Saying(source, cue, at, Side.NEIGHBOUR, 0, clause.end())
                : new Saying(source, cue, at, Side.BEFORE, before, before);
    }

    private boolean closes(int content) {
        return content > clause.end()
                || clause.is(content, ";")
                || (clause.is(content, ".") && content == clause.end());
    }

    /// Only `in a statement`, `on condition of anonymity` is left.
    private boolean adds(int content) {
        if (clause.token(content).tag() != Tag.ADP) {
            return false;
        }
        return clause.tokens().subList(content, clause.end() + 1).stream()
                .noneMatch(
                        token -> token.isAny(Tag.VERB, Tag.AUX) || token.is("\"") || token.is(","));
    }

    /// First token behind the cue that is neither listener nor time.
    private int contentStart(Cue cue, int after) {
        int i = after;
        if (cue.construction() == Construction.TELLS) {
            i =
                    NounPhrases.startingAt(clause.sentence(), after)
                            .map(this::behindListener)
                            .orElse(after);
        }
        int start = i;
        if (i <= clause.end() && clause.isAny(i, TIMES)) {
            i++;
        }
        int time = i;
        while (i <= clause.end()
                && (Phrase.isTime(clause.token(i)) || (i > time && isDatePart(i)))) {
            i++;
        }
        int begin = i > time ? i : start;
        for (int k = begin;
                k < clause.end() && k - begin < NEAR && clause.token(begin).tag() == Tag.ADP;
                k++) {
            if (clause.token(k).isAny(Tag.VERB, Tag.AUX, Tag.PUNCT)) {
                break;
            } else if (clause.is(k, "that")) {
                return k;
            }
        }
        return begin;
    }

    /// `told reporters [40 boats] had sunk`: what is counted is not told.
    private int behindListener(Phrase listener) {
        for (int i = listener.first() + 1; i <= listener.last(); i++) {
            if (clause.token(i).tag() == Tag.NUM && !Phrase.isCapital(clause.token(i))) {
                return i;
            }
        }
        return listener.last() + 1;
    }

    private boolean isDatePart(int i) {
        return clause.token(i).form().matches("\\d{1,2}(st|nd|rd|th)?|(19|20)\\d\\d")
                || (clause.is(i, ",")
                        && i < clause.end()
                        && clause.token(i + 1).form().matches("(19|20)\\d\\d"));
    }
}
