package tallystick.extract.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tallystick.text.Word;
import tallystick.text.Words;

/// Numbers in the order of the names that they belong to: "sales of the Orbit and the [Kestrel] rose 3% and [5%] respectively".
final class Respective {
    private static final int ROW = 24;
    private static final int FAR = 40;
    private static final Set<String> IN_ROW =
            Set.of(",", "and", "%", "by", "about", "nearly", "almost", "over", "more", "than");

    private final Words words;

    private Respective(Words words) {
        this.words = words;
    }

    /// The one name of those that moved to which a quantity belongs.
    static Optional<Counted> of(Words words, Expression e) {
        return e.isCount() ? Optional.empty() : new Respective(words).own(e);
    }

    private Optional<Counted> own(Expression e) {
        int end = e.to();
        while (end < e.to() + ROW && isInRow(end)) {
            end++;
        }
        if (!words.at(end).is("respectively")) {
            return Optional.empty();
        }
        int start = start(e);
        List<Integer> numbers = numbers(start, end);
        int own = numbers.indexOf(e.numberFrom());
        List<NounPhrase> names = names(start, numbers.size());
        Movers.Move move = Movers.of(words, e).or(() -> moved(start(e))).orElse(null);
        if (own < 0 || names.isEmpty() || move == null) {
            return Optional.empty();
        }
        NounPhrase name = names.get(own);
        String of =
                move.mover()
                        .filter(mover -> mover.head() < names.getFirst().from())
                        .filter(mover -> !words.at(mover.head()).isCapitalised() || isFirst(mover))
                        .map(mover -> words.at(whole(mover, names)).form() + " of ")
                        .orElse("");
        String change = move.change() ? Changes.MARK : "";
        String rule = move.change() ? "<mover> by <quantity>" : CountedOf.LEVEL;
        return Optional.of(new Counted(of + name.text(words) + change, e.to(), name.head(), rule));
    }

    private int start(Expression e) {
        int start = e.from();
        while (start > e.from() - ROW && isInRow(start - 1)) {
            start--;
        }
        return start;
    }

    /// "rose [3] and 5%": the first number alone hangs on no verb.
    private Optional<Movers.Move> moved(int start) {
        return Changes.isMove(words.at(start - 1))
                ? Optional.of(new Movers.Move(Clauses.subject(words, start), true))
                : Optional.empty();
    }

    /// "[sales] of two cars, the Orbit and the Kestrel": the names stand for the cars.
    private int whole(NounPhrase mover, List<NounPhrase> names) {
        int token = words.at(mover.head()).token();
        boolean apposed =
                words.at(mover.to()).is(",")
                        && names.getFirst().from() <= mover.to() + 2
                        && token >= 0
                        && words.sentence().token(token).hangsAs("nmod");
        return apposed ? words.ofToken(words.sentence().head(token)) : mover.head();
    }

    private static boolean isFirst(NounPhrase phrase) {
        return phrase.head() == 0;
    }

    private boolean isInRow(int at) {
        Word word = words.at(at);
        return IN_ROW.contains(word.lower())
                || word.isDigits()
                || Units.isCurrency(word)
                || Spelled.part(word).isPresent()
                || (at > 0 && Units.behind(words, at).isPresent());
    }

    private List<Integer> numbers(int start, int end) {
        List<Integer> found = new ArrayList<>();
        for (int i = start; i < end; i++) {
            Numeral number = Numerals.at(words, i).orElse(null);
            if (number != null) {
                found.add(i);
                i = number.to() - 1;
            }
        }
        return found;
    }

    /// The last row of so many names before a word: "the Orbit, the Merle and the Kestrel"; of another length none is.
    private List<NounPhrase> names(int end, int many) {
        for (int and = end - 1; many > 1 && and > 0 && and > end - FAR; and--) {
            Optional<NounPhrase> last =
                    words.at(and).is("and")
                            ? NounPhrase.at(words, and + 1).filter(name -> name.to() <= end)
                            : Optional.empty();
            if (last.isPresent()) {
                return row(last.get(), and, many);
            }
        }
        return List.of();
    }

    private List<NounPhrase> row(NounPhrase last, int and, int many) {
        List<NounPhrase> row = new ArrayList<>(List.of(last));
        for (int joint = and; row.size() < many; ) {
            int border = words.at(joint - 1).is(",") ? joint - 1 : joint;
            NounPhrase name = Clauses.nounBefore(words, border).orElse(null);
            if (name == null || name.to() != border) {
                return List.of();
            } else if (row.size() + 1 < many && !isJoint(name)) {
                return List.of();
            }
            row.addFirst(name);
            joint = isArticle(name.from() - 1) ? name.from() - 2 : name.from() - 1;
        }
        return row;
    }

    private boolean isJoint(NounPhrase name) {
        int before = isArticle(name.from() - 1) ? name.from() - 2 : name.from() - 1;
        return words.at(before).is(",");
    }

    private boolean isArticle(int at) {
        return words.at(at).is("the");
    }
}
