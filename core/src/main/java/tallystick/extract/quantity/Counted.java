package tallystick.extract.quantity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tallystick.text.Token.Tag;
import tallystick.text.Word;
import tallystick.text.Words;

/// What a number counts.
///
/// @param text the specification's `counted`
/// @param to index behind the last word of the quote
/// @param head index of the head noun in the sentence, -1 where it was elided
/// @param rule how it was found
record Counted(String text, int to, int head, String rule) {
    private static final Set<String> PRONOUNS =
            Set.of("them", "those", "these", "whom", "which", "us", "you", "ours", "theirs");
    private static final Set<String> HITTING =
            Set.of(
                    "killed",
                    "killing",
                    "kills",
                    "kill",
                    "injured",
                    "injuring",
                    "wounded",
                    "wounding",
                    "hurt",
                    "hurting",
                    "dead",
                    "died",
                    "die",
                    "missing",
                    "arrested",
                    "rescued",
                    "evacuated");
    private static final int REACH = 5;

    /// Of a number without unit.
    ///
    /// @param before what earlier numbers of the report counted, nearest first
    static Counted of(Words words, Expression e, List<Counted> before) {
        if (e.compound() != null) {
            return new Counted(e.compound(), e.to(), e.to() - 1, "<number>-<noun>");
        }
        Counted partitive = partitive(words, e, before);
        if (partitive != null) {
            return partitive;
        }
        Optional<NounPhrase> noun =
                NounPhrase.at(words, e.to()).filter(phrase -> phrase.from() == e.to());
        if (noun.isPresent()) {
            NounPhrase phrase = noun.get().joined(words);
            return new Counted(phrase.text(words), phrase.to(), phrase.head(), "<number> <noun>");
        }
        return elided(words, e, before);
    }

    /// `six of the murders`, `39 of the state's 40 delegates`, `four of whom`, `17 out of 18 districts`
    private static @Nullable Counted partitive(Words words, Expression e, List<Counted> before) {
        int of = words.at(e.to()).is("out") ? e.to() + 1 : e.to();
        if (!words.at(of).is("of")) {
            return null;
        }
        if (PRONOUNS.contains(words.at(of + 1).lower())) {
            return new Counted(antecedent(words, e, before), e.to(), -1, "<number> of <pronoun>");
        }
        for (int i = of + 1; i <= of + REACH; i++) {
            Optional<Numeral> whole =
                    Numerals.at(words, i)
                            .filter(numeral -> numeral.form() != Numeral.Form.FRACTION);
            if (whole.isPresent()) {
                Optional<NounPhrase> noun =
                        NounPhrase.at(
                                words,
                                words.at(whole.get().to()).is("of")
                                        ? whole.get().to() + 1
                                        : whole.get().to());
                return noun.map(phrase ->
                                new Counted(
                                        phrase.text(words),
                                        e.to(),
                                        phrase.head(),
                                        "<number> of <number> <noun>"))
                        .orElse(null);
            }
            if (words.at(i).kind() == Word.Kind.MARK || words.at(i).tag() == Tag.VERB) {
                break;
            }
        }
        return NounPhrase.at(words, of + 1)
                .map(phrase ->
                        new Counted(
                                phrase.text(words),
                                phrase.to(),
                                phrase.head(),
                                "<number> of <noun>"))
                .orElse(null);
    }

    private static Counted elided(Words words, Expression e, List<Counted> before) {
        if (!isHit(words, e) || isPersonal(before)) {
            Optional<NounPhrase> level = level(words, e);
            if (level.isPresent()) {
                return new Counted(level.get().text(words), e.to(), -1, "<noun> rose to <number>");
            }
        }
        return new Counted(antecedent(words, e, before), e.to(), -1, "<number> alone");
    }

    /// "the death toll rose to [46]": the subject of a verb of measure.
    private static Optional<NounPhrase> level(Words words, Expression e) {
        Word joint = words.at(e.from() - 1);
        boolean level =
                joint.is("to")
                        || joint.is("at")
                        || joint.is("from")
                        || joint.is("was")
                        || joint.is("is")
                        || joint.is("exceeded")
                        || e.from() < e.numberFrom() && words.at(e.from()).tag() == Tag.VERB
                        || joint.is("of");
        Optional<NounPhrase> subject = level ? Clauses.subject(words, e.from()) : Optional.empty();
        return subject.filter(phrase -> !words.at(phrase.head()).isCapitalised());
    }

    /// What an elided number counts: what an earlier number counted, else the nearest plural before it.
    private static String antecedent(Words words, Expression e, List<Counted> before) {
        boolean hit = isHit(words, e);
        for (Counted each : before) {
            if (!hit || isPersonal(List.of(each))) {
                return each.text();
            }
        }
        if (hit) {
            return "people";
        }
        for (int i = e.from() - 1; i >= 0; i--) {
            Word word = words.at(i);
            if (word.isNominal() && !word.isCapitalised() && Nouns.isPlural(word)) {
                return word.form();
            }
        }
        return Clauses.subject(words, e.from()).map(phrase -> phrase.text(words)).orElse("people");
    }

    private static boolean isPersonal(List<Counted> before) {
        if (before.isEmpty()) {
            return false;
        }
        String[] parts = before.getFirst().text().split(" (?:of|from) ")[0].split(" ");
        return Persons.is(parts[parts.length - 1]);
    }

    /// Is it people that the verb beside the number strikes: "killed [12]", "[35] were rescued"?
    private static boolean isHit(Words words, Expression e) {
        if (HITTING.contains(words.at(e.from() - 1).lower())) {
            return true;
        }
        for (int i = e.to(); i < e.to() + REACH; i++) {
            Word word = words.at(i);
            if (HITTING.contains(word.lower())) {
                return true;
            }
            if (word.tag() != Tag.AUX
                    && word.tag() != Tag.ADV
                    && word.tag() != Tag.ADJ
                    && word.tag() != Tag.PRON
                    && !word.is("of")) {
                return false;
            }
        }
        return false;
    }
}
