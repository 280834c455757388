package tallystick.extract.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tallystick.figure.Report;
import tallystick.figure.Span;
import tallystick.text.Sentence;
import tallystick.text.Token;
import tallystick.text.Token.Tag;

/// A stretch of a sentence's tokens that names something, both ends included.
record Phrase(Sentence sentence, int first, int last) {
    private static final Set<String> TIME = Table.words("grammar.tsv", "time");

    List<Token> tokens() {
        return sentence.tokens().subList(first, last + 1);
    }

    Span span() {
        return sentence.span(first, last);
    }

    Token head() {
        return sentence.tokens().get(last);
    }

    static boolean isTime(Token token) {
        return TIME.contains(token.lower()) && (!token.is("may") || isCapital(token));
    }

    static boolean isCapital(Token token) {
        return Character.isUpperCase(token.form().codePointAt(0));
    }

    /// A word that belongs inside a name or noun phrase.
    static boolean isNominal(Token token) {
        return token.isAny(Tag.NOUN, Tag.PROPN, Tag.ADJ, Tag.NUM, Tag.X, Tag.SYM)
                || token.is("'s")
                || token.is("’s")
                || token.is("'")
                || token.is("-")
                || token.is("&");
    }

    /// The phrase up to its first preposition: of `the head of the county office`, `the head`.
    Phrase core() {
        List<Token> all = sentence.tokens();
        for (int i = first + 1; i <= last; i++) {
            if (all.get(i).tag() == Tag.ADP
                    || all.get(i).is("(")
                    || all.get(i).is("by")
                    || all.get(i).is("and")
                    || (all.get(i).tag() == Tag.VERB
                            && !isCapital(all.get(i))
                            && !all.get(i - 1).is("-"))) {
                return new Phrase(sentence, first, i - 1);
            }
        }
        return this;
    }

    /// What follows the preposition when the phrase's noun begins so: of `sources in the Norland Post`, `the Norland Post`.
    Optional<Phrase> where(String noun) {
        int behind = core().last() + 2;
        return behind <= last && core().head().lower().startsWith(noun)
                ? Optional.of(new Phrase(sentence, behind, last))
                : Optional.empty();
    }

    /// The phrase up to a word; all of it when the word is not in it.
    Phrase before(String word) {
        for (int i = first + 1; i <= last; i++) {
            if (sentence.tokens().get(i).is(word)) {
                return new Phrase(sentence, first, i - 1);
            }
        }
        return this;
    }

    boolean has(Tag tag) {
        return tokens().stream().anyMatch(token -> token.tag() == tag);
    }

    /// The words as they stand in the report, without what stands in brackets.
    String text(Report report) {
        List<String> pieces = new ArrayList<>();
        int from = first;
        for (int i = first; i <= last; i++) {
            if (sentence.tokens().get(i).is("(")) {
                if (from < i) {
                    pieces.add(report.quote(sentence.span(from, i - 1)));
                }
                while (i <= last && !sentence.tokens().get(i).is(")")) {
                    i++;
                }
                from = i + 1;
            }
        }
        if (from <= last) {
            pieces.add(report.quote(sentence.span(from, last)));
        }
        return String.join(" ", pieces).strip();
    }
}
