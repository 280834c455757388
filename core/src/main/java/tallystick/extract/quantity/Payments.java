package tallystick.extract.quantity;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tallystick.text.Sentence;
import tallystick.text.Token;
import tallystick.text.Token.Tag;
import tallystick.text.Words;

/// What money is for, by the sentence's tree: "will pay $5m for [a share of the mill]", "bought [the mill] for $5m",
/// "gave $5m to build [a school]"; not who pays it.
final class Payments {
    private static final Map<String, String> RESULTS =
            Map.ofEntries(
                    Map.entry("lose", "losses"),
                    Map.entry("loses", "losses"),
                    Map.entry("lost", "losses"),
                    Map.entry("losing", "losses"),
                    Map.entry("gain", "gain"),
                    Map.entry("gains", "gain"),
                    Map.entry("gained", "gain"),
                    Map.entry("gaining", "gain"),
                    Map.entry("loan", "loan"),
                    Map.entry("loaned", "loan"),
                    Map.entry("lend", "loan"),
                    Map.entry("lent", "loan"));
    private static final Set<String> PURPOSES = Set.of("for", "on", "towards", "toward", "into");

    private final Words words;
    private final Sentence sentence;
    private final Expression money;

    private Payments(Words words, Expression money) {
        this.words = words;
        this.sentence = words.sentence();
        this.money = money;
    }

    static @Nullable Counted of(Words words, Expression e, Memory before) {
        Payments payments = new Payments(words, e);
        Optional<NounPhrase> found = payments.ofSum().or(payments::worth).or(payments::thing);
        if (found.isPresent()) {
            NounPhrase phrase = payments.unnumbered(found.get());
            String text = words.text(phrase.from(), phrase.to());
            return new Counted(text, e.to(), phrase.head(), "<money> for <noun>");
        }
        boolean again = payments.isAgain() || isOnTop(words, e);
        boolean same = again && before.money().isPresent();
        return same
                ? new Counted(before.money().get().text(), e.to(), -1, "the <money> again")
                : null;
    }

    /// "5 lakh [seedlings]": the scale belongs to the number.
    private NounPhrase unnumbered(NounPhrase phrase) {
        int from = phrase.from();
        while (from < phrase.head() && Spelled.isScale(words.at(from))) {
            from++;
        }
        return new NounPhrase(from, phrase.to(), phrase.head());
    }

    /// "an [infusion] of $5m": the noun whose amount it is.
    private Optional<NounPhrase> ofSum() {
        int of = money.from() - 1;
        int noun = words.at(of - 1).token();
        boolean sum =
                words.at(of).is("of")
                        && noun >= 0
                        && words.at(of - 1).tag() == Tag.NOUN
                        && !NounPhrase.isDay(words.at(of - 1))
                        && !Nouns.is(words.at(of - 1), "number")
                        && !Nouns.is(words.at(of - 1), "price")
                        && !Nouns.is(words.at(of - 1), "mark")
                        && !Nouns.is(words.at(of - 1), "manner")
                        && !words.at(of - 1).is("cost")
                        && !Changes.isNoun(words.at(of - 1).lower());
        return !sum
                ? Optional.empty()
                : isPeriod(of - 1) ? ofPeriod(noun) : Optional.of(Hanging.plain(words, noun));
    }

    /// "in a [deal] worth $5m"
    private Optional<NounPhrase> worth() {
        int worth = money.from() - 1;
        return words.at(worth).is("worth") && words.at(worth - 1).tag() == Tag.NOUN
                ? Clauses.nounBefore(words, worth)
                        .filter(noun -> noun.to() == worth)
                        .filter(noun -> !isOf(noun))
                : Optional.empty();
    }

    /// "the economies of [the countries] worth": what the whole is worth.
    private boolean isOf(NounPhrase noun) {
        boolean article = words.at(noun.from() - 1).tag() == Tag.DET;
        return words.at(article ? noun.from() - 2 : noun.from() - 1).is("of");
    }

    private boolean isPeriod(int at) {
        return Units.isTime(words, at) || words.at(at).is("quarter") || words.at(at).is("period");
    }

    /// "posted a [loss] for the last year of $5m": what it was in that time.
    private Optional<NounPhrase> ofPeriod(int time) {
        int over = sentence.head(time);
        if (over < 0) {
            return Optional.empty();
        }
        Optional<Integer> noun =
                Hanging.isNoun(sentence.token(over))
                        ? Optional.of(over)
                        : Hanging.child(sentence, over, "obj");
        return noun.filter(each -> each < time && Hanging.isNoun(sentence.token(each)))
                .map(each -> Hanging.plain(words, each));
    }

    /// "the $5m that it has already had"
    private boolean isAgain() {
        int behind = words.at(money.to()).is("(") ? -1 : money.to();
        return words.at(money.from() - 1).is("the")
                && (words.at(behind).is("that") || words.at(behind).is("which"));
    }

    /// "The bank lost [$5m]": what came of it.
    static @Nullable Counted result(Words words, Expression e) {
        Sentence sentence = words.sentence();
        int sum = Hanging.top(words, e);
        int verb = sum < 0 || !sentence.token(sum).hangsAs("obj") ? -1 : sentence.head(sum);
        String result = verb < 0 ? null : RESULTS.get(sentence.token(verb).lower());
        return result == null ? null : new Counted(result, e.to(), -1, "<result> <money>");
    }

