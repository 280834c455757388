package tallystick.extract.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tallystick.figure.Report;
import tallystick.figure.Span;
import tallystick.text.Name;
import tallystick.text.Reading;
import tallystick.text.Sentence;
import tallystick.text.Token;
import tallystick.text.Token.Tag;

/// Names the sources of one report in its order, in the fullest form the report uses.
///
/// `the county sheriff, Bill Brown` → `Bill Brown` · `Brown` → `Bill Brown` · `he` → `Bill Brown` ·
/// `the ministry` → the ministry named before · `American officials` → itself
final class Names {
    /// A pronoun or description points no further back than this many sources.
    private static final int MEMORY = 40;

    /// The rule of a name that stands as written.
    static final String WRITTEN = "as written";

    private static final Pattern BEHIND = Pattern.compile(" (?:(?:of|in|for|at|on|and)\\b|\\()");
    private static final Set<String> HE = Set.of("he", "she", "him", "her", "his");
    private static final Set<String> POSSESSIVES = Set.of("its", "their", "his", "her");

    private final Report report;
    private final KnownNames known;
    private final SeenNames seen;
    private final Described described;
    private final Mentioned mentioned;
    private final Governments governments;
    private final List<String> earlier = new ArrayList<>();
    private int since;

    private Names(Reading reading, List<Span> told) {
        this.report = reading.report();
        this.seen = SeenNames.in(reading);
        this.known = KnownNames.in(reading, seen);
        this.described = Described.in(reading, seen, known);
        this.mentioned = Mentioned.in(reading, seen, known, told);
        this.governments = Governments.in(reading);
    }

    /// @param told the contents of what others say: whom they speak of is not whom the report speaks of
    static Names of(Reading reading, List<Span> told) {
        return new Names(reading, told);
    }

    /// From now on pronouns and descriptions may mean this source.
    void remember(String name, Phrase source) {
        earlier.add(name);
        since = source.span().end();
    }

    /// A source's name, and how it was told.
    record Naming(String name, String rule) {}

    /// The name of a source; empty when it has none.
    Optional<Naming> name(Phrase source) {
        Token first = source.tokens().getFirst();
        boolean theirs =
                POSSESSIVES.contains(first.lower())
                        && Speakers.is(source.core().head().form(), Speakers.Kind.DOCUMENT);
        if (theirs || isPossessive(source) || NounPhrases.isPronoun(source.head())) {
            return pronoun(source).map(name -> new Naming(name, "whom the pronoun means"));
        }
        Phrase plain = plain(source);
        String words = plain.text(report);
        if (words.isBlank()) {
            return Optional.empty();
        }
        String other = plain.span().equals(source.span()) ? WRITTEN : "the name in the description";
        return full(words, plain, source).or(() -> Optional.of(new Naming(words, other)));
    }

    /// `its` forecast
    static boolean isPossessive(Phrase source) {
        return source.first() == source.last() && POSSESSIVES.contains(source.head().lower());
    }

    private Phrase plain(Phrase source) {
        Optional<Phrase> author = TreeSources.author(source);
        if (author.isPresent()) {
            return seen.whole(ProperName.of(author.get()));
        }
        Phrase plain = seen.whole(ProperName.of(source));
        boolean named = seen.named(plain, plain.core().last(), Name.Kind.PERSON).isPresent();
        return named ? plain : described.beside(source).orElse(plain);
    }

    /// A source as it stands, where it has no name: `he`, of whom the report tells no more.
    String words(Phrase source) {
        return source.text(report);
    }

    private Optional<Naming> full(String words, Phrase plain, Phrase source) {
        return named("the country of that capital or people", governments.name(words, source))
                .or(() -> named("its name and initials", known.unabbreviated(words)))
                .or(() -> named("the person of that name", person(words, plain)))
                .or(() -> named("named so before", described(plain, source)))
                .or(() -> named("described so elsewhere", described.name(source)))
                .or(() -> named("the firm spoken of", firm(source)));
    }

    private static Optional<Naming> named(String rule, Optional<String> name) {
        return name.map(full -> new Naming(full, rule));
    }

    private Optional<String> person(String words, Phrase plain) {
        boolean single = plain.first() == plain.last();
        boolean name = plain.head().tag() == Tag.PROPN && ProperName.isPersonal(plain);
        return single && (name || isLabel(plain))
                ? known.surnamed(words).or(() -> known.called(words))
                : Optional.empty();
    }

    private Optional<String> described(Phrase plain, Phrase source) {
        return isDescription(source) ? described(plain.head(), source) : Optional.empty();
    }

