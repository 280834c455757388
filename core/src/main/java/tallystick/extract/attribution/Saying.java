package tallystick.extract.attribution;

import java.util.Optional;
import java.util.Set;
import tallystick.extract.attribution.Cue.Construction;
import tallystick.figure.Span;
import tallystick.text.Token.Tag;

/// A cue in its sentence, the source it points at, and which side of it the content lies.
///
/// @param first first token of the content, `last` its last one; for a neighbour they are the sentence's own
record Saying(Phrase source, Cue cue, int at, Side side, int first, int last) {
    private static final Set<String> CLOSERS = Set.of(":", ",");

    enum Side {
        /// `Police said 40 were hurt.`
        AFTER,
        /// `Forty were hurt, police said.`
        BEFORE,
        /// `Forty, police said, were hurt.`
        AROUND,
        /// `Reuters reports this.`
        NEIGHBOUR,
        /// `Reuters reports the following:`
        FOLLOWING
    }

    /// Was its content ended before its clause, where another one says something: `Police said seven died, while the army …`
    boolean isCut() {
        return side == Side.AFTER && last < source.sentence().tokens().size() - 2;
    }

    /// How it is put, as grammar: `<content> <source> <cue>`
    String rule() {
        String named =
                cue.verb() || CLOSERS.contains(cue.form()) ? "<source> <cue>" : "<cue> <source>";
        return switch (side) {
            case AFTER -> named + " <content>";
            case BEFORE -> "<content> " + named;
            case AROUND -> "<content> " + named + " <content>";
            case NEIGHBOUR -> "<content of the neighbour> " + named;
            case FOLLOWING -> named + " <content that follows>";
        };
    }

    Span cueSpan() {
        return source.sentence().span(at, at + cue.length() - 1);
    }

    /// First token of the clause that the saying itself makes up.
    int start() {
        return Math.min(source.first(), at);
    }

    /// Does it close the quotation before it (`"…!" he said.`), or begin a sentence of its own (`"…" He said that …`)?
    boolean trailsQuotation() {
        if (!cue.verb()
                || start() > 1
                || (Phrase.isCapital(source.tokens().getFirst())
                        && NounPhrases.isPronoun(source.head()))) {
            return false;
        }
        return side == Side.NEIGHBOUR
                || first > last
                || source.sentence().tokens().subList(first, last + 1).stream()
                        .noneMatch(token -> token.isAny(Tag.VERB, Tag.AUX));
    }

    /// Whom the source told.
    Optional<Phrase> listener() {
        return cue.construction() == Construction.TELLS && source.first() < at
                ? NounPhrases.startingAt(source.sentence(), at + cue.length())
                        .map(phrase -> phrase.before("on"))
                : Optional.empty();
    }

    /// Where in the text the saying's own clause begins.
    int startOffset() {
        return source.sentence().tokens().get(start()).span().start();
    }

    Span content() {
        int end = last;
        while (end > first && source.sentence().tokens().get(end).is(",")) {
            end--;
        }
        return first <= end ? source.sentence().span(first, end) : cueSpan();
    }

    Saying of(Phrase otherSource) {
        return new Saying(otherSource, cue, at, side, first, last);
    }

    Saying with(int newFirst, int newLast) {
        return new Saying(source, cue, at, side, newFirst, newLast);
    }

    Saying with(Side newSide, int newFirst, int newLast) {
        return new Saying(source, cue, at, newSide, newFirst, newLast);
    }
}
