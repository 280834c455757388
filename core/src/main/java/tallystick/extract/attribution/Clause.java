package tallystick.extract.attribution;

import java.util.List;
import java.util.Set;
import tallystick.text.Sentence;
import tallystick.text.Token;
import tallystick.text.Token.Tag;

/// A sentence with the questions that finding a source asks of its tokens, each by index.
final class Clause {
    private static final Set<String> EDGES =
            Set.of("and", "but", "while", "whereas", "although", "though", "as", "yet");
    private static final Set<String> MARKS = Set.of("\"", "“", "”", "''", "``");
    private static final Set<String> BEFORE_TIME =
            Set.of("last", "this", "that", "early", "late", "same", "the");
    private static final int REACH = 40;

    private final Sentence sentence;
    private final List<Token> tokens;
    private final int firstVerb;

    Clause(Sentence sentence) {
        this.sentence = sentence;
        this.tokens = sentence.tokens();
        int verb = 0;
        while (verb < tokens.size() && !tokens.get(verb).isAny(Tag.VERB, Tag.AUX)) {
            verb++;
        }
        this.firstVerb = verb;
    }

    Sentence sentence() {
        return sentence;
    }

    List<Token> tokens() {
        return tokens;
    }

    Token token(int index) {
        return tokens.get(index);
    }

    int end() {
        return tokens.size() - 1;
    }

    boolean is(int index, String word) {
        return tokens.get(index).is(word);
    }

    boolean isAny(int index, Set<String> words) {
        return words.contains(tokens.get(index).lower());
    }

    /// A word or mark that parts two clauses.
    boolean isEdge(int index) {
        return is(index, ";") || EDGES.contains(tokens.get(index).lower());
    }

    /// The first verb of the sentence; behind its last token where it has none.
    int firstVerb() {
        return firstVerb;
    }

    /// First token of the clause that ends before a token: behind the last semicolon.
    int clauseStart(int before) {
        for (int i = before - 1; i >= 0; i--) {
            if (is(i, ";")) {
                return i + 1;
            }
        }
        return 0;
    }

    /// Back over `on Saturday`, `in early February 2025`, `yesterday`, `last week`.
    int skipTimeBack(int last) {
        int i = last;
        boolean time = false;
        while (i >= 0 && (isDate(i) || (time && isAny(i, BEFORE_TIME)))) {
            time |= Phrase.isTime(tokens.get(i)) || isYear(i);
            i--;
        }
        if (!time) {
            return last;
        }
        if (i > 0 && is(i, "of") && is(i - 1, "as")) {
            return i - 2;
        }
        return i >= 0 && Set.of("on", "in", "at", "by", "from").contains(tokens.get(i).lower())
                ? i - 1
                : i;
    }

    private boolean isDate(int index) {
        Token token = tokens.get(index);
        return Phrase.isTime(token) || token.form().matches("\\d{1,2}(st|nd|rd|th)?|(19|20)\\d\\d");
    }

    /// `in 2017`, `from 2017`
    private boolean isYear(int index) {
        return index > 0
                && tokens.get(index).form().length() == 4
                && (is(index - 1, "in") || is(index - 1, "from"));
    }

    /// The token behind a bracket that opens at an index; the index itself when none does.
    int skipBracket(int index) {
        if (index <= end() && is(index, "(")) {
            for (int i = index; i <= end() && i - index < REACH; i++) {
                if (is(i, ")")) {
                    return i + 1;
                }
            }
        }
        return index;
    }

    /// Over commas, colons and "that".
    int skipMarks(int index) {
        int i = index;
        while (i < end() && (is(i, ",") || is(i, ":") || is(i, "that"))) {
            i++;
        }
        return Math.min(i, end());
    }

    /// Is there only a mark, or nothing?
    boolean closes(int index) {
        return index > end() || tokens.get(index).tag() == Tag.PUNCT;
    }

    /// Does only an adverbial stand before the comma? `On Friday, police said …` does not trail, `Fifty barrels, police said, …` does.
    boolean opensClause(int comma) {
        boolean time = false;
        for (int i = comma - 1; i >= 0; i--) {
            if (tokens.get(i).isAny(Tag.VERB, Tag.AUX)) {
                return false;
            }
            time |= Phrase.isTime(tokens.get(i));
        }
        boolean adverb = comma == 1;
        boolean preposition =
                comma > 1 && tokens.getFirst().tag() == Tag.ADP && tokens.get(1).tag() != Tag.NUM;
        return time || adverb || preposition;
    }

    /// A quotation mark.
    boolean isMark(int index) {
        return MARKS.contains(tokens.get(index).form())
                || tokens.get(index).form().endsWith("\"")
                || tokens.get(index).form().endsWith("”");
    }
}
