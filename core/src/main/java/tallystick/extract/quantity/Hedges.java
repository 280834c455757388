package tallystick.extract.quantity;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tallystick.figure.Bounds;
import tallystick.figure.Hedge;
import tallystick.text.Phrases;
import tallystick.text.Sentence;
import tallystick.text.Token;
import tallystick.text.Word;
import tallystick.text.Words;
import tallystick.wordlist.WordList;

/// The words that draw a bound, and the bounds they draw (`docs/FIGURES.md` §3).
final class Hedges {
    private record Entry(Hedge hedge, String side) {}

    private static final Phrases<Entry> PHRASES =
            Phrases.of(
                    WordList.rows("quantity/hedges.tsv").stream()
                            .filter(row -> !row.get(2).equals("after"))
                            .toList(),
                    row -> new Entry(Hedge.of(row.get(1)), row.get(2)));
    private static final Phrases<Entry> AFTER =
            Phrases.of(
                    WordList.rows("quantity/hedges.tsv").stream()
                            .filter(row -> row.get(2).equals("after"))
                            .toList(),
                    row -> new Entry(Hedge.of(row.get(1)), row.get(2)));

    /// The hedges before a number.
    ///
    /// @param from where the quote begins: words that only say "exactly" stay outside
    /// @param to where the number begins
    record Before(int from, int to, Hedge hedge, String words) {}

    private static final BigDecimal MANY = BigDecimal.valueOf(100);
    private static final Set<String> PASSING =
            Set.of("passes", "passed", "past", "crosses", "crossed");
    private static final Set<String> HANDING =
            Set.of("hand", "hands", "handed", "handing", "took", "taking", "turned", "turning");
    private static final int LONGEST = 12;
    private static final int FAR = 20;

    private Hedges() {}

    /// The hedges that begin at a word; several may follow each other ("only about", "at least some"), the first counts.
    static Before before(Words words, int at) {
        Hedge hedge = Hedge.EXACT;
        String phrase = "";
        int from = at;
        int to = at;
        while (to <= at + LONGEST) {
            int next = to;
            var found =
                    PHRASES.at(words, to)
                            .filter(f ->
                                    f.value().side().equals("before")
                                            && !isVerb(words, next)
                                            && !isParticle(words, next)
                                            && !isWhere(words, next)
                                            && !isOn(words, next)
                                            && !isMark(words, next)
                                            && !isAgainst(words, next)
                                            && !isOnTheWay(words, next)
                                            && !isBeneath(words, next))
                            .orElse(null);
            if (found == null) {
                break;
            }
            if (hedge == Hedge.EXACT && found.value().hedge() != Hedge.EXACT) {
                hedge = found.value().hedge();
                phrase = words.text(found.from(), found.to());
            }
            to = found.to() + threshold(words, found.to());
            from = hedge == Hedge.EXACT ? to : from;
        }
        return new Before(from, to, hedge, phrase);
    }

    /// "handed [over] 35 prisoners": part of the verb.
    private static boolean isParticle(Words words, int at) {
        int token = words.at(at).token();
        return token >= 0
                && words.at(at).is("over")
                && (words.sentence().token(token).hangsAs("compound")
                        || HANDING.contains(words.at(at - 1).lower()));
    }

    /// How many words stand before what was passed: "below [the] 5,000 mark", "over [the crucial] 8,000-point level".
    private static int threshold(Words words, int at) {
        if (!words.at(at).is("the")) {
            return 0;
        }
        int first = words.at(at + 1).tag() == Token.Tag.ADJ ? at + 2 : at + 1;
        int number = Units.before(words, first).map(Units::to).orElse(first);
        int behind = Numerals.at(words, number).map(Numeral::to).orElse(-1);
        behind += words.at(behind).is("-") && words.at(behind + 1).is("point") ? 2 : 0;
        return behind > 0 && Nouns.is(words.at(behind), "threshold") ? first - at : 0;
    }

    /// "an estimated 300" hedges, "Reuters estimated 300" says.
    private static boolean isVerb(Words words, int at) {
        return words.at(at).is("estimated")
                && words.at(at).tag() == Token.Tag.VERB
                && words.at(at - 1).isNominal();
    }

