package tallystick.extract.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tallystick.figure.Span;
import tallystick.text.Paragraph;
import tallystick.text.Sentence;
import tallystick.text.Token;

/// Parts the tokens of a paragraph into pieces.
final class Pieces {
    /// A number with its thousands' commas or decimal point; letters; any one other character.
    private static final Pattern PIECE =
            Pattern.compile(
                    "\\d{1,3}(?:,\\d{3}){1,8}+(?![\\d,])(?:\\.\\d+)?"
                            + "|(?<!\\d\\.)\\d+\\.\\d+(?![.\\d])(?=\\D|$)|\\d+"
                            + "|\\p{L}+|\\P{L}",
                    Pattern.DOTALL);

    private Pieces() {}

    static List<Piece> of(Paragraph paragraph) {
        List<Piece> pieces = new ArrayList<>();
        int end = -1;
        for (int s = 0; s < paragraph.sentences().size(); s++) {
            Sentence sentence = paragraph.sentences().get(s);
            for (int t = 0; t < sentence.tokens().size(); t++) {
                Token token = sentence.token(t);
                Matcher part = PIECE.matcher(token.form());
                while (part.find()) {
                    int from = token.span().start() + codePoints(token, part.start());
                    int to = token.span().start() + codePoints(token, part.end());
                    String form = part.group();
                    pieces.add(
                            new Piece(
                                    form,
                                    form.toLowerCase(Locale.ROOT)
                                            .replace('’', '\'')
                                            .replace('–', '-')
                                            .replace('—', '-')
                                            .replace('‐', '-')
                                            .replace('‑', '-'),
                                    token.tag(),
                                    new Span(from, to),
                                    from == end,
                                    s,
                                    t));
                    end = to;
                }
            }
        }
        return pieces;
    }

    private static int codePoints(Token token, int unit) {
        return token.form().length() == token.span().length()
                ? unit
                : token.form().codePointCount(0, unit);
    }
}
