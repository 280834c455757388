package tallystick.extract.attribution;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tallystick.text.Sentence;
import tallystick.text.Token;
import tallystick.text.Token.Tag;

/// Which of a source's words name it: without title, article and what it wrote.
///
/// `an online Norham Tribune poll` → `Norham Tribune poll` ·
/// `County Sheriff Bill Brown` → `Bill Brown` · `Johns Hopkins University data` → `Johns Hopkins University` ·
/// `the American officials` → `American officials`
final class ProperName {
    private static final Set<String> ARTICLES =
            Set.of("the", "a", "an", "its", "his", "her", "their", "some");

    private static final Set<String> ISSUING =
            Set.of(
                    "released",
                    "releases",
                    "publishes",
                    "published",
                    "issued",
                    "issues",
                    "presented",
                    "presents",
                    "unveiled",
                    "posted");

    private static final Set<String> POLLS = Set.of("poll", "polls", "survey");

    private ProperName() {}

    /// The words of a source that name it, without title, article, apposition and what it wrote.
    static Phrase of(Phrase source) {
        Phrase owner = owner(source);
        Phrase bare = withoutArticle(owner);
        Phrase core = bare.core();
        Phrase person = afterTitle(core);
        boolean owned =
                person.first() > core.first()
                        && person.sentence().tokens().get(person.first() - 1).tag() == Tag.PART;
        if (owned && (core.last() < bare.last() || !isPersonal(person))) {
            return bare;
        }
        if (person.first() > core.first() && person.has(Tag.PROPN)) {
            return person;
        }
        if (core.last() > core.first()
                && core.last() < bare.last()
                && !Speakers.isTitle(core.head().form())
                && allCapital(core)
                && isPersonal(core)) {
            return core;
        }
        return named(bare).or(() -> behind(bare)).orElse(bare);
    }

    /// `the credit agency [Norfax]`: a name right behind what describes it.
    private static Optional<Phrase> behind(Phrase phrase) {
        Sentence sentence = phrase.sentence();
        int noun = phrase.last();
        int name = noun + 1;
        boolean named =
                sentence.isParsed()
                        && sentence.token(noun).isAny(Tag.NOUN)
                        && !Phrase.isCapital(sentence.token(noun))
                        && name < sentence.tokens().size()
                        && sentence.token(name).isAny(Tag.PROPN)
                        && sentence.token(name).hangsAs("appos")
                        && sentence.head(name) == noun;
        return named
                ? Optional.of(new Phrase(sentence, name, sentence.last(name)))
                : Optional.empty();
    }

    /// `the head of the … Directorate of Norland Jane Doe`, `the head of the coast guard Jane Doe` → `Jane Doe`
    private static Optional<Phrase> named(Phrase phrase) {
        List<Token> tokens = phrase.sentence().tokens();
        int first = phrase.last();
        while (first > phrase.first()
                && tokens.get(first).tag() == Tag.PROPN
                && Phrase.isCapital(tokens.get(first))) {
            first--;
        }
        Phrase run =
                new Phrase(
                        phrase.sentence(),
                        Math.max(phrase.last() - 1, phrase.first()),
                        phrase.last());
        int names = phrase.last() - first;
        boolean behindNoun = names == 2 && tokens.get(first).tag() == Tag.NOUN;
        return (names >= 3 || behindNoun)
                        && Speakers.isTitle(phrase.core().head().form())
                        && phrase.core().last() < first
                        && isPersonal(run)
                ? Optional.of(run)
                : Optional.empty();
    }

    /// `Johns Hopkins University data`, `the ministry's report`, `a report by UpGuard` → whose it is.
    private static Phrase owner(Phrase source) {
        Phrase core = source.core();
        List<Token> tokens = source.sentence().tokens();
        if (!Speakers.is(core.head().form(), Speakers.Kind.DOCUMENT)
                || (Phrase.isCapital(core.head()) && core.first() < core.last())) {
            return source;
        }
        Optional<Phrase> issuer = issuer(core);
        if (issuer.isPresent()) {
            return issuer.get();
        }
        for (int i = source.last() - 1; i > core.last(); i--) {
            if (tokens.get(i).is("by")
                    || (tokens.get(i).is("from") && tokens.get(i + 1).tag() != Tag.NUM)
                    || (i == core.last() + 1
                            && tokens.get(i).is("of")
                            && isCapitalBehind(tokens, i))) {
                return new Phrase(source.sentence(), i + 1, source.last());
            }
        }
        int last = core.last() - 1;
        while (last >= core.first()
                && !(tokens.get(last).tag() == Tag.PROPN && !Phrase.isTime(tokens.get(last)))) {
            last--;
        }
        int first = last;
        while (first > core.first()
                && (tokens.get(first - 1).tag() == Tag.PROPN || tokens.get(first - 1).is("of"))) {
            first--;
        }
        int end = isPoll(core.head()) ? core.last() : last;
        return last < core.first() ? source : new Phrase(source.sentence(), first, end);
    }

