package tallystick.extract.attribution;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tallystick.extract.attribution.Cue.Construction;
import tallystick.extract.attribution.Saying.Side;
import tallystick.text.Token;
import tallystick.text.Token.Tag;

/// Finds who says it: the source that belongs to a verb, before or behind it.
///
/// `[Bill Brown], the county sheriff, said` · `"…", said [Bill Brown]` · `[Police] said …, adding that`
final class Subjects {
    private static final Set<String> SHARED = Set.of("and", "but", "then", "or");
    private static final Set<String> SAID = Set.of("said", "says");
    private static final Set<String> ABSOLUTE = Set.of("with", "despite");
    private static final Set<String> ORIGINS = Set.of("from", "of", "in");
    private static final Set<String> SCHOLARS =
            Set.of("researchers", "scientists", "authors", "team");
    private static final int REACH = 40;

    /// So long is a clause that tells who speaks.
    private static final int RELATIVE = 8;

    private final Clause clause;
    private final List<Saying> found;

    /// @param found the sayings of the clause found so far, which this reads and never changes
    Subjects(Clause clause, List<Saying> found) {
        this.clause = clause;
        this.found = found;
    }

    /// The source of a finite verb whose adverbs and auxiliaries begin behind `before`.
    Optional<Phrase> of(Cue cue, int at, int before) {
        if (before < 0 || clause.isMark(before) || clause.is(before, ",")) {
            Optional<Phrase> inverted = inverted(cue, at, before);
            if (inverted.isPresent()) {
                return inverted;
            }
        }
        if (before >= 0 && clause.isAny(before, SHARED)) {
            return subjectOfClause(at);
        }
        return subject(before);
    }

    /// The source of a participle (`…, adding that`): the one before it under `with`, else the subject of what went before.
    Optional<Phrase> shared(int at, int before) {
        Optional<Phrase> named = Prefaces.whoAdds(clause.sentence(), at);
        if (named.isPresent()) {
            return named;
        }
        if (before >= 0 && !clause.is(before, ",")) {
            Optional<Phrase> own = NounPhrases.endingAt(clause.sentence(), before);
            if (own.isPresent()
                    && own.get().first() > 0
                    && clause.isAny(own.get().first() - 1, ABSOLUTE)) {
                return own;
            }
        }
        return subjectOfClause(at);
    }

    /// The source of the latest verb that came before, else the subject of the sentence's first verb that has one.
    Optional<Phrase> subjectOfClause(int at) {
        for (int k = found.size() - 1; k >= 0; k--) {
            Side side = found.get(k).side();
            if ((side == Side.AFTER || side == Side.BEFORE || side == Side.AROUND)
                    && found.get(k).cue().verb()
                    && found.get(k).source().last() < found.get(k).at()) {
                return Optional.of(found.get(k).source());
            }
        }
        for (int v = 1; v < Math.min(at, REACH); v++) {
            if (clause.token(v).isAny(Tag.VERB, Tag.AUX)) {
                Optional<Phrase> subject = subject(v - 1).filter(this::standsFree);
                if (subject.isPresent()) {
                    return subject;
                }
            }
        }
        return Optional.empty();
    }

    /// `"…", said Bill Brown`
    private Optional<Phrase> inverted(Cue cue, int at, int before) {
        int after = at + cue.length();
        if (after > clause.end()
                || cue.construction() == Construction.SHOWS
                || cue.construction() == Construction.TELLS) {
            return Optional.empty();
        }
        boolean quoted =
                before < 0 || clause.isMark(before) || (before > 0 && clause.isMark(before - 1));
        return NounPhrases.startingAt(clause.sentence(), after)
                .filter(phrase ->
                        phrase.has(Tag.PROPN)
                                || speaks(phrase)
                                || isPronoun(phrase)
                                || (quoted && SAID.contains(cue.form())))
                .filter(phrase ->
                        quoted
                                || phrase.last() >= clause.end() - 1
                                || clause.is(phrase.last() + 1, ","));
    }

