package tallystick.extract.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tallystick.text.Name;
import tallystick.text.Reading;
import tallystick.text.Sentence;
import tallystick.text.Token;
import tallystick.text.Token.Tag;

/// What a report says of its persons beside their names, by which it calls them elsewhere.
///
/// `Interior Minister Ada Lind` … `the interior minister` · `Bill Brown, head of the Coast Guard` … `the Coast Guard's head`
final class Described {
    private static final int LONGEST = 12;

    /// Among more of one title no description tells one from another.
    private static final int MEMORY = 40;

    private record Person(String name, Set<String> words) {}

    private final SeenNames seen;
    private final KnownNames known;
    private final Reading reading;
    private final Map<String, List<Person>> persons = new HashMap<>();

    private Described(Reading reading, SeenNames seen, KnownNames known) {
        this.reading = reading;
        this.seen = seen;
        this.known = known;
    }

    static Described in(Reading reading, SeenNames seen, KnownNames known) {
        Described described = new Described(reading, seen, known);
        reading.sentences().forEach(described::add);
        return described;
    }

    /// Whose name stands beside a description: `the mayor, [Ada Lind], said`
    Optional<Phrase> beside(Phrase description) {
        Sentence sentence = description.sentence();
        int head = description.core().last();
        boolean further = sentence.token(head).is("one") || isRole(sentence.token(head));
        Optional<Phrase> own = beside(description, head);
        return own.isPresent() || !further || description.last() == head
                ? own
                : beside(description, description.last()); // one of the guards, Ada Lind
    }

    private Optional<Phrase> beside(Phrase description, int over) {
        Sentence sentence = description.sentence();
        for (int child : sentence.children(over)) {
            if (child > over && sentence.token(child).hangsAs("appos")) {
                Optional<Phrase> person = seen.named(description, child, Name.Kind.PERSON);
                return person.isPresent() || Phrase.isCapital(description.core().head())
                        ? person
                        : seen.named(description, child, Name.Kind.ORGANISATION);
            }
        }
        return Optional.empty();
    }

    /// The one person whom the report describes by all words of a description.
    Optional<String> name(Phrase description) {
        Token head = description.core().head();
        Token first = description.tokens().getFirst();
        if (!isRole(head) || first.is("a") || first.is("an")) {
            return Optional.empty();
        }
        Set<String> words = words(description.sentence(), description.first(), description.last());
        words.remove(head.lower());
        words.remove("chief");
        Set<String> found = new LinkedHashSet<>();
        for (Person person : persons.getOrDefault(role(head), List.of())) {
            if (person.words().containsAll(words)) {
                found.add(person.name());
            }
        }
        return found.size() == 1 && (!words.isEmpty() || first.is("the"))
                ? Optional.of(found.iterator().next())
                : Optional.empty();
    }

    private void add(Sentence sentence) {
        for (Name name : seen.over(sentence.span())) {
            int first = sentence.tokenAt(name.span().start());
            if (name.kind() == Name.Kind.PERSON && first >= 0) {
                int last = sentence.tokenAt(name.span().end() - 1);
                add(sentence, new Phrase(sentence, first, last));
            }
        }
    }

    private void add(Sentence sentence, Phrase person) {
        int before = person.first() - 1;
        if (before > 0 && sentence.token(before).is(",")) {
            before--;
        }
        NounPhrases.endingAt(sentence, before)
                .filter(phrase -> isRole(phrase.core().head()))
                .ifPresent(
                        phrase -> add(person, phrase.core().head(), phrase.first(), phrase.last()));
        int head = person.last();
        for (int i = person.first(); i <= person.last(); i++) {
            head = sentence.head(i) < person.first() || sentence.head(i) > person.last() ? i : head;
        }
        for (int child : sentence.children(head)) {
            Token token = sentence.token(child);
            if (child > person.last() && token.hangsAs("appos") && isRole(token)) {
                add(
                        person,
                        token,
                        sentence.first(child),
                        Math.min(sentence.last(child), child + LONGEST));
            }
        }
    }

    private void add(Phrase person, Token title, int first, int last) {
        String name = person.text(reading.report());
        String full = person.first() == person.last() ? known.surnamed(name).orElse(name) : name;
        List<Person> ofTitle = persons.computeIfAbsent(role(title), word -> new ArrayList<>());
        if (ofTitle.size() < MEMORY) {
            ofTitle.add(new Person(full, words(person.sentence(), first, last)));
        }
    }

    private static boolean isRole(Token token) {
        return Speakers.isTitle(token.form())
                || (Speakers.is(token.form(), Speakers.Kind.PERSON)
                        && !token.lower().endsWith("s"));
    }

    /// A chief executive is a CEO.
    private static String role(Token title) {
        return title.is("executive") ? "ceo" : title.lower();
    }

    private static Set<String> words(Sentence sentence, int first, int last) {
        Set<String> words = new HashSet<>();
        for (int i = first; i <= last; i++) {
            Token token = sentence.token(i);
            if (token.isAny(Tag.NOUN, Tag.PROPN, Tag.ADJ, Tag.X)) {
                words.add(token.lower());
            }
        }
        return words;
    }
}
