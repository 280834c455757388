package tallystick.extract.attribution;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tallystick.figure.Report;
import tallystick.text.Name;
import tallystick.text.Reading;
import tallystick.text.Sentence;
import tallystick.text.Token;
import tallystick.text.Token.Tag;

/// The names that one report uses: its persons by surname and by title, its bodies by abbreviation.
///
/// `County Sheriff Bill Brown … Brown … the sheriff` · `the National Hurricane Center (NHC) … the NHC`
final class KnownNames {
    private static final int LONGEST = 12;
    private static final String SEVERAL = "";
    private static final Set<String> SMALL = Set.of("of", "and", "for", "the", "on", "&");
    private static final Set<String> LESSER = Set.of("deputy", "vice", "former", "assistant");

    private final Report report;
    private final SeenNames seen;
    private final Map<String, String> bySurname = new HashMap<>();
    private final Map<String, String> byCall = new HashMap<>();
    private final Map<String, String> byTitle = new HashMap<>();
    private final Map<String, String> abbreviated = new HashMap<>();
    private final Map<String, String> initials = new HashMap<>();
    private final Set<String> persons = new HashSet<>();
    private final TreeMap<Integer, String> mentions = new TreeMap<>();

    private KnownNames(Report report, SeenNames seen) {
        this.report = report;
        this.seen = seen;
    }

    static KnownNames in(Reading reading, SeenNames seen) {
        KnownNames names = new KnownNames(reading.report(), seen);
        List<Sentence> sentences = reading.sentences().stream().map(Mended::of).toList();
        for (Sentence sentence : sentences) {
            names.addPersons(sentence);
            names.addAbbreviations(sentence);
            names.addInitials(sentence);
        }
        names.persons.addAll(names.bySurname.values());
        names.persons.forEach(names::addCalls);
        sentences.forEach(names::addMentions);
        return names;
    }

    boolean isPerson(String name) {
        return persons.contains(name);
    }

    Optional<String> surnamed(String surname) {
        return Optional.ofNullable(bySurname.get(surname.toLowerCase(Locale.ROOT)));
    }

    /// The one person of a given name or of some initials: `Maria`, `ML` → `Maria Lind`
    Optional<String> called(String word) {
        return Optional.ofNullable(byCall.get(word)).filter(name -> !name.equals(SEVERAL));
    }

    /// What a person may be called by; what two may be called by names neither.
    private void addCalls(String person) {
        int blank = person.indexOf(' ');
        String given = blank < 0 ? person : person.substring(0, blank);
        for (String call : List.of(given, capitals(person))) {
            byCall.merge(call, person, (one, two) -> one.equals(two) ? one : SEVERAL);
        }
    }

    Optional<String> titled(String title) {
        return Optional.ofNullable(byTitle.get(title.toLowerCase(Locale.ROOT)));
    }

    /// The name and its abbreviation, as they stand together somewhere, for either of them.
    Optional<String> unabbreviated(String name) {
        return Optional.ofNullable(abbreviated.get(name))
                .or(() -> Optional.ofNullable(initials.get(name)));
    }

