package tallystick.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opennlp.tools.tokenize.ThreadSafeTokenizerME;
import opennlp.tools.tokenize.Tokenizer;
import opennlp.tools.tokenize.TokenizerModel;

/// Cuts a sentence into words and marks, by OpenNLP's model. Where that differs from Universal Dependencies, which the reader was
/// trained on, it is put right: `WHO's` → `WHO` `'s`, `13` `,400` → `13,400`.
final class TokenCutter {
    /// Where a token is parted, between the characters around `|`.
    private static final Pattern BREAK =
            Pattern.compile(
                    Stream.of(
                                    "(?<=.)(?=(?i:n['’]t|['’](?:s|re|ve|ll|d|m))$)", // did|n't
                                    "(?<=[sS])(?=['’]$)", // workers|'
                                    "(?<=^-)(?=[\\p{L}\\d])", // -|mile
                                    "(?<=[\\p{L}\\d])(?=-$)", // 40|-
                                    "(?<=\\d)(?=[–—−])|(?<=[–—]|\\d−)(?=\\d)", // 10|–|15
                                    "(?<=\\d)(?=%$)", // 28|%
                                    "(?<=^[$€£¥])(?=[.\\d])", // €|12.40
                                    "(?<=.)(?=[\\[\\]()])|(?<=[\\[\\]()])(?=.)", // Delhi|[
                                    "(?<=^can)(?=not$)|(?<=^Can)(?=not$)") // can|not
                            .collect(Collectors.joining("|")));

    /// The model leaves it behind the year that ends a sentence: `in 1981.`
    private static final Pattern LAST_STOP = Pattern.compile("(?<=\\d)(?=\\.$)");

    private static final Pattern ADDRESS = Pattern.compile("://|@|www\\.");

    private final Tokenizer tokenizer;

    TokenCutter(TokenizerModel model) {
        this.tokenizer = new ThreadSafeTokenizerME(model);
    }

    List<Piece> cut(String string, Piece sentence) {
        List<Piece> found = new ArrayList<>();
        for (var span : tokenizer.tokenizePos(sentence.of(string))) {
            Piece token =
                    new Piece(sentence.start() + span.getStart(), sentence.start() + span.getEnd());
            if (!found.isEmpty() && isTornOff(token, found.getLast(), string)) {
                found.add(new Piece(found.removeLast().start(), token.end()));
            } else if (ADDRESS.matcher(token.of(string)).find()) {
                found.add(token);
            } else {
                addParts(BREAK, token, string, found);
            }
        }
        if (!found.isEmpty()) {
            addParts(LAST_STOP, found.removeLast(), string, found);
        }
        return found;
    }

    /// `13` `,400` · `p.m` `.`
    private static boolean isTornOff(Piece token, Piece before, String string) {
        if (token.start() != before.end()) {
            return false;
        }
        char mark = string.charAt(token.start());
        int last = string.codePointBefore(before.end());
        if (token.end() - token.start() == 1) {
            return mark == '.' && before.of(string).matches("(?:\\p{L}\\.)+\\p{L}");
        }
        return (mark == ',' || mark == '.')
                && Character.isDigit(last)
                && Character.isDigit(string.charAt(token.start() + 1));
    }

    private static void addParts(Pattern where, Piece token, String string, List<Piece> found) {
        int start = token.start();
        Matcher next = where.matcher(string).region(token.start(), token.end());
        while (next.find()) {
            if (next.start() > start) {
                found.add(new Piece(start, next.start()));
                start = next.start();
            }
        }
        found.add(new Piece(start, token.end()));
    }
}