    /// The subject that ends before a verb, over time phrases, appositions and relative pronouns.
    private Optional<Phrase> subject(int before) {
        int last = clause.skipTimeBack(before);
        if (last < 0) {
            return Optional.empty();
        }
        if (clause.is(last, ",")) {
            return overApposition(last);
        }
        if (clause.is(last, "who") || clause.is(last, "which")) {
            int antecedent = last > 0 && clause.is(last - 1, ",") ? last - 2 : last - 1;
            return antecedent < 0
                    ? Optional.empty()
                    : NounPhrases.endingAt(clause.sentence(), antecedent);
        }
        Optional<Phrase> ending = NounPhrases.endingAt(clause.sentence(), last);
        return ending.isPresent() ? ending : overRelative(last);
    }

    /// `[A man] who escaped told the paper`
    private Optional<Phrase> overRelative(int last) {
        for (int i = last; i > 0 && i > last - RELATIVE && !clause.token(i).isAny(Tag.PUNCT); i--) {
            if (clause.is(i, "who")) {
                return NounPhrases.endingAt(clause.sentence(), i - 1);
            }
        }
        return Optional.empty();
    }

    /// `[Bill Brown], the county sheriff, said` · `the county sheriff, [Bill Brown], said`
    private Optional<Phrase> overApposition(int comma) {
        Optional<Phrase> best = Optional.empty();
        int from = -1;
        for (int i = comma; i > 0 && comma - i < REACH; i--) {
            if (clause.isMark(i) || clause.is(i, ";")) {
                break;
            }
            if (!clause.is(i, ",")) {
                continue;
            }
            Optional<Phrase> phrase =
                    NounPhrases.endingAt(clause.sentence(), clause.skipTimeBack(i - 1))
                            .filter(this::standsFree);
            if (phrase.isEmpty()) {
                int segment = segmentStart(i);
                if (clause.isAny(segment, ORIGINS) && segment > 0) {
                    best = Optional.empty();
                    from = clause.token(segment).is("from") ? i - 1 : from;
                } else if (best.isPresent()) {
                    break;
                }
                continue;
            }
            best =
                    best.filter(later ->
                                    ProperName.isPerson(later)
                                            && !ProperName.isPerson(phrase.get()))
                            .or(() -> phrase);
            if (phrase.get().first() == 0) {
                break;
            }
        }
        int owner = from;
        return best.map(phrase ->
                owner > phrase.last()
                                && Speakers.is(phrase.core().head().form(), Speakers.Kind.DOCUMENT)
                        ? new Phrase(clause.sentence(), phrase.first(), owner)
                        : phrase);
    }

    /// First token of what stands between a comma and the one before it.
    private int segmentStart(int comma) {
        int i = comma;
        while (i > 0 && !clause.is(i - 1, ",")) {
            i--;
        }
        return i;
    }

    /// Is the phrase all there is between its commas?
    private boolean standsFree(Phrase phrase) {
        return phrase.first() == 0
                || clause.is(phrase.first() - 1, ",")
                || clause.isMark(phrase.first() - 1)
                || clause.isEdge(phrase.first() - 1);
    }

    /// Can the phrase be the source of such a cue?
    static boolean canSpeak(Phrase source, Construction construction) {
        if (isPronoun(source)) {
            return construction != Construction.SHOWS;
        }
        Token head = source.core().head();
        return switch (construction) {
            case SHOWS ->
                    Speakers.is(head.form(), Speakers.Kind.DOCUMENT)
                            || SCHOLARS.contains(head.lower());
            case REPORTS -> head.tag() == Tag.PROPN || speaks(source);
            case SAYS, TELLS, QUOTES, NAMES, PAPERS, THROUGH, CITES -> true;
        };
    }

    /// Is it somebody, or something written? Not `sensors`, `the storm`.
    static boolean canTell(Phrase source) {
        Token head = source.core().head();
        return isPronoun(source) || head.isAny(Tag.PROPN, Tag.PRON) || Speakers.speaks(head.form());
    }

    private static boolean speaks(Phrase source) {
        return Speakers.speaks(source.core().head().form());
    }

    private static boolean isPronoun(Phrase phrase) {
        return phrase.first() == phrase.last() && NounPhrases.isPronoun(phrase.head());
    }
}
