package tallystick.extract.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tallystick.text.Sentence;
import tallystick.text.Token;
import tallystick.text.Token.Tag;

/// A sentence with the tagger's commonest slips mended, as far as they hide a source.
///
/// `lion/ADP` → NOUN (no such preposition) · `WHO/PRON` → PROPN · `said Sanders/NOUN` → PROPN
final class Mended {
    private static final Set<String> PREPOSITIONS = Table.words("grammar.tsv", "preposition");

    private Mended() {}

    static Sentence of(Sentence sentence) {
        List<Token> tokens = new ArrayList<>(sentence.tokens().size());
        for (Token token : sentence.tokens()) {
            tokens.add(mend(token, tokens));
        }
        for (int i = 1; i + 1 < tokens.size(); i++) {
            if (isNoun(tokens, i)) {
                tokens.set(i, tokens.get(i).with(Tag.NOUN));
            } else if (isConjunction(tokens, i)) {
                tokens.set(i, tokens.get(i).with(Tag.SCONJ));
            }
        }
        return new Sentence(sentence.span(), tokens);
    }

    /// `adding that/PRON two were children`
    private static boolean isConjunction(List<Token> tokens, int i) {
        return tokens.get(i).is("that")
                && tokens.get(i).tag() == Tag.PRON
                && tokens.get(i - 1).tag() == Tag.VERB
                && tokens.get(i + 1)
                        .isAny(Tag.NUM, Tag.DET, Tag.NOUN, Tag.PROPN, Tag.PRON, Tag.ADJ);
    }

    /// `a senior official/ADJ told` · `the UN refugee/VERB agency`
    private static boolean isNoun(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        Token next = tokens.get(i + 1);
        if (token.tag() == Tag.ADJ) {
            return Speakers.is(token.form(), Speakers.Kind.PERSON) && next.tag() == Tag.VERB;
        }
        boolean inside =
                tokens.get(i - 1).tag() == Tag.DET
                        || (i > 1
                                && tokens.get(i - 1).tag() == Tag.PROPN
                                && tokens.get(i - 2).tag() == Tag.DET);
        return token.tag() == Tag.VERB
                && inside
                && next.isAny(Tag.NOUN)
                && !token.lower().matches(".*(ed|ing|s)")
                && Cues.at(tokens, i).isEmpty();
    }

    private static boolean isAccordingTo(List<Token> before) {
        return before.size() > 1
                && before.getLast().is("to")
                && before.get(before.size() - 2).is("according");
    }

    private static boolean isSingular(String form) {
        return !form.endsWith("s")
                && !form.equals("found")
                && !Speakers.is(form, Speakers.Kind.PEOPLE);
    }

    private static Token mend(Token token, List<Token> before) {
        String form = token.form();
        Tag tag = token.tag();
        Tag better = tag;
        Token last = before.isEmpty() ? null : before.getLast();
        if (tag == Tag.VERB
                && last == null
                && !isSingular(form)
                && Speakers.is(form, Speakers.Kind.DOCUMENT)) {
            better = Tag.NOUN;
        } else if (tag == Tag.VERB
                && Speakers.is(form, Speakers.Kind.DOCUMENT)
                && last != null
                && (last.isAny(Tag.DET, Tag.ADP, Tag.ADJ)
                        || isAccordingTo(before)
                        || (last.isAny(Tag.PROPN, Tag.NOUN)
                                && isSingular(form)
                                && isSingular(last.form())))) {
            better = Tag.NOUN;
        } else if (tag == Tag.ADP && !PREPOSITIONS.contains(token.lower())) {
            better = form.endsWith("ed") ? Tag.VERB : Tag.NOUN;
        } else if (tag == Tag.PRON
                && form.length() > 1
                && form.chars().allMatch(Character::isUpperCase)) {
            better = Tag.PROPN;
        } else if (token.isAny(Tag.NOUN, Tag.ADJ, Tag.X)
                && Phrase.isCapital(token)
                && !before.isEmpty()
                && (tag == Tag.NOUN || !before.getLast().isAny(Tag.PUNCT))) {
            better = Tag.PROPN;
        }
        return better == tag ? token : token.with(better);
    }
}
