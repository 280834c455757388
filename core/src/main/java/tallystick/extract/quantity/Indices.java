package tallystick.extract.quantity;

import java.util.Optional;
import tallystick.text.Phrases;
import tallystick.text.Token.Tag;
import tallystick.text.Word;
import tallystick.text.Words;
import tallystick.wordlist.WordList;

/// Stock indices as a sentence names them: `Dow Jones Industrial Average`, `FTSE-100 index`, `Standard & Poor's 500`, "the index".
/// The words are `quantity/indices.tsv`.
///
/// @param phrase the name with what stands before it, without whose it is: "Japan's [Nikkei average]"
/// @param named is it told by a name, or only called an index?
record Indices(NounPhrase phrase, boolean named) {
    private static final Phrases<String> LIST =
            Phrases.of(WordList.rows("quantity/indices.tsv"), row -> row.get(1));
    private static final int LONGEST = 12;
    private static final int NUMBER = 4;

    /// Does a phrase name an index?
    static boolean isIn(String phrase) {
        Words words = Words.of(phrase);
        for (int i = 0; i < words.size(); i++) {
            if (isHead(words, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHead(Words words, int at) {
        return LIST.at(words, at).filter(found -> !found.value().equals("part")).isPresent();
    }

    private static boolean isPart(Words words, int at) {
        return LIST.at(words, at).isPresent();
    }

    /// The last index that ends before a word.
    static Optional<Indices> before(Words words, int at) {
        for (int i = at - 1; i >= 0; i--) {
            Optional<Indices> found =
                    isHead(words, i) ? around(words, i) : Optional.<Indices>empty();
            boolean apart =
                    found.filter(index -> index.phrase().to() <= at)
                            .filter(index -> !index.isSeveral(words))
                            .filter(index -> !index.isShort(words))
                            .isPresent();
            if (apart) {
                return found;
            }
        }
        return Optional.empty();
    }

    /// The last one before a word that is told by its name.
    static Optional<Indices> namedBefore(Words words, int at) {
        Optional<Indices> last = before(words, at);
        while (last.filter(index -> !index.named()).isPresent()) {
            last = before(words, last.get().phrase().from());
        }
        return last;
    }

    /// The index that a phrase names, or that stands beside it: "the primary index, the [FTSE 100], fell".
    static Optional<Indices> of(Words words, NounPhrase phrase) {
        for (int i = phrase.to() - 1; i >= phrase.from(); i--) {
            Optional<Indices> found =
                    isHead(words, i) ? around(words, i) : Optional.<Indices>empty();
            boolean whole = found.filter(index -> index.phrase().to() >= phrase.head()).isPresent();
            if (whole) {
                return found.map(index -> index.apposed(words));
            }
        }
        return Optional.empty();
    }

    /// "the [Dow]'s fall" is what "it" stands for.
    static Optional<Indices> ownerOf(Words words, NounPhrase phrase) {
        return Changes.isNoun(words.at(phrase.head()).lower())
                ? before(words, phrase.to()).filter(index -> index.phrase().from() >= phrase.from())
                : Optional.empty();
    }

    private static Optional<Indices> around(Words words, int at) {
        int to = LIST.at(words, at).map(Phrases.Found::to).orElse(at + 1);
        int end = at + LONGEST;
        while (to < end && isContinued(words, to)) {
            to += words.at(to).is("-") ? 2 : 1;
        }
        boolean another = words.at(to).tag() == Tag.NOUN && isOfTheName(words, to);
        int from = at;
        while (from > at - LONGEST && isBegun(words, from - 1)) {
            from--;
        }
        while (from < at && (words.at(from).is("&") || words.at(from).is("and"))) {
            from++;
        }
        boolean named = false;
        for (int i = from; i < to; i++) {
            boolean name = LIST.at(words, i).filter(f -> f.value().equals("name")).isPresent();
            named |= name || (i < at && words.at(i).isDigits());
        }
        return another
                ? Optional.empty()
                : Optional.of(new Indices(new NounPhrase(from, to, to - 1), named));
    }

    /// "the Nasdaq [traders]": something of the index, not the index.
    private static boolean isOfTheName(Words words, int at) {
        Word word = words.at(at);
        return word.isLetters()
                && !NounPhrase.isDay(word)
                && !Changes.isNoun(word.lower())
                && !Changes.isMove(word)
                && !Nouns.is(word, "score");
    }

    private static boolean isContinued(Words words, int at) {
        Word word = words.at(at);
        if (word.is("-")) {
            return word.glued() && isNumber(words, at + 1);
        }
        boolean name = word.isCapitalised() && word.isNominal() && !NounPhrase.isDay(word);
        return name || isPart(words, at) || isNumber(words, at);
    }

    /// `FTSE [100]`, `Poor's [500]`: right behind the name, without separators.
    private static boolean isNumber(Words words, int at) {
        Word before = words.at(at - 1);
        boolean behind = before.isCapitalised() || before.is("'s") || before.is("’s");
        boolean hyphen = before.is("-") && before.glued();
        return words.at(at).isDigits()
                && words.at(at).form().length() < NUMBER
                && (behind || hyphen)
                && Units.behind(words, at + 1).isEmpty()
                && !Nouns.is(words.at(at + 1), "score");
    }

    private static boolean isBegun(Words words, int at) {
        Word word = words.at(at);
        boolean poor = words.at(at + 1).is("poor") || words.at(at + 1).is("p");
        boolean joint = (word.is("&") || word.is("and")) && poor;
        Word last = words.at(at - 1);
        boolean number =
                word.isDigits()
                        && (last.is("-") || last.isCapitalised() || isOfPoor(words, at - 1));
        boolean hyphen = word.is("-") && words.at(at - 1).isCapitalised() && word.glued();
        boolean noun = word.isNominal() && !NounPhrase.isDay(word);
        return joint || number || hyphen || noun || word.tag() == Tag.ADJ || isOfPoor(words, at);
    }

    /// `Standard & Poor['s] 500 index`
    private static boolean isOfPoor(Words words, int at) {
        boolean mark = words.at(at).is("'s") || words.at(at).is("’s");
        return mark && words.at(at - 1).is("poor");
    }

    private Indices apposed(Words words) {
        if (named || !words.at(phrase.to()).is(",")) {
            return this;
        }
        int at = words.at(phrase.to() + 1).is("the") ? phrase.to() + 2 : phrase.to() + 1;
        for (int i = at; i < at + 2; i++) {
            if (isHead(words, i)) {
                return around(words, i).filter(Indices::named).orElse(this);
            }
        }
        return this;
    }

    /// "the index", "this index", "the share index": the one that was named last.
    boolean isPointed(Words words) {
        Word article = words.at(phrase.from() - 1);
        boolean the = article.is("the") || article.is("this");
        for (int i = phrase.from(); i < phrase.to(); i++) {
            if (!isPart(words, i)) {
                return false;
            }
        }
        return !named && (the || phrase.to() == phrase.from() + 1);
    }

    /// "the S&P and the [Dow]"
    boolean isOneOf(Words words, NounPhrase mover) {
        for (int i = mover.from(); i < Math.min(mover.to(), phrase.from()); i++) {
            if (words.at(i).is("and") || words.at(i).is("or")) {
                return true;
            }
        }
        return false;
    }

    /// "one of the indices"
    private boolean isSeveral(Words words) {
        return !named && Nouns.isPlural(words.at(phrase.head()));
    }

    /// "the Dow Jones ([DJIA])"
    private boolean isShort(Words words) {
        return words.at(phrase.from() - 1).is("(") && words.at(phrase.to()).is(")");
    }

    /// Does a verb or a word of change follow: "the [Dax] was", "the [Dax] in Norham, down"?
    boolean isSubject(Words words) {
        Word article = words.at(phrase.from() - 1);
        if (!named && (article.is("a") || article.is("an"))) {
            return false; // the Dax, an index used by …
        }
        int at = phrase.to();
        if (words.at(at).is("(")) {
            at += words.at(at + 2).is(")") ? 3 : 0;
        }
        at += words.at(at).is(",") ? 1 : 0;
        if (words.at(at).is("of") || words.at(at).is("in")) {
            at++;
            while (words.at(at).isNominal() && words.at(at).isCapitalised()) {
                at++;
            }
        }
        while (words.at(at).tag() == Tag.ADV && !Changes.isMove(words.at(at))) {
            at++;
        }
        Word verb = words.at(at);
        return verb.tag() == Tag.VERB || verb.tag() == Tag.AUX || Changes.isMove(verb);
    }

    String text(Words words) {
        return words.text(phrase.from(), phrase.to());
    }
}
