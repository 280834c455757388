package tallystick.extract.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tallystick.figure.Span;
import tallystick.text.Reading;
import tallystick.text.Sentence;
import tallystick.text.Token;
import tallystick.text.Token.Tag;

/// The names of one report: what a source's words are called by, in the fullest form the report uses.
///
/// `the county sheriff, Bill Brown` → `Bill Brown` · `Brown` → `Bill Brown` · `he` → `Bill Brown` · `American officials` → itself
final class Names {
    private final Reading reading;

    /// Persons by surname, the longest form of each.
    private final Map<String, String> persons = new HashMap<>();

    /// Names that stand with their abbreviation in brackets, by either: `NHC` → `National Hurricane Center (NHC)`.
    private final Map<String, String> abbreviated = new HashMap<>();

    /// Persons by the title they were called with: `sheriff` → `Bill Brown`.
    private final Map<String, String> titles = new HashMap<>();

    private final TreeMap<Integer, String> mentions = new TreeMap<>();

    private Names(Reading reading) {
        this.reading = reading;
    }

    static Names of(Reading reading) {
        Names names = new Names(reading);
        for (Sentence sentence : reading.sentences().stream().map(Mended::of).toList()) {
            names.addPersons(sentence);
            names.addAbbreviations(sentence);
        }
        return names;
    }

