package tallystick.extract.time;

import java.util.List;
import java.util.Optional;
import tallystick.text.Comparison;
import tallystick.text.Token.Tag;

/// Whether a clause speaks of what was or of what is to come, told from the verb a time hangs on ([Governor]), else from the verbs
/// near it.
enum Direction {
    PAST,
    /// What has ended lies behind, however far: `the quarter ended October 31`.
    OVER,
    FUTURE,
    /// Ahead or behind, whichever is nearer.
    NEAREST,
    UNKNOWN;

    /// So many pieces to either side are looked at.
    private static final int REACH = 25;

    /// So many pieces may name where a report was written.
    private static final int PLACE = 10;

    /// So far before a time a comparison may begin.
    private static final int COMPARED = 8;

    /// So far before an infinitive stands the word that governs it: "agreed late on Monday to meet".
    private static final int GOVERNOR = 6;

    /// The direction of the words around the pieces from `from` to `to`.
    ///
    /// @param place the same words in their sentence
    static Direction near(List<Piece> pieces, int from, int to, Optional<Place> place) {
        if (from > 0 && pieces.get(from - 1).is("ended")) {
            return OVER;
        }
        if (isCompared(pieces, from)) {
            return PAST;
        }
        Direction near = near(pieces, from, to);
        boolean untold = isOwner(pieces, to) || isDateline(pieces, from, to);
        return untold || isLed(pieces, from) ? near : place.flatMap(Governor::of).orElse(near);
    }

    /// The direction that the verbs near the pieces from `from` to `to` tell.
    static Direction near(List<Piece> pieces, int from, int to) {
        if (isOwner(pieces, to) || isDateline(pieces, from, to)) {
            return UNKNOWN;
        }
        Direction left = left(pieces, from);
        if (left != FUTURE && isTerm(pieces, from)) {
            return FUTURE;
        }
        return left == UNKNOWN ? right(pieces, from, to) : left;
    }

    /// "will be 300, down from 400 in [March]"
    private static boolean isCompared(List<Piece> pieces, int from) {
        int sentence = pieces.get(from).sentence();
        return Comparison.before(
                        at -> ends(pieces, at, sentence) ? "" : pieces.get(at).lower(),
                        from,
                        COMPARED)
                >= 0;
    }

    /// What stands right before a time says more than its verb: effective January 5, due on Friday, until June.
    private static boolean isLed(List<Piece> pieces, int from) {
        if (from == 0) {
            return false;
        }
        Piece before = pieces.get(from - 1);
        boolean preposition = before.tag() == Tag.ADP && from > 1;
        return is(before, "term")
                || is(before, "until")
                || leads(before)
                || (preposition && leads(pieces.get(from - 2)));
    }

    private static boolean leads(Piece piece) {
        return is(piece, "ahead") && piece.tag() == Tag.ADJ;
    }

    /// Wednesday's ruling
    private static boolean isOwner(List<Piece> pieces, int to) {
        return to + 1 < pieces.size() && pieces.get(to).is("'") && pieces.get(to + 1).is("s");
    }

    /// KABUL, Jan. 5 — …: at the head of a paragraph, behind nothing but names, before a dash; no verb is its own.
    private static boolean isDateline(List<Piece> pieces, int from, int to) {
        if (from > PLACE || to >= pieces.size() || !pieces.get(to).is("-")) {
            return false;
        }
        for (int i = 0; i < from; i++) {
            if (pieces.get(i).isWord() && !pieces.get(i).isCapitalised()) {
                return false;
            }
        }
        return true;
    }

    /// A term that something present runs to: "has been extended through January", "a loan by February", "ahead of the weekend".
    private static boolean isTerm(List<Piece> pieces, int from) {
        if (from == 0 || !is(pieces.get(from - 1), "term")) {
            return false;
        }
        int sentence = pieces.get(from).sentence();
        for (int i = from - 2; i >= from - REACH && !ends(pieces, i, sentence); i--) {
            Piece piece = pieces.get(i);
            if (piece.tag() == Tag.AUX) {
                return piece.is("has") || piece.is("have") || !isPast(piece);
            }
            if (piece.tag() == Tag.VERB && isPast(piece) && !perfect(pieces, i)) {
                return false;
            }
        }
        return false;
    }

    private static boolean perfect(List<Piece> pieces, int at) {
        for (int i = at - 1; i >= at - 3 && !ends(pieces, i, pieces.get(at).sentence()); i--) {
            if (pieces.get(i).is("has") || pieces.get(i).is("have")) {
                return true;
            }
        }
        return false;
    }

    private static boolean ends(List<Piece> pieces, int i, int sentence) {
        return i < 0
                || i >= pieces.size()
                || pieces.get(i).sentence() != sentence
                || pieces.get(i).is(";");
    }

    private static Direction left(List<Piece> pieces, int from) {
        int sentence = pieces.get(from).sentence();
        for (int i = from - 1; i >= from - REACH && !ends(pieces, i, sentence); i--) {
            Piece piece = pieces.get(i);
            boolean next = i == from - 1;
            if (next && is(piece, "until")) {
                if (ends(pieces, i - 1, sentence)) {
                    return UNKNOWN;
                }
                return FUTURE;
            }
            Direction told =
                    next && piece.lower().endsWith("ed") ? verb(pieces, i) : told(pieces, i);
            if (told != UNKNOWN) {
                return told;
            }
            if (piece.tag() == Tag.VERB && !piece.lower().endsWith("ing") && !is(piece, "ahead")) {
                return UNKNOWN;
            }
        }
        return UNKNOWN;
    }

