package tallystick.extract.quantity;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tallystick.extract.quantity.Amount.Change;
import tallystick.extract.quantity.Amount.Direction;
import tallystick.extract.quantity.Amount.Place;
import tallystick.figure.Quantity;
import tallystick.text.Token.Tag;
import tallystick.text.Word;
import tallystick.text.Words;
import tallystick.wordlist.WordList;

/// Tells a change from a level, and which way it went: "rose by 300" and "a 93% increase" are changes, "rose to 3,000" is a level.
/// The words are `quantity/changes.tsv`.
final class Changes {
    private static final Map<String, Direction> MOVES = directions("move");
    private static final Map<String, Direction> PLACES = directions("place");
    private static final Map<String, Direction> NOUNS = directions("noun");
    private static final Map<String, Direction> COMPARED = directions("compared");
    private static final Set<String> GAINS =
            Set.of(
                    "lost",
                    "gained",
                    "losing",
                    "gaining",
                    "lose",
                    "gain",
                    "net",
                    "netted",
                    "netting",
                    "added",
                    "adding",
                    "shed",
                    "shedding");
    private static final Set<String> PASSED =
            Set.of(
                    "a",
                    "an",
                    "another",
                    "further",
                    "additional",
                    "some",
                    "just",
                    "only",
                    "about",
                    "around",
                    "nearly",
                    "almost",
                    "roughly",
                    "as",
                    "much",
                    "many",
                    "between",
                    "over",
                    "under",
                    "more",
                    "than",
                    "by",
                    "its",
                    "their",
                    "his",
                    "her",
                    "all");

    /// Ends the specification's `counted` of a change.
    static final String MARK = " (change)";

    /// What raises something "by 20%"; "raised $5m" is no change.
    private static final Map<String, Direction> BY = directions("by");

    private static final int REACH = 9;
    private static final int NEAR = 5;
    private static final int BEHIND = 3;

    private Changes() {}

    private static Map<String, Direction> directions(String kind) {
        Map<String, Direction> directions = new HashMap<>();
        for (var row : WordList.rows("quantity/changes.tsv")) {
            if (row.get(2).equals(kind)) {
                directions.put(
                        row.get(0),
                        switch (row.get(1)) {
                            case "up" -> Direction.UP;
                            case "down" -> Direction.DOWN;
                            default -> Direction.UNTOLD;
                        });
            }
        }
        return Map.copyOf(directions);
    }

    /// The part that a quantity has in a change that is told around it.
    static Optional<Change> of(Words words, Expression e) {
        return signed(words, e)
                .or(() -> right(words, e))
                .or(() -> joined(words, e))
                .or(() -> behind(words, e));
    }

    /// `+0.2%`, `-3 percent`
    private static Optional<Change> signed(Words words, Expression e) {
        boolean share = e.quantity() instanceof Quantity.Share;
        Word sign = words.at(e.from() - 1);
        boolean up = share && sign.is("+") && words.at(e.from()).glued();
        return up ? Optional.of(new Change(Direction.UP, Place.BY)) : Optional.empty();
    }

