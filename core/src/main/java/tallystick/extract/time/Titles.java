package tallystick.extract.time;

import java.util.List;
import tallystick.text.Token;

/// Names of papers and programmes that look like times.
final class Titles {
    private Titles() {}

    /// USA Today, ABC's "This Week": capitals in mid-sentence behind another name or a quotation mark make a title.
    static boolean isTitle(Match match) {
        List<Piece> pieces = match.pieces();
        Piece first = pieces.get(match.from());
        Piece last = pieces.get(match.to() - 1);
        if (!first.isCapitalised() || !last.isCapitalised() || match.from() == 0) {
            return false;
        }
        Piece before = pieces.get(match.from() - 1);
        boolean named = before.isCapitalised() && before.tag() == Token.Tag.PROPN;
        return before.sentence() == first.sentence() && (named || match.to() - match.from() > 1);
    }

    /// The Norland Weekly, a daily newspaper: papers, no frequency.
    static boolean isName(Match match) {
        Piece piece = match.pieces().get(match.from());
        if (piece.tag() == Token.Tag.NOUN
                || match.precedes(
                        "newspaper", "newspapers", "paper", "papers", "magazine", "tabloid")) {
            return true;
        }
        return piece.isCapitalised() && piece.tag() == Token.Tag.PROPN;
    }

    /// CBS's "48 Hours": capitals behind a quotation mark make a title.
    static boolean isQuotedTitle(Match match) {
        Piece before = match.from() == 0 ? null : match.pieces().get(match.from() - 1);
        return before != null
                && "\"'`“‘".contains(before.lower())
                && match.piece(match.node("units", 0)).isCapitalised();
    }
}
