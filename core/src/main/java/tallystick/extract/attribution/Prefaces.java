package tallystick.extract.attribution;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tallystick.extract.attribution.Saying.Side;
import tallystick.text.Sentence;
import tallystick.text.Token;
import tallystick.text.Token.Tag;

/// Sayings whose cue is no verb: `according to police, …`, `by early reports, …`.
final class Prefaces {
    private static final Set<String> PARTS = Set.of(",", "—", "–", ";", "(");

    private static final Set<String> RECKONINGS =
            Set.of(
                    "count",
                    "reckoning",
                    "tally",
                    "estimate",
                    "estimates",
                    "calculation",
                    "calculations",
                    "account",
                    "figures");
    private static final Set<String> ARTICLES = Set.of("a", "an", "the");
    private static final Set<String> BEGINNINGS = Set.of("including", "which", "who", "that");
    private static final int REACH = 15;

    private final Clause clause;

    Prefaces(Clause clause) {
        this.clause = clause;
    }

    /// `According to police, …` · `…, according to police` · `…, according to police, …`
    Optional<Saying> named(Cue cue, int at) {
        return NounPhrases.startingAt(clause.sentence(), at + cue.length())
                .map(source -> named(cue, at, personBehind(source)));
    }

    /// `According to the mayor, [Ada Lind], 40 houses …`
    private Phrase personBehind(Phrase source) {
        int comma = clause.skipBracket(source.last() + 1);
        if (comma + 1 > clause.end() || !clause.is(comma, ",") || source.has(Tag.PROPN)) {
            return source;
        }
        return NounPhrases.startingAt(clause.sentence(), comma + 1)
                .filter(ProperName::isPerson)
                .filter(person -> person.last() < clause.end() && clause.is(person.last() + 1, ","))
                .orElse(source);
    }

    private Saying named(Cue cue, int at, Phrase source) {
        int behind = overApposition(clause.skipBracket(source.last() + 1));
        boolean commaBefore = at > 0 && clause.is(at - 1, ",");
        int from = clause.clauseStart(at);
        if (at == from || opens(at)) {
            return new Saying(source, cue, at, Side.AFTER, clause.skipMarks(behind), clause.end());
        } else if (behind >= clause.end()
                || clause.is(behind, ";")
                || (!commaBefore && clause.is(behind, ","))) {
            return new Saying(source, cue, at, Side.BEFORE, from, at - 1);
        }
        return new Saying(source, cue, at, Side.AROUND, from, clause.end());
    }

    /// `The town was hit and, [according to police], ten were hurt`, `40 died, including, [according to police], two boys`,
    /// `40 came, which, [according to police], is a record`: what comes before is not theirs.
    private boolean opens(int at) {
        return at > 2
                && (isConjunction(at - 1)
                        || (clause.is(at - 1, ",")
                                && (isConjunction(at - 2) || clause.isAny(at - 2, BEGINNINGS))));
    }

    private boolean isConjunction(int at) {
        return clause.isEdge(at) && !clause.is(at, ";");
    }

    /// `According to Waterguard[, a research firm], two dams leaked`
    private int overApposition(int comma) {
        if (comma + 1 > clause.end()
                || !clause.is(comma, ",")
                || !clause.isAny(comma + 1, ARTICLES)) {
            return comma;
        }
        for (int i = comma + 1; i <= clause.end() && i - comma < REACH; i++) {
            if (clause.token(i).isAny(Tag.VERB, Tag.AUX)) {
                return comma;
            } else if (clause.is(i, ",") || clause.is(i, ";")) {
                return i;
            }
        }
        return comma;
    }

    /// `Ten were hurt, according to [the ministry], adding that …`: who adds.
    static Optional<Phrase> whoAdds(Sentence sentence, int verb) {
        return verb > 1 && sentence.token(verb).is("adding") && sentence.token(verb - 1).is(",")
                ? NounPhrases.endingAt(sentence, verb - 2)
                        .filter(source -> source.first() > 1)
                        .filter(source -> sentence.token(source.first() - 1).is("to"))
                        .filter(source -> sentence.token(source.first() - 2).is("according"))
                : Optional.empty();
    }

    /// `by early reports` · `In a report of the council, …` · `Lind led in a Norham Tribune poll`
    Optional<Saying> written(Cue cue, int at) {
        return NounPhrases.startingAt(clause.sentence(), at + 1)
                .map(paper -> isReckoned(paper.core()) ? paper.core() : paper)
                .filter(paper -> Speakers.is(paper.core().head().form(), Speakers.Kind.DOCUMENT))
                .flatMap(
                        paper -> cue.form().equals("by") ? by(cue, at, paper) : in(cue, at, paper));
    }

    private Optional<Saying> by(Cue cue, int at, Phrase paper) {
        if (isReckoned(paper)) {
            return Optional.of(counted(cue, at, paper).of(owner(paper)));
        }
        boolean papers =
                paper.core().last() == paper.last()
                        && paper.head().form().endsWith("s")
                        && !clause.token(paper.first()).isAny(Tag.DET);
        return papers ? Optional.of(counted(cue, at, paper)) : Optional.empty();
    }

    private Optional<Saying> in(Cue cue, int at, Phrase paper) {
        if (isReckoned(paper) || !paper.has(Tag.PROPN)) {
            return Optional.empty();
        } else if (at == 0) {
            return Optional.of(named(cue, at, paper));
        }
        int from = clause.clauseStart(at);
        return isPolled(paper)
                ? Optional.of(new Saying(paper, cue, at, Side.AROUND, from, clause.end()))
                : Optional.empty();
    }

    /// `Lind led in the Norham Tribune polling average, 49 percent to 40`
    private static boolean isPolled(Phrase paper) {
        Token head = paper.core().head();
        return (ProperName.isPoll(head) || head.is("average"))
                && paper.sentence().tokens().stream().anyMatch(Continued::isShare);
    }

    /// Whose count it is.
    private static Phrase owner(Phrase paper) {
        return new Phrase(paper.sentence(), paper.first(), paper.last() - 2);
    }

    /// `by the radio's count`
    private static boolean isReckoned(Phrase paper) {
        List<Token> tokens = paper.tokens();
        return RECKONINGS.contains(paper.head().lower())
                && tokens.size() > 2
                && tokens.get(tokens.size() - 2).tag() == Tag.PART;
    }

    private Saying counted(Cue cue, int at, Phrase paper) {
        boolean closes = paper.last() + 1 >= clause.end() && at > 1;
        if (at == 0 || (clause.is(at - 1, ",") && !closes)) {
            return new Saying(
                    paper, cue, at, Side.AFTER, clause.skipMarks(paper.last() + 1), clause.end());
        }
        if (paper.last() < clause.end() && clause.is(paper.last() + 1, "of")) {
            int last = paper.last() + 1;
            while (last < clause.end() && !PARTS.contains(clause.token(last + 1).form())) {
                last++;
            }
            return new Saying(paper, cue, at, Side.AFTER, paper.last() + 2, last);
        }
        int last = clause.is(at - 1, ",") ? at - 2 : at - 1;
        int first = last;
        while (first > 0 && !PARTS.contains(clause.token(first - 1).form())) {
            first--;
        }
        return new Saying(paper, cue, at, Side.BEFORE, first, last);
    }
}
