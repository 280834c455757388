package tallystick.extract.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tallystick.figure.Span;
import tallystick.text.Name;
import tallystick.text.Reading;
import tallystick.text.Sentence;
import tallystick.text.Words;
import tallystick.wordlist.WordList;

/// All places that a report names, by paragraph and by place.
final class Atlas {
    private static final Set<String> TITLES = WordList.words("attribution/titles.tsv");
    private static final Set<String> SENT =
            Set.of(
                    "send",
                    "sends",
                    "sent",
                    "sending",
                    "deploy",
                    "deploys",
                    "deployed",
                    "deploying",
                    "dispatch",
                    "dispatched",
                    "dispatching",
                    "redeployed");

    private final List<List<Named>> paragraphs;
    private final NavigableMap<Integer, Named> byStart = new TreeMap<>();
    private final Map<String, Known> known;

    /// Place → the paragraph that first names it.
    private final Map<String, Integer> first = new HashMap<>();

    /// Place → in what it lies as the report tells: "Fairwater, Norland".
    private final Map<String, String> around = new HashMap<>();

    /// Paragraph → the heading over it; 0 is the first line, which is the report's title.
    private final int[] heading;

    private Atlas(List<List<Named>> paragraphs, Map<String, Known> known, int[] heading) {
        this.paragraphs = paragraphs;
        this.heading = heading;
        for (List<Named> list : paragraphs) {
            for (int i = 0; i < list.size(); i++) {
                String key = list.get(i).place().key();
                byStart.put(list.get(i).start(), list.get(i));
                first.putIfAbsent(key, list.get(i).paragraph());
                if (list.get(i).lies()) {
                    around.putIfAbsent(key, list.get(i + 1).place().key());
                }
            }
        }
        this.known = known;
    }

    static Atlas of(Reading reading) {
        List<List<Named>> paragraphs = new ArrayList<>();
        Map<String, List<Named>> byKey = new LinkedHashMap<>();
        String first = null;
        int next = 0;
        Storms storms = Storms.of(reading);
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
                List<Named> here = in(sentence, names, p, reading, storms, named);
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
        int[] heading = new int[paragraphs.size()];
        for (int p = 1; p < heading.length; p++) {
            heading[p] = reading.paragraphs().get(p).heading() ? p : heading[p - 1];
        }
        return new Atlas(paragraphs, known, heading);
    }

    private static List<Named> in(
            Sentence sentence,
            List<Name> names,
            int paragraph,
            Reading reading,
            Storms storms,
            List<Place> before) {
        Words words = Words.of(sentence, reading.report().text());
        List<Place> places = new ArrayList<>(PlaceNames.in(words, names));
        places.removeIf(storms::isOne);
        places.addAll(Referring.in(words, before, places));
        places.sort(Comparator.comparingInt(place -> place.span().start()));
        List<Named> found = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            boolean lies = i + 1 < places.size() && places.get(i + 1).of();
            boolean person = isOfPerson(places.get(i), sentence, names);
            boolean sent = isSentTo(places.get(i), sentence);
            found.add(new Named(places.get(i), paragraph, person, lies, sent));
        }
        return found;
    }

    /// "troops were sent to [Fairwater]"
    private static boolean isSentTo(Place place, Sentence sentence) {
        if (!place.preposition().equals("to") || !sentence.isParsed()) {
            return false;
        }
        int token = sentence.tokenAt(place.span().end() - 1);
        int verb = sentence.head(sentence.top(token, place.span()));
        return verb >= 0 && SENT.contains(sentence.token(verb).lower());
    }

    /// "the mayor of Fairwater", "Anna Weiss of Fairwater"
    private static boolean isOfPerson(Place place, Sentence sentence, List<Name> names) {
        int token = sentence.tokenAt(place.span().end() - 1);
        int head = sentence.isParsed() ? sentence.head(token) : -1;
        return head >= 0
                && (TITLES.contains(sentence.token(head).lower())
                        || names.stream()
                                .filter(name -> name.kind() == Name.Kind.PERSON)
                                .anyMatch(
                                        name -> name.span().overlaps(sentence.token(head).span())));
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

    /// The place itself; where the paragraph names what lies around it before the report tells of it, that.
    ///
    /// @param near the places of the figure's sentence and before it in its paragraph
    Known asTold(Known place, List<Named> near, int paragraph) {
        String key = place.plainest().place().key();
        String wider = around.get(key);
        boolean later = Objects.requireNonNull(first.get(key)) > paragraph;
        return later && wider != null && isAmong(wider, near)
                ? Objects.requireNonNull(known.get(wider))
                : place;
    }

    /// May a place be that of a figure under the heading over it? Not when the heading tells another, unless the paragraph tells this one.
    ///
    /// @param here the places of the figure's sentence, those of sources, and those people come from, apart
    /// @param before those that the paragraph names before it
    boolean isUnderHeading(Known place, List<Named> here, List<Named> before, int paragraph) {
        int line = heading[paragraph];
        List<Named> over =
                line == 0
                        ? List.of()
                        : paragraphs.get(line).stream().filter(Named::isTold).toList();
        String key = place.plainest().place().key();
        return over.isEmpty()
                || isAmong(key, over)
                || isAmong(key, here)
                || isAmong(key, before.stream().filter(Named::isTold).toList());
    }

    private static boolean isAmong(String key, List<Named> places) {
        return places.stream().anyMatch(named -> named.place().key().equals(key));
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
