package tallystick.extract.part;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tallystick.extract.part.Parts.Part;
import tallystick.figure.Mention;
import tallystick.figure.Span;
import tallystick.text.Token.Tag;
import tallystick.text.Word;
import tallystick.text.Words;

/// Parts told by a partitive word: `including [500 officers]`, `among them [20 children]`, `[four] of whom`.
final class Partitives {
    private static final Set<String> PARTITIVE = Set.of("them", "whom", "those", "these", "which");
    private static final int REACH = 6;
    private static final int LONGEST = 12;

    private Partitives() {}

    /// `…, including 500 officers`; `among them 20 children`; `of whom 12 are soldiers`
    static Optional<Part> including(Words words, List<Mention> mentions, int index, int number) {
        if (mentions.get(index).derivation().rule().endsWith("<noun>, including <number>")) {
            return Optional.empty(); // of a whole that no number is told of
        }
        int from = beforeInsertion(words, number);
        for (int i = from - 1; i >= from - REACH; i--) {
            boolean including = isIncluding(words, i, from);
            boolean among = isAmong(words, i);
            if (including || among) {
                int start = among ? i - 1 : i;
                String rule = words.text(start, i + 1) + " <number>";
                Span span = words.span(start, i + 1);
                return Parts.previous(words, mentions, index, span.start())
                        .map(whole -> Parts.part(whole, rule, span));
            }
            boolean owned = words.at(i).is("of") && words.at(i - 1).isNominal();
            boolean another = words.at(i).tag() == Tag.NUM;
            if (owned
                    || another
                    || words.at(i).is(",")
                    || words.at(i).is(";")
                    || words.at(i).is(".")) {
                break;
            }
        }
        return Optional.empty();
    }

    /// "including[, according to Ruhl,] 54 children"
    private static int beforeInsertion(Words words, int number) {
        if (!words.at(number - 1).is(",")) {
            return number;
        }
        for (int i = number - 2; i > number - LONGEST && !words.at(i).is(","); i--) {
            boolean opened = words.at(i - 1).is(",") && words.at(i - 2).is("including");
            if (opened) {
                return i - 1;
            }
        }
        return number;
    }

    /// "including 500 officers", not "including writing two songs", not "included an eight-page insert"
    private static boolean isIncluding(Words words, int at, int number) {
        boolean verb = words.at(at).is("includes") || words.at(at).is("included");
        boolean article = words.at(number - 1).is("a") || words.at(number - 1).is("an");
        boolean acting = words.at(at + 1).tag() == Tag.VERB;
        return (words.at(at).is("including") && !acting) || (verb && !article);
    }

    /// "among them", "of whom"; ", of which", but not "one of which"
    private static boolean isAmong(Words words, int at) {
        boolean counted = words.at(at - 2).tag() == Tag.NUM; // killed 51 of them in [nine] towns
        boolean of = words.at(at - 1).is("among") || (words.at(at - 1).is("of") && !counted);
        boolean person = words.at(at).is("them") || words.at(at).is("whom");
        boolean thing = PARTITIVE.contains(words.at(at).lower()) && words.at(at - 2).is(",");
        return of && (person || thing);
    }

    /// `[11] of whom are children`, `[two] of them`
    static Optional<Part> ofPronoun(Words words, List<Mention> mentions, int index, int to) {
        boolean of =
                words.at(to).is("of")
                        && PARTITIVE.contains(words.at(to + 1).lower())
                        && !isRestricted(words, to + 1)
                        && (!words.at(to + 2).isNominal() || isOfThem(mentions.get(index)));
        return of
                ? Parts.previous(words, mentions, index, mentions.get(index).span().start())
                        .map(whole ->
                                Parts.part(
                                        whole,
                                        "<number> of " + words.at(to + 1).lower(),
                                        words.span(to, to + 2)))
                : Optional.empty();
    }

    /// "two thirds of those [known to be ill]": they are told of here for the first time.
    private static boolean isRestricted(Words words, int pronoun) {
        Word next = words.at(pronoun + 1);
        return words.at(pronoun).is("those")
                && (next.tag() == Tag.VERB || next.tag() == Tag.ADJ || next.is("who"));
    }

    /// `12 civilians, [11] of them children`
    private static boolean isOfThem(Mention mention) {
        return mention.derivation().rule().endsWith("<number> of <pronoun> <noun>");
    }

    /// `1,400 have died, with [1,000] dead in Norland alone`
    static Optional<Part> alone(Words words, List<Mention> mentions, int index, int from, int to) {
        if (words.at(from - 1).tag() == Tag.CCONJ) {
            return Optional.empty();
        }
        boolean with = words.at(from - 1).is("with");
        for (int i = to; i < to + LONGEST && i < words.size(); i++) {
            Word word = words.at(i);
            if (word.is("alone") && words.at(i - 1).isNominal()) {
                Span span = words.span(i, i + 1);
                return Parts.previous(words, mentions, index, mentions.get(index).span().start())
                        .filter(whole ->
                                mentions.get(whole).span().start() >= words.span(0, 1).start())
                        .map(whole -> Parts.part(whole, "<number> in <place> alone", span));
            }
            boolean another = word.tag() == Tag.NUM && !with;
            if (another || word.is(",") || word.is(";") || word.tag() == Tag.AUX) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
