package tallystick.extract.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tallystick.extract.attribution.Cue.Construction;
import tallystick.extract.attribution.Saying.Side;
import tallystick.figure.CueClass;
import tallystick.text.Sentence;
import tallystick.text.Token.Tag;

/// Finds the sayings of one sentence: each cue with its source and its content within the sentence.
final class Sayings {
    private static final int LABEL = 7;

    /// `40 died, including, [according to police], two boys`: what they begin has a source of its own.
    private static final Set<String> OWN = Set.of("including", "which", "who");

    private final Clause clause;
    private final Subjects subjects;
    private final Verbs verbs;
    private final Prefaces prefaces;
    private final List<Saying> found = new ArrayList<>();
    private final List<Integer> citing = new ArrayList<>();

    private Sayings(Sentence sentence) {
        this.clause = new Clause(Mended.of(sentence));
        this.subjects = new Subjects(clause, found);
        this.verbs = new Verbs(clause, subjects);
        this.prefaces = new Prefaces(clause);
    }

    /// In the order of their cues; a source that is cited stands behind the one that cites it.
    static List<Saying> in(Sentence sentence) {
        Sayings sayings = new Sayings(sentence);
        for (int i = 0; i <= sayings.clause.end(); i++) {
            Optional<Cue> cue =
                    sayings.isNamed(i) ? Optional.empty() : Cues.at(sayings.clause.tokens(), i);
            if (cue.isPresent()) {
                sayings.find(cue.get(), i).ifPresent(sayings.found::add);
                i += cue.get().length() - 1;
            }
        }
        sayings.colon().or(sayings::label).ifPresent(sayings.found::add);
        sayings.doubled();
        sayings.cut();
        sayings.citing.forEach(at -> sayings.cite(at).ifPresent(sayings.found::add));
        return sayings.found;
    }

    /// Inside the source of the latest saying nothing is said: `according to the toll reported by police`.
    private boolean isNamed(int index) {
        return !found.isEmpty()
                && found.getLast().source().first() <= index
                && index <= found.getLast().source().last();
    }

    private Optional<Saying> find(Cue cue, int at) {
        return switch (cue.construction()) {
            case NAMES -> prefaces.named(cue, at);
            case PAPERS -> prefaces.written(cue, at);
            case THROUGH ->
                    prefaces.named(cue, at).filter(saying -> saying.source().has(Tag.PROPN));
            case QUOTES ->
                    verbs.quotes(at + cue.length()) ? verbs.saying(cue, at) : Optional.empty();
            case SAYS, TELLS, REPORTS, SHOWS -> verbs.saying(cue, at);
            case CITES -> {
                citing.add(at);
                yield Optional.empty();
            }
        };
    }

    /// `The governor addressed the public: "…"`: the mark itself ascribes.
    private Optional<Saying> colon() {
        for (int i = 2; i < clause.end(); i++) {
            boolean comma =
                    clause.is(i, ",")
                            && i + 3 < clause.end()
                            && Phrase.isCapital(clause.token(i + 2))
                            && found.isEmpty();
            if ((clause.is(i, ":") || comma) && clause.isMark(i + 1)) {
                int at = i;
                if (found.stream()
                        .anyMatch(saying -> saying.first() <= at + 1 && at + 1 <= saying.last())) {
                    return Optional.empty();
                }
                return subjects.subjectOfClause(at)
                        .filter(source -> Subjects.canSpeak(source, Construction.REPORTS))
                        .map(source ->
                                new Saying(source, mark(at), at, Side.AFTER, at + 1, clause.end()));
            }
        }
        return Optional.empty();
    }

    /// `Norland Radio: Forty boats have sunk.`
    private Optional<Saying> label() {
        int mark = 1;
        while (mark < Math.min(clause.end(), LABEL) && !clause.is(mark, ":")) {
            mark++;
        }
        int at = mark;
        if (at + 2 >= clause.end() || !clause.is(at, ":") || at >= clause.firstVerb()) {
            return Optional.empty();
        }
        return NounPhrases.startingAt(clause.sentence(), 0)
                .filter(source -> source.last() == at - 1)
                .filter(source -> Speakers.speaks(source.core().head().form()))
                .filter(source -> clause.firstVerb() < clause.end())
                .map(source -> new Saying(source, mark(at), at, Side.AFTER, at + 1, clause.end()));
    }

    private Cue mark(int at) {
        return new Cue(List.of(clause.token(at).form()), Construction.SAYS, CueClass.SAY, Set.of());
    }

