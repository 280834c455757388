package tallystick.extract.quantity;

import java.util.Set;
import tallystick.figure.Mention;
import tallystick.figure.Quantity;
import tallystick.text.Token.Tag;
import tallystick.text.Word;
import tallystick.text.Words;

/// A quantity that tells another one again by another measure: `five miles ([eight km])`, "a loss of $381m, or [$0.67] per share".
final class ToldAgain {
    private static final Set<String> WEIGHTS = Set.of("kg", "g", "t");
    private static final int BRACKET = 9;
    private static final int SUM = 7;

    private ToldAgain() {}

    /// "30 inches (76 cm) of rain": what is measured stands behind the bracket.
    static int pastConversion(Words words, int at) {
        if (words.at(at).is(")")) {
            return at + 1;
        }
        boolean number = false;
        for (int i = at; words.at(at).is("(") && i < at + BRACKET; i++) {
            if (words.at(i).is(")")) {
                return number ? i + 1 : at;
            }
            number |= words.at(i).isDigits();
        }
        return at;
    }

    /// "a loss of $381m, or [$0.67] per share": the same by another measure.
    static boolean isPerShare(Words words, Expression e) {
        boolean per = words.at(e.to()).is("per") || words.at(e.to()).is("a");
        int before = words.at(e.from() - 2).is(",") ? e.from() - 3 : e.from() - 2;
        Word last = words.at(before);
        return e.quantity() instanceof Quantity.Money
                && words.at(e.from() - 1).is("or")
                && per
                && words.at(e.to() + 1).is("share")
                && (Spelled.isScale(last) || last.isDigits() || Units.isCurrency(last));
    }

    /// `$5m ([€4m], £3m)`: sums alone in one bracket.
    private static boolean isRowOfSums(Words words, Expression e) {
        boolean first =
                words.at(e.from() - 1).is("(")
                        && words.at(e.to()).is(",")
                        && Units.before(words, e.to() + 1).isPresent();
        boolean last = words.at(e.from() - 1).is(",") && words.at(e.to()).is(")");
        int open = e.from() - 2;
        while (last && open > e.from() - SUM && !words.at(open).is("(")) {
            open--;
        }
        boolean sum = words.at(open).is("(") && Units.before(words, open + 1).isPresent();
        return e.quantity() instanceof Quantity.Money && (first || (last && sum));
    }

    /// `five miles (eight km)`, `300 hp (224 kW / 304 PS)`, `6 hectares (15 acres; 0.06 km²)`
    static boolean isConversion(Words words, Expression e) {
        Word before = words.at(e.from() - 1);
        Word behind = words.at(e.to());
        boolean row = isRowOfSums(words, e);
        boolean opened = before.is("(") || before.is("/") || before.is(";") || row;
        boolean closed = behind.is(")") || behind.is("/") || behind.is(";") || row;
        return !e.isCount()
                && !(e.quantity() instanceof Quantity.Money && isOfName(words, e))
                && opened
                && closed
                && (before.is("(") || behind.is(")"))
                && words.at(e.from() - 2).tag() != Tag.VERB;
    }

    /// "500,000 kilograms ([1.1 million pounds])": by the million too they are a weight there.
    static boolean isWeight(Words words, Expression e, Mention last) {
        return e.quantity() instanceof Quantity.Money
                && words.at(e.to() - 1).is("pounds")
                && last.quantity() instanceof Quantity.Measure measure
                && WEIGHTS.contains(measure.symbol())
                && isConversion(words, e);
    }

    /// "the failures of Harrow Mills ([$5m]) and Merle ([$3m])": a sum behind a name, and not behind another sum.
    static boolean isOfName(Words words, Expression e) {
        Word name = words.at(e.from() - 2);
        return name.tag() == Tag.PROPN
                && name.isCapitalised()
                && name.isLetters()
                && !words.at(e.from() - 3).isDigits()
                && !Units.isCurrency(name)
                && !Spelled.isScale(name)
                && Spelled.part(words.at(e.from() - 3)).isEmpty();
    }
}
