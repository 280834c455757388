package tallystick.extract.quantity;

import java.util.Optional;
import java.util.Set;
import tallystick.figure.Quantity;
import tallystick.text.Sentence;
import tallystick.text.Token;
import tallystick.text.Token.Tag;
import tallystick.text.Words;

/// What rose or fell by a quantity, or to it: "[Kestrel shares] closed down [3%]", "[Kestrel] reported a [3%] drop".
final class Movers {
    private static final int STEPS = 5;
    private static final Set<String> LEVELS =
            Set.of("to", "at", "from", "above", "below", "on", "in", "past");
    private static final Set<String> OTHER = Set.of("for", "with", "as", "per", "through", "among");
    private static final Set<String> LIGHT = Set.of("value", "ground", "place", "day", "session");

    /// @param change is the quantity the change itself, not a level that it led to
    /// @param mover empty where it is "it" or "they"
    record Move(Optional<NounPhrase> mover, boolean change) {}

    private final Words words;
    private final Sentence sentence;
    private final Expression quantity;
    private final MoverSubjects subjects;
    private String joint = "";
    private String hedge = "";
    private boolean share;
    private int steps;

    private Movers(Words words, Expression quantity) {
        this.words = words;
        this.quantity = quantity;
        this.sentence = words.sentence();
        this.subjects = new MoverSubjects(sentence);
    }

    static Optional<Move> of(Words words, Expression e) {
        return new Movers(words, e).move(e);
    }

    private Optional<Move> move(Expression e) {
        this.joint = words.at(e.from() - 1).lower();
        this.hedge = e.from() < e.numberFrom() ? words.at(e.from()).lower() : "";
        this.share = e.quantity() instanceof Quantity.Share || Markets.isPoints(e);
        return found(e);
    }

    private Optional<Move> found(Expression e) {
        int quantity = Hanging.top(words, e);
        if (quantity < 0 || !sentence.isParsed()) {
            return Optional.empty();
        }
        Optional<Move> gapped = gapped(e, quantity);
        if (gapped.isPresent()) {
            return gapped;
        }
        quantity = firstOfRow(quantity);
        boolean money = e.quantity() instanceof Quantity.Money;
        for (int step = 0, at = quantity; step < STEPS && sentence.head(at) >= 0; step++) {
            int head = sentence.head(at);
            if (isMoveNoun(head, money) && head != quantity) {
                return ofNoun(head).map(mover -> new Move(Optional.of(mover), true));
            }
            if (isEnding(head)) {
                return ofVerb(sentence.head(head), at);
            }
            boolean total = Nouns.is(words.at(words.ofToken(head)), "number") || isHeight(head);
            if (!total) {
                return isMoveVerb(head) || (isHeight(at) && isMove(head))
                        ? ofVerb(head, at)
                        : Optional.empty();
            }
            at = head;
        }
        return isMoveVerb(quantity) ? ofVerb(quantity, quantity) : Optional.empty();
    }

    /// "closed", "opened", "traded": where a price stood then
    private boolean isEndOf(int verb) {
        return Verbs.is(words.at(words.ofToken(verb)), "ends");
    }

    /// "closed 6% [higher]"
    private boolean isEnding(int token) {
        int verb = sentence.token(token).hangsAs("xcomp") ? sentence.head(token) : -1;
        return verb >= 0 && Changes.isCompared(sentence.token(token).lower()) && isEndOf(verb);
    }

    /// "Kestrel fell 5% and [Merle] [3%]": the verb is left out.
    private Optional<Move> gapped(Expression e, int quantity) {
        int name = words.at(e.from() - 1).token();
        int verb = sentence.head(quantity);
        boolean left =
                share
                        && words.at(e.from() - 1).isNominal()
                        && name >= 0
                        && verb >= 0
                        && verb < name
                        && isMoveVerb(verb)
                        && sentence.token(quantity).hangsAs("conj", "obl", "obj", "parataxis")
                        && sentence.token(name).hangsAs("conj", "nsubj", "parataxis");
        return left && sentence.head(name) != quantity
                ? phrase(name).map(mover -> new Move(Optional.of(mover), true))
                : Optional.empty();
    }

    /// "fell 5 %, or [30 points]", "5 cents ([2%])": what hangs on another quantity moves with it.
    private int firstOfRow(int quantity) {
        int at = quantity;
        for (int step = 0; step < STEPS; step++) {
            int head = sentence.head(at);
            boolean joined =
                    head >= 0
                            && sentence.token(at).hangsAs("conj", "appos", "parataxis", "dep")
                            && Hanging.isQuantity(sentence, head);
            if (!joined) {
                return at;
            }
            at = head;
        }
        return at;
    }

    private boolean isMoveNoun(int token, boolean money) {
        Token noun = sentence.token(token);
        return noun.isAny(Tag.NOUN)
                && Changes.isNoun(noun.lower())
                && !(money && Changes.isGain(noun.lower()));
    }

    private boolean isMoveVerb(int token) {
        Token verb = sentence.token(token);
        if (verb.isAny(Tag.NOUN)) {
            return false;
        }
        boolean told =
                Changes.isMove(words.at(words.ofToken(token)))
                        && (share || !Changes.isGain(verb.lower()));
        return told || isEndOf(token) || isMovedByParticle(token);
    }

    /// "gained 2% to a [level] of $3": so far even a gain leads.
    private boolean isHeight(int token) {
        return Nouns.is(words.at(words.ofToken(token)), "mark");
    }

    private boolean isMove(int token) {
        return !sentence.token(token).isAny(Tag.NOUN)
                && Changes.isMove(words.at(words.ofToken(token)));
    }