    /// `citing police`: the content is that of the saying which cites.
    private Optional<Saying> cite(int at) {
        Cue cue = Cues.at(clause.tokens(), at).orElseThrow();
        Optional<Phrase> source = NounPhrases.startingAt(clause.sentence(), at + cue.length());
        if (source.isEmpty() || !Subjects.canSpeak(source.get(), Construction.REPORTS)) {
            return Optional.empty();
        }
        return Optional.of(
                host(at).map(host ->
                                new Saying(
                                        source.get(),
                                        cue,
                                        at,
                                        host.side(),
                                        host.first(),
                                        host.last()))
                        .orElseGet(() ->
                                new Saying(
                                        source.get(),
                                        cue,
                                        at,
                                        Side.AROUND,
                                        clause.clauseStart(at),
                                        clause.end())));
    }

    /// Who cites: `the mayor said that [police], citing a witness, had said …`; else whose saying comes first.
    private Optional<Saying> host(int citing) {
        int before = clause.is(Math.max(0, citing - 1), ",") ? citing - 2 : citing - 1;
        List<Saying> hosts =
                found.stream()
                        .filter(each -> each.cue().construction() != Construction.CITES)
                        .toList();
        return hosts.stream()
                .filter(each -> each.source().last() == before)
                .findFirst()
                .or(() -> hosts.stream().findFirst());
    }

    /// `Ten were hurt, [the radio reported police said]`: what stands before is the content of both.
    private void doubled() {
        for (int k = 0; k + 1 < found.size(); k++) {
            Saying outer = found.get(k);
            Saying inner = found.get(k + 1);
            int start = outer.start();
            if (outer.side() == Side.AFTER
                    && inner.side() == Side.BEFORE
                    && inner.first() == inner.last()
                    && inner.source().first() == outer.at() + outer.cue().length()
                    && start > 1
                    && clause.is(start - 1, ",")) {
                found.set(k, outer.with(Side.BEFORE, clause.clauseStart(start), start - 2));
                found.set(k + 1, inner.with(Side.BEFORE, clause.clauseStart(start), start - 2));
            }
        }
    }

    /// A content ends where the next saying begins a clause beside it: `X said A, while Y said B`.
    private void cut() {
        for (int k = 0; k < found.size(); k++) {
            Saying saying = found.get(k);
            for (int m = k + 1; m < found.size(); m++) {
                int start = found.get(m).start();
                boolean leads = found.get(m).side() == Side.AFTER && start > saying.at();
                if (leads && saying.side() != Side.BEFORE && isBehindEdge(start)) {
                    int edge = clause.isEdge(start - 1) ? start - 1 : start - 2;
                    int last = edge > 0 && clause.is(edge - 1, ",") ? edge - 2 : edge - 1;
                    saying = saying.with(saying.first(), Math.min(saying.last(), last));
                } else if (leads && start > 2 && clause.isAny(start - 2, OWN)) {
                    saying = saying.with(saying.first(), Math.min(saying.last(), start - 3));
                } else if (saying.side() == Side.AFTER && isJoined(saying, found.get(m))) {
                    saying =
                            saying.with(
                                    saying.first(), Math.min(saying.last(), found.get(m).at() - 2));
                } else if (found.get(m).side() == Side.BEFORE
                        && found.get(m).cue().verb()
                        && start > saying.at()
                        && clause.is(start - 1, ",")) {
                    saying = saying.with(saying.first(), Math.min(saying.last(), start - 2));
                } else if (leads
                        && saying.side() == Side.AROUND
                        && !saying.cue().verb()
                        && clause.is(start - 1, ",")) {
                    saying = saying.with(Side.BEFORE, saying.first(), saying.at() - 1);
                }
            }
            found.set(k, saying.with(saying.first(), Math.min(saying.last(), reportedly(saying))));
        }
    }

    /// `and [police] said …` · `and, [according to police], …`
    private boolean isBehindEdge(int start) {
        return start > 0
                && (clause.isEdge(start - 1)
                        || (start > 1 && clause.is(start - 1, ",") && clause.isEdge(start - 2)));
    }

    /// `Police denied A and said B`
    private boolean isJoined(Saying saying, Saying next) {
        return next.side() == Side.AFTER
                && next.at() > saying.at() + 2
                && (clause.is(next.at() - 1, "and") || clause.is(next.at() - 1, "but"))
                && next.source().equals(saying.source());
    }

    /// "reportedly" is the report's own hearsay again: a content ends there.
    private int reportedly(Saying saying) {
        for (int i = Math.max(saying.first(), saying.at()) + 1; i <= saying.last(); i++) {
            if (clause.is(i, "reportedly") && !clause.is(i - 1, ",")) {
                return i - 1;
            }
        }
        return saying.last();
    }
}
