package tallystick.extract.time;

import java.util.List;

/// Is a sentence about money, sales or growth? Then "the first half" is of a year, elsewhere it is of a game or a book.
final class Business {
    private static final int REACH = 40;

    private Business() {}

    static boolean isSpokenOf(Match match) {
        List<Piece> pieces = match.pieces();
        int sentence = pieces.get(match.from()).sentence();
        int last = Math.min(pieces.size(), match.to() + REACH);
        for (int i = Math.max(0, match.from() - REACH); i < last; i++) {
            Piece piece = pieces.get(i);
            if (piece.sentence() == sentence && Lexicon.ENGLISH.is(piece.lower(), "business")) {
                return true;
            }
        }
        return false;
    }
}
