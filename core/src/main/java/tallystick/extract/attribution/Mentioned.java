package tallystick.extract.attribution;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tallystick.figure.Span;
import tallystick.text.Name;
import tallystick.text.Paragraph;
import tallystick.text.Reading;
import tallystick.text.Sentence;
import tallystick.text.Token;
import tallystick.text.Token.Tag;

/// Whom the report itself spoke of last, as the subject of a sentence and outside of what others say.
///
/// `Bill Brown said no. [Ada Lind] was unhappy. "We lost two boats," she said.` · `[Norland Motors] grew. The company sold two ships.`
final class Mentioned {
    private static final int LONGEST = 6;

    /// `another ministry`, `the same ministry`: which one, they do not tell.
    private static final Set<String> OTHER = Set.of("other", "same", "own", "new", "local", "such");

    private static final Pattern BLANK = Pattern.compile(" ");

    private final KnownNames known;
    private final TreeSet<Integer> paragraphs = new TreeSet<>();
    private final TreeMap<Integer, Integer> told = new TreeMap<>();
    private final TreeMap<Integer, String> persons = new TreeMap<>();
    private final TreeMap<Integer, String> firms = new TreeMap<>();
    private final TreeMap<Integer, String> commonest = new TreeMap<>();
    private final Map<String, TreeMap<Integer, String>> bodies = new HashMap<>();

    private Mentioned(KnownNames known) {
        this.known = known;
    }

    /// @param told the contents of what others say
    static Mentioned in(Reading reading, SeenNames seen, KnownNames known, List<Span> told) {
        Mentioned mentioned = new Mentioned(known);
        told.stream().sorted().forEach(mentioned::tell);
        for (Paragraph paragraph : reading.paragraphs()) {
            mentioned.paragraphs.add(paragraph.span().start());
        }
        Map<String, Integer> counts = new HashMap<>();
        for (Sentence sentence : reading.sentences()) {
            mentioned.addBodies(sentence, reading);
            for (Name name : seen.over(sentence.span())) {
                mentioned.add(sentence, name, reading.report().quote(name.span()), counts);
            }
        }
        return mentioned;
    }

    /// The body named last by more words than its noun alone, before a place: `the ministry` → `Norland interior ministry`
    Optional<String> body(String noun, int before) {
        return Optional.ofNullable(bodies.get(noun))
                .map(of -> of.lowerEntry(before))
                .map(Map.Entry::getValue);
    }

    /// The person that was subject last, between two places and in the paragraph of the second.
    Optional<String> person(int since, int before) {
        return latest(persons, Math.max(since, paragraph(before)), before);
    }

    /// The firm that was subject last in the paragraph, else the one named most up to there.
    Optional<String> firm(int before) {
        return latest(firms, paragraph(before), before)
                .or(() ->
                        Optional.ofNullable(commonest.lowerEntry(before)).map(Map.Entry::getValue));
    }

    private int paragraph(int offset) {
        Integer start = paragraphs.floor(offset);
        return start == null ? 0 : start;
    }

    private static Optional<String> latest(
            NavigableMap<Integer, String> of, int since, int before) {
        return Optional.ofNullable(of.lowerEntry(before))
                .filter(entry -> entry.getKey() >= since)
                .map(Map.Entry::getValue);
    }

    /// Contents in the order of their beginnings; those that overlap become one.
    private void tell(Span content) {
        var before = told.floorEntry(content.start());
        if (before == null || before.getValue() < content.start()) {
            told.put(content.start(), content.end());
        } else if (before.getValue() < content.end()) {
            told.put(before.getKey(), content.end());
        }
    }

    private boolean isTold(int offset) {
        var around = told.floorEntry(offset);
        return around != null && offset < around.getValue();
    }

    private void add(Sentence sentence, Name name, String words, Map<String, Integer> counts) {
        int start = name.span().start();
        int last = sentence.tokenAt(name.span().end() - 1);
        if (last < 0) {
            return;
        }
        if (name.kind() == Name.Kind.PERSON && isSubject(sentence, name) && !isTold(start)) {
            String surname = words.substring(words.lastIndexOf(' ') + 1);
            persons.put(start, known.surnamed(surname).orElse(words));
        } else if (name.kind() == Name.Kind.ORGANISATION && isFirm(words)) {
            String full = known.unabbreviated(words).orElse(words);
            int count = counts.merge(full, 1, Integer::sum);
            var best = commonest.lastEntry();
            if (best == null || counts.getOrDefault(best.getValue(), 0) <= count) {
                commonest.put(start, full);
            }
            if (isSubject(sentence, name)) {
                firms.put(start, full);
            }
        }
    }

    private void addBodies(Sentence sentence, Reading reading) {
        for (int i = 1; i < sentence.tokens().size(); i++) {
            Token noun = sentence.token(i);
            if (!noun.isAny(Tag.NOUN, Tag.PROPN)
                    || !Speakers.is(noun.form(), Speakers.Kind.BODY)
                    || Speakers.is(noun.form(), Speakers.Kind.FIRM)) {
                continue;
            }
            int first = i;
            while (first > 0 && isModifier(sentence.token(first - 1))) {
                first--;
            }
            if (first < i && i - first < LONGEST) {
                bodies.computeIfAbsent(noun.lower(), word -> new TreeMap<>())
                        .put(noun.span().start(), reading.report().quote(sentence.span(first, i)));
            }
        }
    }

    private static boolean isModifier(Token token) {
        return token.isAny(Tag.NOUN, Tag.PROPN)
                || (token.tag() == Tag.ADJ && !OTHER.contains(token.lower()));
    }

    private static boolean isFirm(String words) {
        boolean other =
                BLANK.splitAsStream(words)
                        .anyMatch(word ->
                                Speakers.is(word, Speakers.Kind.OUTLET)
                                        || (Speakers.is(word, Speakers.Kind.BODY)
                                                && !Speakers.is(word, Speakers.Kind.FIRM)));
        return !other && !words.toLowerCase(Locale.ROOT).equals(words);
    }

    private static boolean isSubject(Sentence sentence, Name name) {
        for (int i = sentence.tokenAt(name.span().start());
                i >= 0
                        && i < sentence.tokens().size()
                        && name.span().contains(sentence.token(i).span());
                i++) {
            if (sentence.token(i).hangsAs("nsubj")) {
                return true;
            }
        }
        return false;
    }
}