    private Optional<String> firm(Phrase source) {
        return isFirm(source) || isOfAFirm(source)
                ? mentioned.firm(source.span().start())
                : Optional.empty();
    }

    /// `the airline's statement`
    private static boolean isOfAFirm(Phrase source) {
        List<Token> tokens = source.tokens();
        return tokens.size() > 3
                && tokens.getFirst().is("the")
                && tokens.get(2).tag() == Tag.PART
                && Speakers.is(tokens.get(1).lower(), Speakers.Kind.FIRM)
                && Speakers.is(source.core().head().form(), Speakers.Kind.DOCUMENT);
    }

    /// `AL: We have two boats.`
    private static boolean isLabel(Phrase phrase) {
        Sentence sentence = phrase.sentence();
        int next = phrase.last() + 1;
        return next < sentence.tokens().size()
                && ((phrase.first() == 0 && sentence.token(next).is(":"))
                        || (sentence.token(0).form().startsWith("(")
                                && sentence.token(next).form().startsWith(")")));
    }

    /// `the ministry`, `the same study`, `Norland's governor`: a noun that points back.
    private static boolean isDescription(Phrase source) {
        List<Token> tokens = source.tokens();
        if (Phrase.isCapital(source.head()) || tokens.size() > 3 || tokens.size() < 2) {
            return false;
        }
        Token first = tokens.getFirst();
        boolean pointing = first.is("the") || first.is("this") || first.is("that");
        return (pointing && (tokens.size() == 2 || tokens.get(1).is("same")))
                || (tokens.size() == 3 && tokens.get(1).tag() == Tag.PART);
    }

    boolean isPerson(String name) {
        return known.isPerson(name);
    }

    /// `the company`, `it`, `they`: for whom somebody speaks
    static boolean isOwn(Phrase source) {
        Token head = source.head();
        return isFirm(source)
                || (source.first() == source.last() && (head.is("it") || head.is("they")));
    }

    /// `the company`, `the auto maker`
    private static boolean isFirm(Phrase source) {
        return source.tokens().getFirst().is("the")
                && source.last() - source.first() <= 2
                && !Phrase.isCapital(source.head())
                && !source.head().has("Number=Plur") // the two companies
                && Speakers.is(source.head().form(), Speakers.Kind.FIRM);
    }

    private Optional<String> described(Token head, Phrase source) {
        return latest().stream()
                .filter(name -> head(name).equals(head.lower()) || isForce(head, name))
                .findFirst()
                .or(() -> known.titled(head.form()))
                .or(() -> mentioned.body(head.lower(), source.span().start()));
    }

    /// `Police in Norland` … `the force`
    private static boolean isForce(Token head, String name) {
        return head.is("force") && name.toLowerCase(Locale.ROOT).contains("police");
    }

    /// `government of Samoa` → `government`; `government order` → `order`
    private static String head(String name) {
        Matcher behind = BEHIND.matcher(name.toLowerCase(Locale.ROOT));
        String core = name.toLowerCase(Locale.ROOT);
        core = behind.find() ? core.substring(0, behind.start()).strip() : core;
        return core.substring(core.lastIndexOf(' ') + 1);
    }

    /// `The Red Cross have boats, and report that they …`: whose sentence it is.
    private static Optional<Phrase> subject(Phrase pronoun) {
        Sentence sentence = pronoun.sentence();
        if (!sentence.isParsed()) {
            return Optional.empty();
        }
        return sentence.children(sentence.root()).stream()
                .filter(child ->
                        child < pronoun.first()
                                && sentence.token(child).hangsAs("nsubj")
                                && sentence.token(child).tag() == Tag.PROPN)
                .findFirst()
                .flatMap(child -> new TreeSources(sentence).phrase(child));
    }

    private Optional<String> pronoun(Phrase source) {
        Token pronoun = source.tokens().getFirst();
        if (HE.contains(pronoun.lower())) {
            Optional<String> acting = mentioned.person(since, pronoun.span().start());
            if (acting.isPresent()) {
                return acting;
            }
            return latest().stream()
                    .limit(1)
                    .filter(known::isPerson)
                    .findFirst()
                    .or(() -> known.personBefore(pronoun.span().start()));
        }
        return latest().stream()
                .filter(name -> !known.isPerson(name))
                .findFirst()
                .or(() -> subject(source).map(phrase -> plain(phrase).text(report)));
    }

    /// The sources named so far, the latest first.
    private List<String> latest() {
        return earlier.subList(Math.max(0, earlier.size() - MEMORY), earlier.size()).reversed();
    }
}
