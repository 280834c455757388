package tallystick.extract.quantity;

import java.util.Optional;
import tallystick.text.Sentence;
import tallystick.text.Token.Tag;
import tallystick.text.Word;
import tallystick.text.Words;

/// The noun that a number belongs to, by the sentence's tree: "two [people smugglers]", "hundreds of [service members]".
final class Modified {
    private static final int REACH = 8;

    private Modified() {}

    /// The noun that a number modifies: "two [people smugglers]".
    static Optional<NounPhrase> counted(Words words, Expression e) {
        Sentence sentence = words.sentence();
        int number = words.at(e.numberTo() - 1).token();
        int head = number < 0 ? -1 : sentence.head(number);
        if (head <= number
                || head > number + REACH
                || !(sentence.token(number).hangsAs("nummod")
                        || (sentence.token(number).hangsAs("det")
                                && e.form() == Numeral.Form.NONE
                                && words.at(e.to() + 1).tag() == Tag.CCONJ))
                || !Hanging.isNoun(sentence.token(head))) {
            return Optional.empty();
        }
        int up = sentence.head(head);
        if (up > head
                && up <= number + REACH
                && sentence.token(head).hangsAs("compound")
                && Hanging.isNoun(sentence.token(up))) {
            head = up;
        }
        int to = words.ofToken(head + 1);
        for (int i = e.to(); i < to; i++) {
            boolean apart = words.at(i).tag() == Tag.ADP && !words.at(i).glued();
            if (apart || isStranger(words, e, i, head)) {
                return Optional.empty();
            }
        }
        return to > e.to() && !NounPhrase.isNoHead(words.at(to - 1))
                ? Optional.of(new NounPhrase(e.to(), to, to - 1))
                : Optional.empty();
    }

    /// "one [independent] abstained": an adjective that stands where a noun does.
    static Optional<NounPhrase> adjective(Words words, Expression e) {
        int at = e.to();
        Word word = words.at(at);
        int token = word.token();
        boolean nounlike =
                word.tag() == Tag.ADJ
                        && words.sentence().token(token).isAny(Tag.ADJ)
                        && words.sentence().token(token).hangsAs("nsubj", "obj")
                        && !words.at(at + 1).isNominal()
                        && words.at(at + 1).tag() != Tag.ADJ
                        && words.at(at + 1).tag() != Tag.CCONJ
                        && !Elided.isHitting(word)
                        && !NounPhrase.isNoHead(word)
                        && !Nouns.is(word, "more")
                        && !word.is("other");
        return nounlike ? Optional.of(new NounPhrase(at, at + 1, at)) : Optional.empty();
    }

    /// A word behind the number that does not belong to the noun it modifies: in "two and one bags", "73–50 vote" the second number.
    private static boolean isStranger(Words words, Expression e, int i, int head) {
        Sentence sentence = words.sentence();
        boolean pair = i == e.to() && words.at(i).glued() && words.at(i + 1).isDigits();
        return pair
                || !(sentence.isUnder(words.at(i).token(), head) || words.at(i).tag() == Tag.VERB)
                || words.at(i).is(",")
                || words.at(i).tag() == Tag.DET
                || (words.at(i).tag() == Tag.NUM && words.at(i - 1).tag() == Tag.CCONJ)
                || (words.at(i).is("(") && !words.at(i + 1).isCapitalised())
                || (words.at(i).isDigits() && !isNamed(words, i, head) && !isYearsOld(words, i));
    }

    /// "two [15]-year-old boys"
    private static boolean isYearsOld(Words words, int at) {
        return words.at(at + 1).is("-")
                && words.at(at + 2).is("year")
                && (words.at(at + 4).is("old") || words.at(at + 4).is("olds"));
    }

    /// The noun that a number is part of: "hundreds of [American and coalition service members]".
    static Optional<NounPhrase> whole(Words words, Expression e, int of) {
        Sentence sentence = words.sentence();
        int number = words.at(e.numberTo() - 1).token();
        int preposition = words.at(of).token();
        int noun = preposition < 0 ? -1 : sentence.head(preposition);
        boolean part =
                noun > preposition
                        && Hanging.isNoun(sentence.token(noun))
                        && sentence.token(noun).hangsAs("nmod")
                        && sentence.head(noun) <= number;
        if (!part || noun > preposition + REACH) {
            return Optional.empty();
        }
        int from = of + 1;
        while (words.at(from).tag() == Tag.DET) {
            from++;
        }
        int to = words.ofToken(noun + 1);
        for (int i = from; i < to; i++) {
            if (words.at(i).is(",")
                    || words.at(i).is("(")
                    || (words.at(i).isDigits() && !isNamed(words, i, noun))
                    || (words.at(i).tag() == Tag.NUM && !words.at(i).isDigits())) {
                return Optional.empty();
            }
        }
        return from < to ? Optional.of(new NounPhrase(from, to, to - 1)) : Optional.empty();
    }

    /// "22 new Corvin [640] trains": a number inside the name of what is counted.
    private static boolean isNamed(Words words, int at, int head) {
        int number = words.at(at).token();
        return words.at(at).glued()
                || (words.at(at - 1).isCapitalised()
                        && words.sentence().head(number) == head
                        && words.at(at - 1).tag() == Tag.PROPN);
    }

    /// "60% of [patients treated early]": a share's whole is who the words behind the noun leave of it.
    static String restricted(Words words, NounPhrase phrase) {
        Sentence sentence = words.sentence();
        int noun = words.at(phrase.head()).token();
        int next = words.at(phrase.to()).token();
        boolean clause =
                noun >= 0
                        && next >= 0
                        && sentence.token(next).hangsAs("acl")
                        && !sentence.token(next).relation().equals("acl:relcl")
                        && sentence.head(next) == noun
                        && sentence.last(next) > next
                        && sentence.last(next) - next <= REACH;
        return clause
                ? words.text(phrase.from(), words.ofToken(sentence.last(next) + 1))
                : phrase.text(words);
    }

    /// "130 teachers [and school administrators]": many of a kind with many of another.
    static NounPhrase alike(Words words, NounPhrase phrase) {
        NounPhrase both = joined(words, phrase);
        boolean alike =
                words.at(phrase.to()).is("and")
                        && words.at(phrase.to() + 1).tag() != Tag.VERB
                        && !words.at(phrase.to() + 1).is("other")
                        && Written.at(words, phrase.to() + 1).isEmpty()
                        && Nouns.isPlural(words.at(phrase.head()))
                        && Nouns.isPlural(words.at(both.head()))
                        && !NounPhrase.isGapped(words, both.to());
        return alike ? both : phrase;
    }

    /// "exhibit halls [and classrooms]": a noun joined on without article or number is measured with the first.
    static NounPhrase joined(Words words, NounPhrase phrase) {
        Sentence sentence = words.sentence();
        int noun = words.at(phrase.head()).token();
        if (noun < 0 || !(words.at(phrase.to()).is("and") || words.at(phrase.to()).is("or"))) {
            return phrase;
        }
        int and = words.at(phrase.to()).token();
        return sentence.children(noun).stream()
                .filter(other ->
                        sentence.token(other).hangsAs("conj")
                                && Hanging.isNoun(sentence.token(other))
                                && sentence.first(other) == and
                                && other - and <= REACH
                                && Hanging.child(sentence, other, "det", "nummod", "case")
                                        .isEmpty())
                .findFirst()
                .map(other -> words.ofToken(other + 1))
                .map(to -> new NounPhrase(phrase.from(), to, to - 1))
                .orElse(phrase);
    }
}