    private void addPersons(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            int first = i;
            while (i < tokens.size() && isNamePart(tokens, i)) {
                i++;
            }
            if (i - first >= 2) {
                addPerson(new Phrase(sentence, first, i - 1));
            }
        }
    }

    private static boolean isNamePart(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        return Phrase.isCapital(token)
                && !Phrase.isTime(token)
                && (token.tag() == Tag.PROPN || i > 0 && !tokens.get(i - 1).isAny(Tag.PUNCT) && token.isAny(Tag.NOUN, Tag.ADJ, Tag.X));
    }

    private void addPerson(Phrase run) {
        Phrase person = afterTitle(run);
        if (person.last() == person.first() || !isPersonal(person)) {
            return;
        }
        String name = words(person);
        persons.merge(person.head().lower(), name, (old, more) -> more.length() > old.length() ? more : old);
        mentions.put(person.span().start(), name);
        List<Token> tokens = run.sentence().tokens();
        for (int i = person.first() - 1; i >= 0 && Speakers.isTitle(tokens.get(i).form()); i--) {
            if (i == 0 || !Set.of("deputy", "vice", "former", "assistant").contains(tokens.get(i - 1).lower())) {
                titles.putIfAbsent(tokens.get(i).lower(), name);
            }
        }
    }

    /// Two to four capitals after any title, no word of a body or an outlet among them.
    static boolean isPerson(Phrase phrase) {
        Phrase run = afterTitle(phrase.core());
        return run.last() > run.first() && allCapital(run) && isPersonal(run);
    }

    private static boolean isPersonal(Phrase run) {
        int length = run.last() - run.first() + 1;
        return length <= 4
                && run.tokens().stream()
                        .noneMatch(
                                token ->
                                        Speakers.is(token.form(), Speakers.Kind.BODY)
                                                || Speakers.is(token.form(), Speakers.Kind.OUTLET)
                                                || Speakers.is(token.form(), Speakers.Kind.PEOPLE)
                                                || token.form().length() > 1 && token.form().equals(token.form().toUpperCase(Locale.ROOT)) && !token.form().contains("."));
    }

    private void addAbbreviations(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        for (int i = 1; i + 2 < tokens.size(); i++) {
            String letters = tokens.get(i + 1).form();
            if (!tokens.get(i).is("(") || !letters.matches("[A-Z]\\w{1,11}") || !tokens.get(i + 2).is(")")) {
                continue;
            }
            int first = i;
            while (first > 0 && i - first < 12 && isOfAName(tokens, first - 1)) {
                first--;
            }
            int end = i;
            firstOf(tokens, first, end, letters)
                    .ifPresent(at -> addAbbreviation(new Phrase(sentence, at, end - 1), letters));
        }
    }

    private void addAbbreviation(Phrase name, String letters) {
        String full = words(name);
        abbreviated.putIfAbsent(full, full + " (" + letters + ")");
        abbreviated.putIfAbsent(letters, full + " (" + letters + ")");
    }

    private static boolean isOfAName(List<Token> tokens, int i) {
        return Phrase.isCapital(tokens.get(i)) || Set.of("of", "and", "for", "the", "on", "&").contains(tokens.get(i).lower());
    }

    /// Where the name begins whose capitals begin as the abbreviation does; the article does not belong to it.
    private static Optional<Integer> firstOf(List<Token> tokens, int first, int end, String letters) {
        for (int i = first; i < end; i++) {
            Token token = tokens.get(i);
            if (Phrase.isCapital(token) && !token.is("the") && token.form().charAt(0) == letters.charAt(0)) {
                return i + 1 < end ? Optional.of(i) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// The name of a source, pronouns and short forms resolved; empty when it has none.
    Optional<String> name(Phrase source, List<String> earlier) {
        Token head = source.head();
        if (NounPhrases.isPronoun(head)) {
            return pronoun(head, source.span(), earlier);
        }
        Token first = source.sentence().tokens().get(source.first());
        if (Set.of("its", "their", "his", "her").contains(first.lower()) && Speakers.is(source.core().head().form(), Speakers.Kind.DOCUMENT)) {
            return pronoun(first, source.span(), earlier);
        }
        Phrase plain = plain(source);
        String words = words(plain);
        if (words.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(full(words, plain, source, earlier));
    }

    private String full(String words, Phrase plain, Phrase source, List<String> earlier) {
        if (abbreviated.containsKey(words)) {
            return abbreviated.get(words);
        }
        if (plain.first() == plain.last() && plain.head().tag() == Tag.PROPN) {
            String person = persons.get(plain.head().lower());
            if (person != null && isPersonal(plain)) {
                return person;
            }
        }
        return isDescription(source) ? described(plain.head(), earlier).orElse(words) : words;
    }

    /// `the ministry`, `the same study`, `Norland's governor`: a noun that points back.
    private static boolean isDescription(Phrase source) {
        List<Token> tokens = source.tokens();
        Token head = source.head();
        if (Phrase.isCapital(head) || tokens.size() > 3 || tokens.size() < 2) {
            return false;
        }
        Token first = tokens.getFirst();
        boolean pointing = first.is("the") || first.is("this") || first.is("that");
        return pointing && (tokens.size() == 2 || tokens.get(1).is("same"))
                || tokens.size() == 3 && tokens.get(1).tag() == Tag.PART;
    }

    private Optional<String> described(Token head, List<String> earlier) {
        for (int i = earlier.size() - 1; i >= 0; i--) {
            if (List.of(earlier.get(i).toLowerCase(Locale.ROOT).split(" ")).contains(head.lower())) {
                return Optional.of(earlier.get(i));
            }
        }
        return Optional.ofNullable(titles.get(head.lower()));
    }

    private Optional<String> pronoun(Token head, Span at, List<String> earlier) {
        if (head.is("he") || head.is("she") || head.is("his") || head.is("him") || head.is("her")) {
            for (int i = earlier.size() - 1; i >= 0 && i >= earlier.size() - 1; i--) {
                if (persons.containsValue(earlier.get(i))) {
                    return Optional.of(earlier.get(i));
                }
            }
            var mention = mentions.lowerEntry(at.start());
            return mention == null
                    ? Optional.empty()
                    : Optional.of(longest(mention.getValue()));
        }
        for (int i = earlier.size() - 1; i >= 0; i--) {
            if (!persons.containsValue(earlier.get(i))) {
                return Optional.of(earlier.get(i));
            }
        }
        return Optional.empty();
    }

    private String longest(String name) {
        String surname = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        return persons.getOrDefault(surname, name);
    }

    /// The words of a source that name it, without title, article, apposition and what it wrote.
    private static Phrase plain(Phrase source) {
        Phrase owner = owner(source);
        Phrase bare = withoutArticle(owner);
        Phrase core = bare.core();
        Phrase person = afterTitle(core);
        boolean owned = person.first() > core.first() && person.sentence().tokens().get(person.first() - 1).tag() == Tag.PART;
        if (owned && (core.last() < bare.last() || !isPersonal(person))) {
            return bare;
        }
        if (person.first() > core.first() && person.has(Tag.PROPN)) {
            return person;
        }
        if (core.last() > core.first() && core.last() < bare.last() && allCapital(core) && isPersonal(core)) {
            return core;
        }
        return named(bare).orElse(bare);
    }

    /// `the head of the … Directorate of Norland Jane Doe` → `Jane Doe`
    private static Optional<Phrase> named(Phrase phrase) {
        List<Token> tokens = phrase.sentence().tokens();
        int first = phrase.last();
        while (first > phrase.first() && tokens.get(first).tag() == Tag.PROPN && Phrase.isCapital(tokens.get(first))) {
            first--;
        }
        Phrase run = new Phrase(phrase.sentence(), Math.max(phrase.last() - 1, phrase.first()), phrase.last());
        return phrase.last() - first >= 3
                        && Speakers.isTitle(phrase.core().head().form())
                        && phrase.core().last() < first
                        && isPersonal(run)
                ? Optional.of(run)
                : Optional.empty();
    }

    private static boolean allCapital(Phrase phrase) {
        return phrase.tokens().stream().allMatch(Phrase::isCapital);
    }

    /// `Johns Hopkins University data`, `the ministry's report`, `a report by UpGuard` → whose it is.
    private static Phrase owner(Phrase source) {
        Phrase core = source.core();
        List<Token> tokens = source.sentence().tokens();
        if (!Speakers.is(core.head().form(), Speakers.Kind.DOCUMENT) || Phrase.isCapital(core.head()) && core.first() < core.last()) {
            return source;
        }
        for (int i = source.last() - 1; i > core.last(); i--) {
            if (tokens.get(i).is("by") || tokens.get(i).is("from") || tokens.get(i).is("of") && Phrase.isCapital(tokens.get(i + 1)) && i == core.last() + 1) {
                return new Phrase(source.sentence(), i + 1, source.last());
            }
        }
        int last = core.last() - 1;
        while (last >= core.first() && !(tokens.get(last).tag() == Tag.PROPN && !Phrase.isTime(tokens.get(last)))) {
            last--;
        }
        int first = last;
        while (first > core.first()
                && (tokens.get(first - 1).tag() == Tag.PROPN || tokens.get(first - 1).is("of"))) {
            first--;
        }
        return last < core.first() ? source : new Phrase(source.sentence(), first, last);
    }

    /// What follows the last title or role before a proper name: `County Sheriff Bill Brown` → `Bill Brown`.
    private static Phrase afterTitle(Phrase phrase) {
        List<Token> tokens = phrase.sentence().tokens();
        for (int i = phrase.last() - 1; i >= phrase.first(); i--) {
            Token token = tokens.get(i);
            boolean role =
                    Speakers.isTitle(token.form())
                            || token.is("'s") && phrase.last() - i <= 3
                            || token.is("’s") && phrase.last() - i <= 3
                            || token.isAny(Tag.NOUN) && !Phrase.isCapital(token);
            if (role && Phrase.isCapital(tokens.get(i + 1)) && tokens.get(i + 1).isAny(Tag.PROPN, Tag.DET)) {
                return new Phrase(phrase.sentence(), i + 1, phrase.last());
            }
        }
        return phrase;
    }

    private static Phrase withoutArticle(Phrase phrase) {
        List<Token> tokens = phrase.sentence().tokens();
        int first = phrase.first();
        while (first < phrase.last()
                && Set.of("the", "a", "an", "its", "his", "her", "their", "some").contains(tokens.get(first).lower())
                && !NounPhrases.isTheOfAName(tokens, first)) {
            first++;
        }
        return new Phrase(phrase.sentence(), first, phrase.last());
    }


    /// The words as they stand in the report, without brackets.
    private String words(Phrase phrase) {
        List<String> pieces = new ArrayList<>();
        List<Token> tokens = phrase.sentence().tokens();
        int from = phrase.first();
        for (int i = phrase.first(); i <= phrase.last(); i++) {
            if (tokens.get(i).is("(")) {
                if (from < i) {
                    pieces.add(quote(phrase, from, i - 1));
                }
                while (i <= phrase.last() && !tokens.get(i).is(")")) {
                    i++;
                }
                from = i + 1;
            }
        }
        if (from <= phrase.last()) {
            pieces.add(quote(phrase, from, phrase.last()));
        }
        return String.join(" ", pieces).strip();
    }

    private String quote(Phrase phrase, int first, int last) {
        return reading.report().quote(phrase.sentence().span(first, last));
    }
}
