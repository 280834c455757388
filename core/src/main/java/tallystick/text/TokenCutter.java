package tallystick.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.tokenize.ThreadSafeTokenizerME;
import opennlp.tools.tokenize.Tokenizer;
import opennlp.tools.tokenize.TokenizerModel;

/// Cuts a sentence into words and marks, by OpenNLP's model. What that leaves whole but Universal Dependencies part is parted here:
/// `WHO's` → `WHO` `'s`, `didn't` → `did` `n't`.
final class TokenCutter {
    private static final Pattern CLITIC =
            Pattern.compile("(?i)(?<=.)(?:n['’]t|['’](?:s|re|ve|ll|d|m))$");

    private final Tokenizer tokenizer;

    TokenCutter(TokenizerModel model) {
        this.tokenizer = new ThreadSafeTokenizerME(model);
    }

    List<Piece> cut(String string, Piece sentence) {
        List<Piece> found = new ArrayList<>();
        for (var token : tokenizer.tokenizePos(sentence.of(string))) {
            add(
                    new Piece(
                            sentence.start() + token.getStart(), sentence.start() + token.getEnd()),
                    string,
                    found);
        }
        return found;
    }

    private static void add(Piece token, String string, List<Piece> found) {
        Matcher clitic = CLITIC.matcher(string).region(token.start(), token.end());
        if (clitic.find()) {
            found.add(new Piece(token.start(), clitic.start()));
            found.add(new Piece(clitic.start(), token.end()));
        } else {
            found.add(token);
        }
    }
}
