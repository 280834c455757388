package tallystick.extract.time;

import java.util.List;
import java.util.Locale;
import tallystick.text.Token;

/// Whether a clause speaks of what was or of what is to come, told from the verbs near a time.
///
/// The one place that decides it: where dependencies are known, the governing verb can be looked up instead.
enum Direction {
    PAST,
    FUTURE,
    UNKNOWN;

    private static final int REACH = 25;

    /// The direction of the words around the pieces from `from` to `to`.
    static Direction near(List<Piece> pieces, int from, int to) {
        if (to + 1 < pieces.size() && pieces.get(to).is("'") && pieces.get(to + 1).is("s")) {
            return UNKNOWN;
        }
        Direction left = left(pieces, from);
        return left == UNKNOWN ? right(pieces, from, to) : left;
    }

    private static Direction left(List<Piece> pieces, int from) {
        int sentence = from < pieces.size() ? pieces.get(from).sentence() : 0;
        boolean nounAhead = false;
        for (int i = from - 1; i >= 0 && i >= from - REACH; i--) {
            Piece piece = pieces.get(i);
            if (piece.sentence() != sentence || piece.is(";") || piece.is(":")) {
                break;
            }
            if (isAhead(piece)) {
                return FUTURE;
            }
            if (piece.tag() == Token.Tag.VERB) {
                return verb(pieces, i);
            }
            if (piece.tag() == Token.Tag.AUX) {
                return auxiliary(pieces, i);
            }
        }
        return nounAhead ? FUTURE : UNKNOWN;
    }

    private static boolean isAhead(Piece piece) {
        return Lexicon.ENGLISH.is(piece.lower(), "ahead")
                && !(piece.is("may") && piece.tag() == Token.Tag.PROPN);
    }

    /// A verb with what stands before it: `to close`, `will have closed`, `closed`.
    private static Direction verb(List<Piece> pieces, int at) {
        Piece verb = pieces.get(at);
        for (int i = at - 1; i >= 0 && i >= at - 4; i--) {
            Piece piece = pieces.get(i);
            if (piece.sentence() != verb.sentence() || piece.tag() == Token.Tag.PUNCT) {
                break;
            }
            if (piece.is("to") && piece.tag() == Token.Tag.PART) {
                return infinitive(pieces, i);
            }
            if (isAhead(piece)) {
                return FUTURE;
            }
            if (piece.tag() == Token.Tag.AUX) {
                return auxiliary(pieces, i);
            }
            if (piece.tag() != Token.Tag.ADV && piece.tag() != Token.Tag.PART) {
                break;
            }
        }
        return isPast(verb) ? PAST : UNKNOWN;
    }

    /// "agreed to meet Monday" looks ahead; "was forced to leave Monday" and "managed to" look back.
    private static Direction infinitive(List<Piece> pieces, int to) {
        for (int i = to - 1; i >= 0 && i >= to - 3; i--) {
            Piece piece = pieces.get(i);
            if (piece.tag() == Token.Tag.AUX && !isPast(piece)) {
                return FUTURE;
            }
            if (piece.tag() == Token.Tag.VERB) {
                return Lexicon.ENGLISH.is(piece.lower(), "managed") ? PAST : FUTURE;
            }
        }
        return FUTURE;
    }

    private static Direction auxiliary(List<Piece> pieces, int at) {
        Piece auxiliary = pieces.get(at);
        for (int i = at - 1; i >= 0 && i >= at - 3; i--) {
            Piece piece = pieces.get(i);
            if (isAhead(piece)) {
                return FUTURE;
            }
            if (piece.is("to") && piece.tag() == Token.Tag.PART) {
                return infinitive(pieces, i);
            }
            if (piece.tag() != Token.Tag.ADV
                    && piece.tag() != Token.Tag.PART
                    && piece.tag() != Token.Tag.AUX) {
                break;
            }
        }
        return isPast(auxiliary)
                        || auxiliary.is("has")
                        || auxiliary.is("have")
                        || auxiliary.is("been")
                ? PAST
                : UNKNOWN;
    }

    private static boolean isPast(Piece piece) {
        String word = piece.lower();
        return word.endsWith("ed") || Lexicon.ENGLISH.is(word, "past");
    }

    private static Direction right(List<Piece> pieces, int from, int to) {
        int sentence = from < pieces.size() ? pieces.get(from).sentence() : 0;
        for (int i = to; i < pieces.size() && i < to + REACH; i++) {
            Piece piece = pieces.get(i);
            if (piece.sentence() != sentence || piece.is(";")) {
                break;
            }
            if (piece.tag() == Token.Tag.AUX || piece.tag() == Token.Tag.VERB || isAhead(piece)) {
                if (isAhead(piece) && !piece.lower().toLowerCase(Locale.ROOT).equals("by")) {
                    return FUTURE;
                }
                if (isPast(piece)) {
                    return PAST;
                }
            }
        }
        return UNKNOWN;
    }
}