    /// "closed up", "is down"; not "paid off", "gave up"
    private boolean isMovedByParticle(int verb) {
        return sentence.token(verb).isAny(Tag.VERB, Tag.AUX)
                && (share || isEndOf(verb) || Hanging.child(sentence, verb, "advmod").isPresent())
                && sentence.children(verb).stream()
                        .filter(child ->
                                sentence.token(child).hangsAs("compound", "advmod")
                                        || (isEndOf(verb)
                                                && sentence.token(child).hangsAs("xcomp")))
                        .map(child -> sentence.token(child).lower())
                        .anyMatch(word -> Changes.isPlace(word) || Changes.isCompared(word));
    }

    private Optional<Move> ofVerb(int verb, int quantity) {
        boolean level =
                LEVELS.contains(joint)
                        || LEVELS.contains(hedge)
                        || Hanging.child(sentence, quantity, "case")
                                .filter(c -> LEVELS.contains(sentence.token(c).lower()))
                                .isPresent();
        boolean ending = isEndOf(verb);
        boolean bare = ending && !isMovedByParticle(verb);
        boolean other =
                Hanging.child(sentence, quantity, "case")
                        .filter(c -> OTHER.contains(sentence.token(c).lower()))
                        .isPresent();
        if ((bare && !level) || other) {
            return Optional.empty();
        }
        Optional<Integer> object =
                Hanging.child(sentence, verb, "obj")
                        .filter(o -> o != quantity && !ending && !Hanging.isQuantity(sentence, o))
                        .filter(o -> Hanging.isNoun(sentence.token(o)))
                        .filter(o -> !LIGHT.contains(sentence.token(o).lower()));
        return object.or(() -> subjects.of(verb)).flatMap(mover -> told(mover, !level));
    }

    private Optional<Move> told(int mover, boolean change) {
        if (sentence.token(mover).isAny(Tag.PRON)) {
            return Optional.of(new Move(Optional.empty(), change));
        }
        return phrase(mover).map(found -> new Move(Optional.of(found), change));
    }

    /// "a drop of 3% in [orders]", "[its orders'] decline of 3%", "an [order] decline"; else who had the drop.
    private Optional<NounPhrase> ofNoun(int noun) {
        int behind = behind(noun);
        if (words.at(behind).is("in") || words.at(behind).is("of")) {
            Optional<NounPhrase> whole =
                    NounPhrase.at(words, behind + 1)
                            .filter(phrase -> phrase.from() <= behind + 2)
                            .filter(phrase -> !NounPhrase.isDay(words.at(phrase.head())))
                            .filter(phrase -> Units.behind(words, phrase.head()).isEmpty());
            if (whole.isPresent() && !words.at(behind + 1).isDigits()) {
                return whole;
            }
        }
        Optional<Integer> owner =
                Hanging.child(sentence, noun, "nmod:poss")
                        .filter(o -> Hanging.isNoun(sentence.token(o)))
                        .filter(o -> !NounPhrase.isDay(words.at(words.ofToken(o))));
        if (owner.isPresent()) {
            return owner.flatMap(this::phrase);
        }
        Optional<Integer> kind =
                Hanging.child(sentence, noun, "compound")
                        .filter(k -> k == noun - 1 && Hanging.isNoun(sentence.token(k)))
                        .filter(k -> Units.behind(words, words.ofToken(k)).isEmpty());
        if (kind.isPresent()) {
            return kind.flatMap(this::phrase);
        }
        int at = noun;
        for (int step = 0; step < STEPS; step++) {
            Optional<Integer> own = Hanging.child(sentence, at, "nsubj").filter(s -> s != noun);
            if (own.isPresent()) {
                return own.map(s -> subjects.antecedent(s, sentence.head(s))).flatMap(this::phrase);
            }
            int head = sentence.head(at);
            if (head < 0) {
                return Optional.empty();
            }
            at = head;
            if (sentence.token(at).isAny(Tag.VERB, Tag.AUX)) {
                return subjects.of(at).filter(s -> s != noun).flatMap(this::phrase);
            }
        }
        return Optional.empty();
    }

    /// Where a noun goes on, past its own quantity: "cuts of 3% [in output]".
    private int behind(int noun) {
        int next = words.ofToken(noun + 1);
        boolean own = words.at(next).is("of") && next < quantity.from();
        return own && words.at(quantity.to()).is("in") ? quantity.to() : next;
    }

    /// The noun with what names it, and those joined on: "the S&P and the Dow".
    private Optional<NounPhrase> phrase(int token) {
        if (!Hanging.isNoun(sentence.token(token))) {
            return Optional.empty();
        }
        if (Changes.isNoun(sentence.token(token).lower())
                && !sentence.token(token).isAny(Tag.PROPN)) {
            Optional<NounPhrase> whole = steps++ < STEPS ? ofNoun(token) : Optional.empty();
            if (whole.isPresent()) {
                return whole;
            }
        }
        NounPhrase plain = Hanging.plain(words, token);
        int last = token;
        for (int child : sentence.children(token)) {
            boolean named =
                    child > token
                            && child <= last + 1
                            && sentence.token(child).hangsAs("flat", "nummod", "compound")
                            && !sentence.token(child).hangsAs("punct");
            boolean joined =
                    child > last
                            && child <= last + 4
                            && sentence.token(child).hangsAs("conj")
                            && Hanging.isNoun(sentence.token(child));
            last = named || joined ? child : last;
        }
        int to = words.ofToken(last + 1);
        to += words.at(to).isDigits() && words.at(to - 1).isCapitalised() ? 1 : 0;
        return Optional.of(
                Clauses.whole(
                        words,
                        new NounPhrase(plain.from(), to, last == token ? plain.head() : to - 1)));
    }
}
