package tallystick.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tallystick.figure.Span;
import tallystick.figure.Text;

/// A sentence as words. Asking beyond its ends gives an empty word, so that a rule may look around without care.
public final class Words {
    /// Digits with their separators; an abbreviation with its dots; a possessive; letters; any other mark.
    private static final Pattern WORD =
            Pattern.compile(
                    "(?<digits>(?<![\\d\\p{L}])\\.\\d+|\\d{1,3}(?:['’]\\d{3})+|\\d+(?:[.,]\\d+)*+)"
                            + "|(?<letters>(?:\\p{L}\\.){2,}|['’]s\\b|(?i:[ap]\\.m\\b\\.?)"
                            + "|\\p{L}[\\p{L}\\p{M}]*+(?:['’](?!s\\b)\\p{L}++)?)"
                            + "|(?<mark>[^\\s\\p{Zs}])");

    private final Sentence sentence;
    private final Text text;
    private final List<Word> words;

    private Words(Sentence sentence, Text text, List<Word> words) {
        this.sentence = sentence;
        this.text = text;
        this.words = words;
    }

    public static Words of(Sentence sentence, Text text) {
        int from = text.unit(sentence.span().start());
        int to = text.unit(sentence.span().end());
        List<Word> words = new ArrayList<>();
        List<Token> tokens = sentence.tokens();
        int token = 0;
        Matcher next = WORD.matcher(text.string()).region(from, to);
        next.useTransparentBounds(true);
        int last = -1;
        while (next.find()) {
            while (token + 1 < tokens.size()
                    && text.unit(tokens.get(token).span().end()) <= next.start()) {
                token++;
            }
            String form = next.group();
            words.add(
                    new Word(
                            form,
                            lower(form),
                            kind(next),
                            token,
                            tokens.get(token).tag(),
                            next.start(),
                            next.end(),
                            next.start() == last));
            last = next.end();
        }
        return new Words(sentence, text, List.copyOf(words));
    }

    /// The words of a text by itself, without tags or a tree: a title, a noun phrase.
    public static Words of(String text) {
        Span all = new Span(0, text.codePointCount(0, text.length()));
        Token token = new Token(text, Token.Tag.X, all);
        return of(new Sentence(all, text.isEmpty() ? List.of() : List.of(token)), Text.of(text));
    }

    /// The hyphen that breaks no line is a hyphen.
    private static String lower(String form) {
        return form.equals("\u2010") || form.equals("\u2011") ? "-" : form.toLowerCase(Locale.ROOT);
    }

    private static Word.Kind kind(Matcher found) {
        if (found.group("digits") != null) {
            return Word.Kind.DIGITS;
        }
        return found.group("letters") != null ? Word.Kind.LETTERS : Word.Kind.MARK;
    }

    /// The sentence, with its tree.
    public Sentence sentence() {
        return sentence;
    }

    /// Index of the first word of a token.
    public int ofToken(int token) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).token() < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    public int size() {
        return words.size();
    }

    public Word at(int index) {
        return index < 0 || index >= words.size() ? Word.NONE : words.get(index);
    }

    /// The exact characters from one word up to another, the latter excluded.
    public String text(int from, int to) {
        int end = Math.min(to, words.size());
        return from >= end ? "" : text.string().substring(at(from).start(), at(end - 1).end());
    }

    /// The span from one word up to another, the latter excluded.
    public Span span(int from, int to) {
        int last = Math.max(from, Math.min(to, words.size()) - 1);
        return text.span(at(from).start(), at(last).end());
    }

    /// The token that the words found hang together under, in the sentence's tree.
    public int top(Phrases.Found<?> found) {
        return sentence().top(at(found.from()).token(), span(found.from(), found.to()));
    }

    /// Index of the first word that ends behind a code point offset of the report; the size when there is none.
    public int indexAt(int codePoint) {
        int unit = text.unit(codePoint);
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).end() <= unit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
