package tallystick.extract.attribution;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tallystick.text.Sentence;
import tallystick.text.Token;
import tallystick.text.Token.Tag;

/// Finds the noun phrase that ends or begins at a token, from tags alone.
///
/// `… when [the head of the county's fire service] said` · `according to [state media on the island], …`
final class NounPhrases {
    private static final int LONGEST = 40;

    private static final Set<String> LINKS =
            Set.of("of", "in", "for", "at", "from", "on", "with", "by", "to", "inside", "near");

    private static final Set<String> PERSONS =
            Set.of("he", "she", "they", "it", "him", "her", "them");

    private NounPhrases() {}

    static boolean isPronoun(Token token) {
        return PERSONS.contains(token.lower());
    }

    /// The phrase whose last token is at `last`; a bracket behind it is passed over.
    static Optional<Phrase> endingAt(Sentence sentence, int last) {
        List<Token> tokens = sentence.tokens();
        int end = overBracket(tokens, last);
        if (end < 0) {
            return Optional.empty();
        }
        Token head = tokens.get(end);
        if (isPronoun(head)) {
            return Optional.of(new Phrase(sentence, end, end));
        }
        if ((!head.isAny(Tag.NOUN, Tag.PROPN, Tag.X) && !isName(tokens, end))
                || Phrase.isTime(head)) {
            return Optional.empty();
        }
        int first = end;
        while (first > 0 && end - first < LONGEST) {
            int next = before(tokens, first);
            if (next == first) {
                break;
            }
            first = next;
        }
        while (first < end && tokens.get(first).isAny(Tag.PART, Tag.SYM, Tag.PUNCT)) {
            first++;
        }
        return Optional.of(new Phrase(sentence, first, end));
    }

    private static int overBracket(List<Token> tokens, int last) {
        int end = last;
        if (end > 0 && tokens.get(end).is(")")) {
            while (end > 0 && last - end < LONGEST && !tokens.get(end).is("(")) {
                end--;
            }
            end--;
        }
        return end;
    }

    /// Where the phrase begins when it takes in what stands before `first`; `first` itself when it ends there.
    private static int before(List<Token> tokens, int first) {
        Token token = tokens.get(first - 1);
        boolean opened = tokens.get(first).isAny(Tag.DET) || isPossessive(tokens.get(first));
        if (token.is(")")) {
            int open = overBracket(tokens, first - 1);
            return open > 0 ? open + 1 : first;
        } else if (first >= 2 && isLink(token) && isNoun(tokens.get(first - 2))) {
            return tokens.get(first - 2).is(")") ? overBracket(tokens, first - 2) + 1 : first - 2;
        } else if (token.is("and") && !opened && isClean(tokens, first - 2)) {
            return first - 1;
        } else if (opened || Phrase.isTime(token) || isYear(tokens, first - 1)) {
            return first;
        } else if (Phrase.isNominal(token)
                || token.tag() == Tag.DET
                || isPossessive(token)
                || isOfCompound(tokens, first - 1)
                || isName(tokens, first - 1)) {
            return first - 1;
        }
        return first;
    }

    /// "the state-[run] agency"
    private static boolean isOfCompound(List<Token> tokens, int index) {
        return index > 0 && tokens.get(index).isAny(Tag.VERB) && tokens.get(index - 1).is("-");
    }

    private static boolean isLink(Token token) {
        return LINKS.contains(token.lower());
    }

    private static boolean isNoun(Token token) {
        return (token.isAny(Tag.NOUN, Tag.PROPN, Tag.X) && !Phrase.isTime(token)) || token.is(")");
    }

    private static boolean isPossessive(Token token) {
        return Set.of("its", "his", "her", "their", "our").contains(token.lower());
    }

    /// A year that a preposition brings: `in 2019 officials`.
    private static boolean isYear(List<Token> tokens, int index) {
        return tokens.get(index).form().matches("(19|20)\\d\\d")
                && index > 0
                && (tokens.get(index - 1).tag() == Tag.ADP || Phrase.isTime(tokens.get(index - 1)));
    }