    /// The person named last before a character of the text.
    Optional<String> personBefore(int offset) {
        return Optional.ofNullable(mentions.lowerEntry(offset))
                .map(mention -> mention.getValue())
                .map(name -> surnamed(name.substring(name.lastIndexOf(' ') + 1)).orElse(name));
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

    /// A surname alone mentions its person too.
    private void addMentions(Sentence sentence) {
        for (Token token : sentence.tokens()) {
            String person = bySurname.get(token.lower());
            if (person != null && token.tag() == Tag.PROPN) {
                mentions.putIfAbsent(token.span().start(), person);
            }
        }
    }

    private static boolean isNamePart(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        return Phrase.isCapital(token)
                && !Phrase.isTime(token)
                && (token.tag() == Tag.PROPN
                        || (i > 0
                                && !tokens.get(i - 1).isAny(Tag.PUNCT)
                                && token.isAny(Tag.NOUN, Tag.ADJ, Tag.X)));
    }

    private void addPerson(Phrase run) {
        Phrase person = ProperName.afterTitle(behindOffice(run));
        if (person.last() == person.first()
                || !ProperName.isPersonal(person)
                || seen.named(person, person.last(), Name.Kind.ORGANISATION).isPresent()) {
            return;
        }
        String name = person.text(report);
        bySurname.merge(
                person.head().lower(), name, (old, more) -> isFuller(more, old) ? more : old);
        mentions.put(person.span().start(), name);
        List<Token> tokens = run.sentence().tokens();
        for (int i = person.first() - 1; i >= 0 && Speakers.isTitle(tokens.get(i).form()); i--) {
            if (i == 0 || !LESSER.contains(tokens.get(i - 1).lower())) {
                byTitle.putIfAbsent(tokens.get(i).lower(), name);
            }
        }
    }

    /// "Secretary of [State Mara Holm]": the state is no part of the name.
    private Phrase behindOffice(Phrase run) {
        List<Token> tokens = run.sentence().tokens();
        boolean office =
                run.first() >= 2
                        && SMALL.contains(tokens.get(run.first() - 1).lower())
                        && Speakers.isTitle(tokens.get(run.first() - 2).form());
        return office
                ? seen.named(run, run.last(), Name.Kind.PERSON)
                        .filter(name -> name.first() > run.first())
                        .orElse(run)
                : run;
    }

    /// `Joseph R. Moe` is fuller than `Joseph Moe`; `Hilda Moe` is another, and the one named first is meant by `Moe`.
    private static boolean isFuller(String more, String old) {
        String given = old.split(" ", 2)[0];
        return more.length() > old.length() && (more + " ").contains(given + " ");
    }

    private void addAbbreviations(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        for (int i = 1; i + 2 < tokens.size(); i++) {
            String letters = tokens.get(i + 1).form();
            if (!tokens.get(i).is("(")
                    || !letters.matches("[A-Z]\\w{1,11}")
                    || !tokens.get(i + 2).is(")")) {
                continue;
            }
            int first = i;
            while (first > 0 && i - first < LONGEST && isOfAName(tokens, first - 1)) {
                first--;
            }
            int end = i;
            firstOf(tokens, first, end, letters)
                    .ifPresent(at -> addAbbreviation(new Phrase(sentence, at, end - 1), letters));
        }
    }

    /// `the Norland Medicines Agency … the NMA`, though the two stand nowhere together
    private void addInitials(Sentence sentence) {
        for (Name name : seen.over(sentence.span())) {
            if (name.kind() == Name.Kind.ORGANISATION) {
                String full = report.quote(name.span());
                String letters = capitals(full);
                if (letters.length() > 2) {
                    initials.putIfAbsent(letters, full + " (" + letters + ")");
                }
            }
        }
    }

    /// The capitals that begin the words of a name.
    private static String capitals(String name) {
        StringBuilder letters = new StringBuilder();
        char before = ' ';
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if ((before == ' ' || before == '-') && Character.isUpperCase(c)) {
                letters.append(c);
            }
            before = c;
        }
        return letters.toString();
    }

    private void addAbbreviation(Phrase name, String letters) {
        String full = name.text(report);
        abbreviated.putIfAbsent(full, full + " (" + letters + ")");
        abbreviated.putIfAbsent(letters, full + " (" + letters + ")");
    }

    private static boolean isOfAName(List<Token> tokens, int i) {
        return Phrase.isCapital(tokens.get(i)) || SMALL.contains(tokens.get(i).lower());
    }

    /// Where the name begins whose capitals begin as the abbreviation does; the article does not belong to it.
    private static Optional<Integer> firstOf(
            List<Token> tokens, int first, int end, String letters) {
        for (int i = first; i < end; i++) {
            Token token = tokens.get(i);
            if (Phrase.isCapital(token)
                    && !token.is("the")
                    && token.form().charAt(0) == letters.charAt(0)) {
                return i + 1 < end ? Optional.of(i) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