    /// "rose 5 %", "up nearly 57 %", "by 300": right behind the word of change, but for adverbs and hedges.
    private static Optional<Change> right(Words words, Expression e) {
        for (int i = e.from() - 1; i >= e.from() - NEAR; i--) {
            Word word = words.at(i);
            boolean told = word.tag() != Tag.NOUN || PLACES.containsKey(word.lower());
            Direction direction = told && !isParticle(words, i) ? direction(word) : null;
            if (direction != null) {
                return Optional.of(new Change(direction, Place.BY));
            }
            if (word.is("by")) {
                return by(words, i).map(found -> new Change(found, Place.BY));
            }
            boolean article = i == e.from() - 1 && word.tag() == Tag.DET;
            if (article || (!PASSED.contains(word.lower()) && word.tag() != Tag.ADV)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// "gave up 500 yards", "lay off 300": part of the verb, and no direction.
    private static boolean isParticle(Words words, int at) {
        int token = words.at(at).token();
        return token >= 0
                && PLACES.containsKey(words.at(at).lower())
                && words.sentence().token(token).hangsAs("compound");
    }

    /// "from 2,700 to 3,000", "a drop of 300"
    private static Optional<Change> joined(Words words, Expression e) {
        Word joint = words.at(e.from() - 1);
        if (joint.is("of")) {
            return Optional.ofNullable(noun(words.at(e.from() - 2).lower()))
                    .map(found -> new Change(found, Place.OF));
        }
        boolean from = joint.is("from");
        boolean to = joint.is("to") || joint.is("at");
        return from || to
                ? before(words, e.from() - 1)
                        .map(found -> new Change(found, from ? Place.FROM : Place.TO))
                : Optional.empty();
    }

    /// "a 3 percent drop", "5 percent higher", "60 basis point improvement"
    private static Optional<Change> behind(Words words, Expression e) {
        for (int i = e.to(); i < e.to() + BEHIND; i++) {
            Word word = words.at(i);
            Direction found =
                    word.tag() == Tag.VERB
                            ? null
                            : COMPARED.getOrDefault(word.lower(), NOUNS.get(word.lower()));
            if (found != null) {
                return Optional.of(new Change(found, Place.OF));
            }
            if (!word.isLetters() && !word.is("-")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// "rose by", not "fell on Sunday, followed by": what somebody else did is no change; nor is a margin, "lost by 11 votes".
    private static Optional<Direction> by(Words words, int by) {
        Word verb = words.at(by - 1);
        if (verb.tag() == Tag.VERB && !isWord(verb) && !BY.containsKey(verb.lower())) {
            return Optional.empty();
        }
        for (int i = by - 1; i >= 0 && i >= by - REACH; i--) {
            Direction raised = words.at(i).tag() == Tag.VERB ? BY.get(words.at(i).lower()) : null;
            Direction found = raised == null ? direction(words.at(i)) : raised;
            if (found != null) {
                return GAINS.contains(words.at(i).lower()) ? Optional.empty() : Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private static Optional<Direction> before(Words words, int at) {
        return nearest(words, at).map(Changes::direction);
    }

    /// The nearest word of change before another word.
    private static Optional<Word> nearest(Words words, int at) {
        for (int i = at - 1; i >= 0 && i >= at - REACH; i--) {
            if (isWord(words.at(i))) {
                return Optional.of(words.at(i));
            }
        }
        return Optional.empty();
    }

    /// Which way a word tells that something changed: a rally is an assembly before it is a rise.
    private static @Nullable Direction direction(Word word) {
        return word.tag() == Tag.NOUN && !PLACES.containsKey(word.lower())
                ? noun(word.lower())
                : MOVES.getOrDefault(word.lower(), PLACES.get(word.lower()));
    }

    /// Is it a noun of change, one or many: "decline", "declines"?
    static boolean isNoun(String lower) {
        return noun(lower) != null;
    }

    private static @Nullable Direction noun(String lower) {
        boolean many = lower.endsWith("s") && !NOUNS.containsKey(lower);
        return NOUNS.get(many ? lower.substring(0, lower.length() - 1) : lower);
    }

    /// Does a word tell that something moved: "fell", "up"?
    static boolean isMove(Word word) {
        return MOVES.containsKey(word.lower()) || PLACES.containsKey(word.lower());
    }

    static boolean isCompared(String lower) {
        return COMPARED.containsKey(lower);
    }

    static boolean isPlace(String lower) {
        return PLACES.containsKey(lower);
    }

    /// What is lost or gained is no change, where it is counted or paid: "a loss of 300 jobs".
    static boolean isGain(String lower) {
        return GAINS.contains(lower) || lower.startsWith("loss") || lower.startsWith("gain");
    }

    private static boolean isWord(Word word) {
        return direction(word) != null;
    }

    /// Does a word of change, or "by", stand right before a number or its currency?
    static boolean isToldBefore(Words words, int number) {
        int at = Units.isCurrency(words.at(number - 1)) ? number - 2 : number - 1;
        return isWord(words.at(at)) || (words.at(at).is("by") && by(words, at).isPresent());
    }

    /// Is the expression itself the change?
    static boolean is(Words words, Expression expression, Counted counted) {
        boolean seats =
                Nouns.is(words.at(Math.max(counted.head(), expression.to())), "seat")
                        && !words.at(expression.from() - 1).is("by")
                        && Votes.areGained(words, expression.from());
        return seats || isRise(words, expression, counted) || is(words, expression);
    }

    /// "the number of the jobless rose [15,000] last week": by so many, where nothing stands behind that could be counted.
    static boolean isRise(Words words, Expression e, Counted counted) {
        Word verb = words.at(e.from() - 1);
        return e.isCount()
                && e.from() == e.numberFrom()
                && counted.to() == e.to()
                && verb.tag() == Tag.VERB
                && MOVES.containsKey(verb.lower())
                && !GAINS.contains(verb.lower());
    }

    static boolean is(Words words, Expression expression) {
        int from = expression.from();
        boolean by = words.at(from - 1).is("by") && by(words, from - 1).isPresent();
        boolean direct =
                isWord(words.at(from - 1))
                        && !isParticle(words, from - 1)
                        && !expression.isCount()
                        && !Persons.move(words, expression)
                        && !words.at(expression.to()).is("of")
                        && !isGain(words.at(from - 1), expression);
        boolean share = expression.quantity() instanceof Quantity.Share;
        boolean of =
                words.at(from - 1).is("of")
                        && (isWord(words.at(from - 2)) || words.at(from - 2).is("losses"))
                        && (share || !isGain(words.at(from - 2).lower()));
        boolean more =
                Nouns.is(words.at(expression.to()), "more")
                        && (!expression.isCount() || words.at(expression.to() + 1).is("than"));
        of |= words.at(from - 1).is("of") && Governor.isChangeIn(words, from - 1);
        return more || by || direct || of || Nouns.is(words.at(expression.to()), "change");
    }

    /// A loss of hectares or money is what was lost, a loss of 5 percent a change.
    private static boolean isGain(Word word, Expression expression) {
        return GAINS.contains(word.lower()) && !(expression.quantity() instanceof Quantity.Share);
    }
}