    /// "a loan of $5m on top of the [$2m]", "in addition to [$2m]"
    static boolean isOnTop(Words words, Expression money) {
        int of = words.at(money.from() - 1).is("the") ? money.from() - 2 : money.from() - 1;
        boolean top = words.at(of).is("of") && words.at(of - 1).is("top");
        boolean addition = words.at(of).is("to") && words.at(of - 1).is("addition");
        return (top && words.at(of - 2).is("on")) || (addition && words.at(of - 2).is("in"));
    }

    /// "sold [the mill] to Orbit Capital for $5m": whatever "for" hangs on.
    private Optional<NounPhrase> traded(int sum) {
        int over = sum;
        while (over >= 0 && !sentence.token(over).isAny(Tag.VERB)) {
            over = sentence.head(over);
        }
        boolean trade =
                over >= 0
                        && words.at(money.from() - 1).is("for")
                        && Verbs.is(words.at(words.ofToken(over)), "trades");
        return trade ? bought(over) : Optional.empty();
    }

    private Optional<NounPhrase> thing() {
        int sum = Hanging.top(words, money);
        Optional<NounPhrase> traded = traded(sum);
        if (traded.isPresent()) {
            return traded;
        }
        int verb = sum < 0 ? -1 : sentence.head(sum);
        if (verb < 0
                || !sentence.token(verb).isAny(Tag.VERB)
                || sentence.token(verb).lower().startsWith("cost")) {
            return Optional.empty();
        }
        Token token = sentence.token(sum);
        if (token.hangsAs("obl") && !isOwnPreposition(sum)) {
            return isFor(sum) ? bought(verb) : Optional.empty();
        }
        if (!token.hangsAs("obj", "nsubj", "obl")) {
            return Optional.empty();
        }
        if (words.at(money.to()).is("in") && !Nouns.is(words.at(money.to() + 1), "manner")) {
            return Optional.empty();
        }
        Optional<NounPhrase> paid =
                sentence.children(verb).stream()
                        .filter(child -> child > sum && sentence.token(child).hangsAs("obl"))
                        .filter(this::isFor)
                        .filter(child -> Hanging.isNoun(sentence.token(child)))
                        .filter(child -> !isTimeOrPerson(child))
                        .findFirst()
                        .map(child -> Modified.joined(words, Hanging.plain(words, child)));
        return paid.or(() -> purpose(verb, sum)).or(() -> receiver(verb, sum));
    }

    /// "gave $5m to [local charities]"
    private Optional<NounPhrase> receiver(int verb, int sum) {
        if (!Verbs.is(words.at(words.ofToken(verb)), "gives")) {
            return Optional.empty();
        }
        return sentence.children(verb).stream()
                .filter(child -> child > sum && sentence.token(child).hangsAs("obl"))
                .filter(child ->
                        Hanging.child(sentence, child, "case")
                                .filter(c -> sentence.token(c).is("to"))
                                .isPresent())
                .filter(child -> Hanging.isNoun(sentence.token(child)))
                .findFirst()
                .map(child -> Hanging.plain(words, child));
    }

    /// "gave [between] $1m and $2m"
    private boolean isOwnPreposition(int sum) {
        return Hanging.child(sentence, sum, "case")
                .filter(c -> c >= words.at(money.from()).token())
                .isPresent();
    }

    private boolean isFor(int token) {
        return Hanging.child(sentence, token, "case")
                .filter(c -> PURPOSES.contains(sentence.token(c).lower()))
                .isPresent();
    }

    private boolean isTimeOrPerson(int token) {
        int at = words.ofToken(token);
        return Units.isTime(words, at)
                || Nouns.is(words.at(at), "manner")
                || NounPhrase.isDay(words.at(at))
                || Units.behind(words, at).isPresent()
                || sentence.token(token).isAny(Tag.PROPN);
    }

    /// "bought 20 [mills] for $5m", "bought dozens of [mills] for $5m", "[The mill] was sold for $5m"
    private Optional<NounPhrase> bought(int verb) {
        Optional<Integer> object =
                Hanging.child(sentence, verb, "obj")
                        .or(() -> Hanging.child(sentence, verb, "nsubj:pass"));
        return object.map(o -> isNumber(o) ? Hanging.child(sentence, o, "nmod").orElse(o) : o)
                .filter(o -> Hanging.isNoun(sentence.token(o)))
                .map(o -> Hanging.plain(words, o));
    }

    /// `20`, `dozens`, the "score" of "a score of"
    private boolean isNumber(int token) {
        int at = words.ofToken(token);
        return sentence.token(token).isAny(Tag.NUM)
                || Numerals.at(words, at).isPresent()
                || Numerals.at(words, at - 1).filter(number -> number.to() > at).isPresent();
    }

    /// "$5m to build [a school]"
    private Optional<NounPhrase> purpose(int verb, int sum) {
        return sentence.children(verb).stream()
                .filter(child -> child > sum && sentence.token(child).hangsAs("advcl", "xcomp"))
                .filter(child ->
                        Hanging.child(sentence, child, "mark")
                                .filter(mark -> sentence.token(mark).is("to"))
                                .isPresent())
                .findFirst()
                .flatMap(child -> Hanging.child(sentence, child, "obj"))
                .filter(o -> Hanging.isNoun(sentence.token(o)))
                .map(o -> Hanging.plain(words, o));
    }
}