    /// "near 180 mph" is almost so fast, "near two wells" is where.
    private static boolean isWhere(Words words, int at) {
        return words.at(at).is("near")
                && Numerals.at(words, at + 1)
                        .filter(number -> number.low().compareTo(MANY) < 0)
                        .filter(number -> Units.behind(words, number.to()).isEmpty())
                        .isPresent();
    }

    /// "a story about two young men" is on them, "about 300 men" are roughly so many: the tree tells a preposition from an adverb.
    private static boolean isOn(Words words, int at) {
        Sentence sentence = words.sentence();
        return words.at(at).is("about")
                && words.at(at).tag() == Token.Tag.ADP
                && sentence.isParsed()
                && sentence.token(words.at(at).token()).relation().equals("case");
    }

    /// ">> At least 14": the mark of a line, not of a bound.
    private static boolean isMark(Words words, int at) {
        return words.at(at).is(">") && (words.at(at - 1).is(">") || words.at(at + 1).is(">"));
    }

    /// "buried under six feet of snow", "recovered from under eight metres of mud": beneath it, not less than that.
    private static boolean isBeneath(Words words, int at) {
        boolean lies =
                words.at(at - 1).is("from")
                        || Verbs.is(words.at(at - 1), "lies")
                        || words.at(at - 1).is("deep");
        return words.at(at).is("under")
                && lies
                && Numerals.at(words, at + 1)
                        .flatMap(number -> Units.behind(words, number.to()))
                        .filter(unit -> unit.kind().equals("measure"))
                        .filter(unit ->
                                words.at(ToldAgain.pastConversion(words, unit.to())).is("of"))
                        .isPresent();
    }

    /// "The toll passes 1,000" draws a bound, "the council passed two laws" and "past 24 villages" do not.
    private static boolean isOnTheWay(Words words, int at) {
        return PASSING.contains(words.at(at).lower())
                && Numerals.at(words, at + 1)
                        .filter(number -> number.low().compareTo(MANY) >= 0)
                        .filter(number -> !words.at(number.to()).isNominal())
                        .filter(number -> words.at(number.to()).tag() != Token.Tag.ADJ)
                        .isEmpty();
    }

    /// "won the nomination over two other contenders" names whom one was preferred to.
    private static boolean isAgainst(Words words, int at) {
        if (!words.at(at).is("over")) {
            return false;
        }
        if (PHRASES.at(words, at + 1).filter(f -> f.value().hedge() == Hedge.ABOUT).isPresent()) {
            return true; // takes over about 70 shops
        }
        int behind = Numerals.at(words, at + 1).map(Numeral::to).orElse(at);
        int noun = words.at(behind).is("other") ? behind + 1 : behind;
        boolean rivals =
                behind > at
                        && (noun > behind
                                || words.at(noun).is("others")
                                || Nouns.is(words.at(noun), "rival"));
        for (int i = at - 1; rivals && i >= at - FAR; i--) {
            if (Verbs.is(words.at(i), "prefers") || Verbs.is(words.at(i), "wins")) {
                return true;
            }
        }
        return false;
    }

    /// A hedge behind a number: `or more`, `-plus`.
    static @Nullable Before after(Words words, int at) {
        int sign = words.at(at).is("-") && words.at(at).glued() ? at + 1 : at;
        var glued =
                PHRASES.at(words, sign)
                        .filter(f -> f.value().side().equals("glued"))
                        .filter(f -> words.at(sign).glued() || isPlus(words, at))
                        .orElse(null);
        var found = glued != null ? glued : AFTER.at(words, at).orElse(null);
        return found == null
                ? null
                : new Before(at, found.to(), found.value().hedge(), words.text(at, found.to()));
    }

    /// "400 plus units", "5 + seats"; not "40 plus tax"
    private static boolean isPlus(Words words, int at) {
        Word next = words.at(at + 1);
        return words.at(at - 1).isDigits()
                && next.isLetters()
                && next.isNominal()
                && Nouns.isPlural(next);
    }

    /// The bounds that a hedge draws around a number.
    static Bounds bounds(Hedge hedge, BigDecimal low, BigDecimal high) {
        return switch (hedge) {
            case MORE_THAN, AT_LEAST -> new Bounds.AtLeast(low);
            case ALMOST, UP_TO, LESS_THAN -> new Bounds.AtMost(high);
            case UNKNOWN -> new Bounds.Unknown();
            case EXACT, ABOUT, RANGE, VAGUE -> Bounds.of(low, high);
        };
    }
}
