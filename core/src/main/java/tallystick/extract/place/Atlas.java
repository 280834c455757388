package tallystick.extract.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import tallystick.figure.Span;
import tallystick.text.Name;
import tallystick.text.Reading;
import tallystick.text.Sentence;
import tallystick.text.Token;
import tallystick.text.Words;
import tallystick.wordlist.PeopleNouns;
import tallystick.wordlist.WordList;

/// All places that a report names, by paragraph and by place.
final class Atlas {
    private static final Set<String> TITLES = WordList.words("attribution/titles.tsv");

    private final List<List<Named>> paragraphs;
    private final NavigableMap<Integer, Named> byStart = new TreeMap<>();
    private final Map<String, Known> known;

    private Atlas(List<List<Named>> paragraphs, Map<String, Known> known) {
        this.paragraphs = paragraphs;
        paragraphs.forEach(list -> list.forEach(named -> byStart.put(named.start(), named)));
        this.known = known;
    }

    static Atlas of(Reading reading) {
        List<List<Named>> paragraphs = new ArrayList<>();
        Map<String, List<Named>> byKey = new LinkedHashMap<>();
        String first = null;
        int next = 0;
        Predicate<Place> storm = Storms.of(reading)::isOne;
        Predicate<Place> none = storm.or(Surnames.of(reading)::isOne);
        List<Place> named = new ArrayList<>();
        for (int p = 0; p < reading.paragraphs().size(); p++) {
            List<Named> found = new ArrayList<>();
            for (Sentence sentence : reading.paragraphs().get(p).sentences()) {
                List<Name> names = new ArrayList<>();
                while (next < reading.names().size()
                        && reading.names().get(next).span().start() < sentence.span().end()) {
                    names.add(reading.names().get(next));
                    next++;
                }
                List<Named> here = in(sentence, names, p, reading, none, named);
                here.forEach(each -> named.add(each.place()));
                found.addAll(here);
            }
            paragraphs.add(found);
            for (Named each : found) {
                String key = each.place().key();
                byKey.computeIfAbsent(key, absent -> new ArrayList<>()).add(each);
                first = first == null && each.isTold() && !each.place().isAround() ? key : first;
            }
        }
        String title = Objects.requireNonNullElse(reading.report().title(), "");
        String told = first;
        int opening = (int) paragraphs.stream().takeWhile(List::isEmpty).count();
        Map<String, Known> known = new LinkedHashMap<>();
        byKey.forEach((key, mentions) ->
                known.put(key, Known.of(mentions, title, key.equals(told), opening)));
        return new Atlas(paragraphs, known);
    }

    private static List<Named> in(
            Sentence sentence,
            List<Name> names,
            int paragraph,
            Reading reading,
            Predicate<Place> none,
            List<Place> before) {
        Words words = Words.of(sentence, reading.report().text());
        List<Place> places = new ArrayList<>(PlaceNames.in(words, names));
        places.removeIf(none);
        places.addAll(Referring.in(words, before, places));
        places.sort(Comparator.comparingInt(place -> place.span().start()));
        List<Named> found = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            boolean lies = i + 1 < places.size() && places.get(i + 1).of();
            boolean person = isOfPerson(places.get(i), sentence, names);
            found.add(new Named(places.get(i), paragraph, person, lies));
        }
        return found;
    }

    /// "the mayor of Fairwater", "Anna Weiss of Fairwater", "a Fairwater woman"
    private static boolean isOfPerson(Place place, Sentence sentence, List<Name> names) {
        int token = sentence.tokenAt(place.span().end() - 1);
        int head = sentence.isParsed() ? sentence.head(token) : -1;
        return head >= 0
                && (TITLES.contains(sentence.token(head).lower())
                        || isOnePerson(sentence.token(head), place)
                        || names.stream()
                                .filter(name -> name.kind() == Name.Kind.PERSON)
                                .anyMatch(
                                        name -> name.span().overlaps(sentence.token(head).span())));
    }

    private static boolean isOnePerson(Token head, Place place) {
        return head.span().start() > place.span().end()
                && head.has("Number=Sing")
                && PeopleNouns.has(head.lower());
    }

    Collection<Known> known() {
        return known.values();
    }

    /// What is known of the place that a mention names.
    Known known(Named named) {
        return Objects.requireNonNull(known.get(named.place().key()));
    }

    /// The places within a span, in their order.
    List<Named> within(Span span) {
        return List.copyOf(byStart.subMap(span.start(), span.end()).values());
    }

    /// The last places of a paragraph before an offset, in their order.
    List<Named> before(int offset, int paragraph, int most) {
        List<Named> found = new ArrayList<>();
        for (Named named : byStart.headMap(offset, false).descendingMap().values()) {
            if (named.paragraph() != paragraph || found.size() == most) {
                break;
            }
            found.addFirst(named);
        }
        return found;
    }

    /// The last place of a paragraph where something is told to be.
    Optional<Named> lastTold(int paragraph) {
        return paragraph < 0
                ? Optional.empty()
                : paragraphs.get(paragraph).stream()
                        .filter(Named::isTold)
                        .reduce((one, two) -> two);
    }
}
