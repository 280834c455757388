package tallystick.extract.quantity;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tallystick.text.Token.Tag;
import tallystick.text.Word;
import tallystick.text.Words;
import tallystick.wordlist.WordList;

/// The numbers that name a thing in a report: where it writes "the Orlan 640", every bare "640" of it is that train.
final class Models {
    private static final String SHAPE = "[1-9]\\d{2,3}";

    /// What a maker's bare numbers name: of Boeing the 747.
    private static final Map<String, Set<String>> MAKERS =
            WordList.rows("quantity/models.tsv").stream()
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    row -> row.get(0), row -> Set.of(row.get(1).split(" "))));

    private final Set<String> made = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> pairs = new HashSet<>();

    private Models() {}

    /// Those that a report introduces behind a name or with a letter of their own: `Orlan 640`, `640-2`, `640s`.
    static Models in(List<Words> sentences) {
        Models models = new Models();
        for (Words words : sentences) {
            for (int i = 0; i < words.size(); i++) {
                models.made.addAll(MAKERS.getOrDefault(words.at(i).form(), Set.of()));
            }
            for (int i = 1; i < words.size(); i++) {
                if (isIntroduced(words, i)) {
                    models.names.add(words.at(i).form());
                }
                if (i > 1 && isBehindName(words, i)) {
                    models.pairs.add(words.at(i - 1).form() + " " + words.at(i).form());
                }
            }
        }
        return models;
    }

    private static boolean isIntroduced(Words words, int at) {
        Word number = words.at(at);
        if (!number.isDigits() || !number.form().matches(SHAPE) || Years.is(number)) {
            return false;
        }
        Word next = words.at(at + 1);
        Word before = words.at(at - 1);
        boolean series = next.glued() && next.is("s");
        boolean named =
                before.isCapitalised()
                        && before.tag() == Tag.PROPN
                        && !NounPhrase.isDay(before)
                        && !Nouns.is(before, "name")
                        && !Nouns.is(before, "label")
                        && !Units.isCurrency(before);
        boolean counts =
                Persons.is(next.form())
                        || (next.isNominal() && Nouns.isPlural(next))
                        || next.tag() == Tag.ADJ
                        || next.tag() == Tag.NUM
                        || Units.behind(words, at + 1).isPresent();
        return series || (named && !counts && !isVariant(words, at));
    }

    /// "the fence of Sector [51]"
    private static boolean isBehindName(Words words, int at) {
        Word before = words.at(at - 1);
        Word next = words.at(at + 1);
        boolean counts = next.isNominal() && Nouns.isPlural(next) && !next.isCapitalised();
        return words.at(at).isDigits()
                && before.isCapitalised()
                && before.tag() == Tag.PROPN
                && !NounPhrase.isDay(before)
                && !Units.isCurrency(before)
                && !counts
                && Units.behind(words, at + 1).isEmpty();
    }

    /// "[Sector 51] is fenced in": what a sentence begins with is a name where the report has it inside a sentence too.
    private boolean isPair(Words words, Expression e) {
        return e.numberFrom() == 1
                && pairs.contains(words.at(0).form() + " " + words.at(1).form())
                && (!words.at(e.to()).isNominal() || words.at(e.to()).isCapitalised());
    }

    /// "640-2": one of several of the name.
    private static boolean isVariant(Words words, int at) {
        return words.at(at + 1).is("-")
                && words.at(at + 1).glued()
                && words.at(at + 2).isDigits()
                && words.at(at + 2).form().length() > 1;
    }

    /// Is the number of an expression such a name?
    boolean is(Words words, Expression e) {
        return e.from() == e.numberFrom()
                && e.numberTo() == e.numberFrom() + 1
                && e.compound() == null
                && (isPair(words, e) || isNamed(words, e) || isMade(words, e));
    }

    /// "the [747]", "their new [787] aircraft" where the report names Boeing; not "747 jobs"
    private boolean isMade(Words words, Expression e) {
        Word next = words.at(e.to());
        boolean counts =
                Persons.is(next.form())
                        || (next.isNominal() && Nouns.isPlural(next) && !Nouns.is(next, "model"))
                        || Units.behind(words, e.to()).isPresent();
        return made.contains(words.at(e.numberFrom()).form()) && !counts;
    }

    private boolean isNamed(Words words, Expression e) {
        return names.contains(words.at(e.numberFrom()).form())
                && !Persons.is(words.at(e.to()).form());
    }

    /// "Typhoon Nock-[ten]", "tier-[two] lockdown", "Corvin 737-[500]"
    static boolean isHyphened(Words words, Expression e) {
        int number = e.numberFrom();
        boolean hyphen =
                words.at(number - 1).is("-")
                        && words.at(number - 1).glued()
                        && words.at(number).glued();
        Word before = words.at(number - 2);
        boolean variant = before.isDigits() && isName(words.at(number - 3));
        boolean named = before.isLetters() && (isName(before) || Nouns.is(before, "label"));
        return hyphen && (variant || named);
    }

    private static boolean isName(Word word) {
        return word.isCapitalised() && word.tag() == Tag.PROPN;
    }
}