    /// "a Norham Tribune [poll]": it goes by whose it is and what it is.
    static boolean isPoll(Token token) {
        return POLLS.contains(token.lower());
    }

    /// `[The department] released a report showing …`
    private static Optional<Phrase> issuer(Phrase core) {
        Sentence sentence = core.sentence();
        int verb = sentence.isParsed() ? sentence.head(core.last()) : -1;
        if (verb < 0
                || !sentence.token(core.last()).hangsAs("obj")
                || !ISSUING.contains(sentence.token(verb).lower())) {
            return Optional.empty();
        }
        return sentence.children(verb).stream()
                .filter(child -> sentence.token(child).relation().equals("nsubj"))
                .filter(child -> sentence.token(child).isAny(Tag.NOUN, Tag.PROPN))
                .findFirst()
                .map(child -> new Phrase(sentence, sentence.first(child), sentence.last(child)));
    }

    /// `of the Sea Council`, not `of the flood`
    private static boolean isCapitalBehind(List<Token> tokens, int of) {
        int noun = tokens.get(of + 1).is("the") && of + 2 < tokens.size() ? of + 2 : of + 1;
        return Phrase.isCapital(tokens.get(noun));
    }

    /// What follows the last title or role before a proper name: `County Sheriff Bill Brown` → `Bill Brown`.
    static Phrase afterTitle(Phrase phrase) {
        List<Token> tokens = phrase.sentence().tokens();
        for (int i = phrase.last() - 1; i >= phrase.first(); i--) {
            Token token = tokens.get(i);
            boolean role =
                    (Speakers.isTitle(token.form()) && !isBody(tokens.get(phrase.last())))
                            || (token.is("'s") && phrase.last() - i <= 3)
                            || (token.is("’s") && phrase.last() - i <= 3)
                            || (token.isAny(Tag.NOUN) && !Phrase.isCapital(token));
            boolean dotted = role && tokens.get(i + 1).is(".") && i + 1 < phrase.last();
            int next = dotted ? i + 2 : i + 1;
            if (role
                    && Phrase.isCapital(tokens.get(next))
                    && tokens.get(next).isAny(Tag.PROPN, Tag.DET)) {
                return new Phrase(phrase.sentence(), next, phrase.last());
            }
        }
        return phrase;
    }

    /// "the General [Staff]" is no staff whose title is general.
    private static boolean isBody(Token last) {
        return Phrase.isCapital(last)
                && (Speakers.is(last.form(), Speakers.Kind.BODY)
                        || Speakers.is(last.form(), Speakers.Kind.PEOPLE));
    }

    private static Phrase withoutArticle(Phrase phrase) {
        List<Token> tokens = phrase.sentence().tokens();
        int first = phrase.first();
        while (first < phrase.last()
                && ARTICLES.contains(tokens.get(first).lower())
                && !NounPhrases.isTheOfAName(tokens, first)) {
            first++;
        }
        return new Phrase(phrase.sentence(), first, phrase.last());
    }

    /// Two to four capitals after any title, no word of a body or an outlet among them.
    static boolean isPerson(Phrase phrase) {
        Phrase run = afterTitle(phrase.core());
        return run.last() > run.first() && allCapital(run) && isPersonal(run);
    }

    static boolean isPersonal(Phrase run) {
        int length = run.last() - run.first() + 1;
        return length <= 4
                && run.tokens().stream()
                        .noneMatch(token ->
                                Speakers.is(token.form(), Speakers.Kind.BODY)
                                        || Speakers.is(token.form(), Speakers.Kind.OUTLET)
                                        || Speakers.is(token.form(), Speakers.Kind.PEOPLE)
                                        || (token.form().length() > 1
                                                && token.form()
                                                        .equals(
                                                                token.form()
                                                                        .toUpperCase(Locale.ROOT))
                                                && !token.form().contains(".")));
    }

    private static boolean allCapital(Phrase phrase) {
        return phrase.tokens().stream().allMatch(Phrase::isCapital);
    }
}