    private static Direction told(List<Piece> pieces, int i) {
        Piece piece = pieces.get(i);
        if (piece.is("according")) {
            return PAST;
        }
        if (is(piece, "ahead") && !hyphenated(pieces, i)) {
            return backshifted(pieces, i) ? PAST : FUTURE;
        }
        return switch (piece.tag()) {
            case VERB -> verb(pieces, i);
            case AUX -> auxiliary(pieces, i);
            default -> UNKNOWN;
        };
    }

    private static boolean is(Piece piece, String type) {
        return Lexicon.ENGLISH.is(piece.lower(), type)
                && !(piece.is("may") && piece.tag() == Tag.PROPN);
    }

    private static boolean hyphenated(List<Piece> pieces, int i) {
        return i > 0 && pieces.get(i - 1).is("-") && pieces.get(i).glued();
    }

    /// "It had been due to expire on Friday" looks back.
    private static boolean backshifted(List<Piece> pieces, int at) {
        for (int i = at - 1; i >= 0 && i >= at - 3; i--) {
            if (pieces.get(i).is("had") || pieces.get(i).is("previously")) {
                return true;
            }
        }
        return false;
    }

    /// "She could not be reached on Wednesday" tells of an attempt that was made.
    private static boolean isFailed(List<Piece> pieces, int modal) {
        if (!pieces.get(modal).is("could")) {
            return false;
        }
        int sentence = pieces.get(modal).sentence();
        if (!ends(pieces, modal + 1, sentence)
                && (pieces.get(modal + 1).is("not") || pieces.get(modal + 1).is("n"))) {
            return true;
        }
        for (int i = modal - 1; i >= modal - 12 && !ends(pieces, i, sentence); i--) {
            if (pieces.get(i).is("neither") || pieces.get(i).is("none") || pieces.get(i).is("no")) {
                return true;
            }
        }
        return false;
    }

    /// A verb with what stands before it: `to close`, `will have closed`, `closed`.
    private static Direction verb(List<Piece> pieces, int at) {
        Piece verb = pieces.get(at);
        for (int i = at - 1; i >= at - 4 && !ends(pieces, i, verb.sentence()); i--) {
            Piece piece = pieces.get(i);
            if (piece.is("to") && piece.tag() == Tag.PART) {
                return infinitive(pieces, i);
            }
            if (is(piece, "ahead") || is(piece, "modal")) {
                return backshifted(pieces, i) || isFailed(pieces, i) ? PAST : FUTURE;
            }
            if (piece.tag() == Tag.AUX) {
                return auxiliary(pieces, i);
            }
            if (piece.tag() != Tag.ADV && piece.tag() != Tag.PART) {
                break;
            }
        }
        return isPast(verb) ? PAST : UNKNOWN;
    }

    /// "agreed to meet" and "is to meet" look ahead; "managed to meet" and "was forced to leave" look back.
    private static Direction infinitive(List<Piece> pieces, int to) {
        int sentence = pieces.get(to).sentence();
        for (int i = to - 1; i >= to - GOVERNOR && !ends(pieces, i, sentence); i--) {
            Piece piece = pieces.get(i);
            if (is(piece, "ahead") || is(piece, "ahead-to")) {
                return backshifted(pieces, i) ? PAST : FUTURE;
            }
            if (piece.tag() == Tag.AUX) {
                return isPast(piece) ? PAST : FUTURE;
            }
            if (piece.tag() == Tag.VERB) {
                return isPast(piece)
                        ? PAST
                        : piece.lower().startsWith("continu") ? UNKNOWN : FUTURE;
            }
        }
        return UNKNOWN;
    }

    private static Direction auxiliary(List<Piece> pieces, int at) {
        Piece auxiliary = pieces.get(at);
        for (int i = at; i >= at - 3 && !ends(pieces, i, auxiliary.sentence()); i--) {
            Piece piece = pieces.get(i);
            if (is(piece, "ahead") || is(piece, "modal")) {
                return isFailed(pieces, i) ? PAST : FUTURE;
            }
            if (piece.is("to") && piece.tag() == Tag.PART) {
                return infinitive(pieces, i);
            }
            if (piece.tag() != Tag.ADV && piece.tag() != Tag.PART && piece.tag() != Tag.AUX) {
                break;
            }
        }
        return isPast(auxiliary) ? PAST : UNKNOWN;
    }

    private static boolean isPast(Piece piece) {
        return piece.lower().endsWith("ed") || is(piece, "past");
    }

    /// A time at the head of its clause: the first verb behind it decides.
    private static Direction right(List<Piece> pieces, int from, int to) {
        int sentence = pieces.get(from).sentence();
        for (int i = to; i < to + REACH && !ends(pieces, i, sentence); i++) {
            Piece piece = pieces.get(i);
            if (piece.tag() != Tag.AUX && piece.tag() != Tag.VERB) {
                continue;
            }
            boolean isTo =
                    (piece.tag() == Tag.AUX || is(piece, "ahead-to"))
                            && !isPast(piece)
                            && !ends(pieces, i + 1, sentence)
                            && pieces.get(i + 1).is("to");
            if (is(piece, "ahead") || isTo) {
                return FUTURE;
            }
            if (isPast(piece)) {
                return PAST;
            }
        }
        return UNKNOWN;
    }
}