    /// A capital inside a name that the tagger took for something else.
    private static boolean isName(List<Token> tokens, int index) {
        Token token = tokens.get(index);
        return index > 0
                && Phrase.isCapital(token)
                && !token.isAny(Tag.ADP, Tag.CCONJ, Tag.SCONJ, Tag.PRON, Tag.ADV, Tag.AUX)
                && !tokens.get(index - 1).isAny(Tag.PUNCT);
    }

    /// Does nothing but a plain noun phrase stand between the start of the clause and `last`? Then "and" joins two subjects.
    private static boolean isClean(List<Token> tokens, int last) {
        int index = last;
        while (index >= 0 && last - index < LONGEST) {
            Token token = tokens.get(index);
            if (token.isAny(Tag.PUNCT, Tag.SCONJ)) {
                break;
            }
            if (!Phrase.isNominal(token)
                    && token.tag() != Tag.DET
                    && !token.is("of")
                    && !token.is("and")) {
                return false;
            }
            index--;
        }
        return index < last && !Phrase.isTime(tokens.get(last));
    }

    /// The phrase that begins at `first`, as long as plain tags carry it.
    static Optional<Phrase> startingAt(Sentence sentence, int first) {
        List<Token> tokens = sentence.tokens();
        if (first >= tokens.size()) {
            return Optional.empty();
        }
        if (isPronoun(tokens.get(first))) {
            return Optional.of(new Phrase(sentence, first, first));
        }
        int last = first - 1;
        for (int i = first; i < tokens.size() && i - first < LONGEST; i++) {
            Token token = tokens.get(i);
            if (token.is("(")) {
                int close = close(tokens, i);
                if (close < 0) {
                    break;
                }
                i = close;
            } else if (isNoun(token)) {
                last = i;
            } else if (!token.is("by") && !token.is("from") && !continues(tokens, i, first)) {
                break;
            }
        }
        return last < first ? Optional.empty() : Optional.of(new Phrase(sentence, first, last));
    }

    private static int close(List<Token> tokens, int open) {
        for (int i = open + 1; i < tokens.size() && i - open < LONGEST; i++) {
            if (tokens.get(i).is(")")) {
                return i;
            }
        }
        return -1;
    }

    private static boolean continues(List<Token> tokens, int index, int first) {
        Token token = tokens.get(index);
        boolean more = index + 1 < tokens.size();
        if (token.is("on") && more && Phrase.isTime(tokens.get(index + 1))) {
            return true;
        } else if (Phrase.isTime(token)) {
            return more
                    && (tokens.get(index + 1).is("by")
                            || tokens.get(index + 1).is("from")
                            || tokens.get(index + 1).tag() == Tag.NUM);
        } else if (token.is(",") && index > first + 1 && more) {
            return tokens.get(index - 1).tag() == Tag.NUM
                    && tokens.get(index + 1).form().matches("(19|20)\\d\\d");
        } else if (token.tag() == Tag.DET || isPossessive(token)) {
            return index == first || !isNoun(tokens.get(index - 1)) || isTheOfAName(tokens, index);
        } else if (token.tag() == Tag.VERB && index == first) {
            return more && isNoun(tokens.get(index + 1));
        } else if (token.tag() == Tag.VERB && more && tokens.get(index + 1).is("by")) {
            return true;
        } else if (token.is("and")) {
            return more && joins(tokens, index + 1);
        }
        return Phrase.isNominal(token)
                || isName(tokens, index)
                || isOfCompound(tokens, index)
                || (isLink(token) && index > first && !token.is("to") && !token.is("with"));
    }

    static boolean isTheOfAName(List<Token> tokens, int index) {
        return index > 0
                && index + 1 < tokens.size()
                && tokens.get(index).form().equals("The")
                && Phrase.isCapital(tokens.get(index + 1));
    }

    /// After "and": a noun before any verb or comma, and then a comma or the end.
    private static boolean joins(List<Token> tokens, int from) {
        int i = from;
        while (i < tokens.size()
                && i - from < LONGEST
                && (Phrase.isNominal(tokens.get(i))
                        || tokens.get(i).tag() == Tag.DET
                        || isLink(tokens.get(i)))) {
            i++;
        }
        return i > from && (i == tokens.size() || tokens.get(i).tag() == Tag.PUNCT);
    }
}
