package tallystick.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tallystick.figure.Topic;
import tallystick.wordlist.PeopleNouns;

/// Tells who or what a figure counts from the words of its counted, by `populations.tsv`.
///
/// `civilian deaths` → civilians; `death toll` → people; `total of 40 houses` → houses
final class Populations {
    private static final Set<String> JOINTS =
            Set.of(
                    "of",
                    "from",
                    "in",
                    "on",
                    "at",
                    "for",
                    "with",
                    "who",
                    "that",
                    "to",
                    "by",
                    "near",
                    "per",
                    "about",
                    "after",
                    "during",
                    "since",
                    "among",
                    "against",
                    "without",
                    "including");
    private static final Set<Topic> OF_PERSONS =
            Set.of(
                    Topic.KILLED,
                    Topic.INJURED,
                    Topic.KILLED_OR_INJURED,
                    Topic.MISSING,
                    Topic.CAPTURED,
                    Topic.RELEASED,
                    Topic.DISPLACED,
                    Topic.ILL,
                    Topic.PRESENT,
                    Topic.VOTE,
                    Topic.JOBS);

    /// "People infected", "infections" and "cases" are the same ones.
    private static final Set<String> ALL_ILL = Set.of("people", "patients");

    private static final Map<String, Row> ROWS = rows();

    /// Many firms share these words of their names.
    private static final Set<String> OF_FIRMS = Table.of("titles").words("firm");

    private static final Set<String> SUSPECTED = Table.of("wordings").words("suspected");
    private static final Set<String> CONFIRMED = Table.of("wordings").words("confirmed");

    private static final String CHANGE = " (change)";

    /// Words of the counted that are read; more tell nothing more.
    private static final int MOST = 40;

    private record Row(String group, String kind) {}

    private Populations() {}

    private static Map<String, Row> rows() {
        Map<String, Row> rows = new HashMap<>();
        for (List<String> row : Table.of("populations").rows()) {
            for (String word : Table.words(row)) {
                rows.put(word, new Row(row.getFirst(), row.get(1)));
            }
        }
        return Map.copyOf(rows);
    }

    /// @param counted of "sales (change)" the sales
    static Population of(String counted, String quote, Topic topic) {
        String changed =
                counted.endsWith(CHANGE)
                        ? counted.substring(0, counted.length() - CHANGE.length())
                        : counted;
        return StockIndex.of(counted)
                .map(index ->
                        new Population(
                                index.name(),
                                Population.Kind.NAMED,
                                index.name(),
                                Set.of(),
                                Set.of(),
                                ""))
                .orElseGet(() -> ofWords(changed, quote, topic));
    }

    private static Population ofWords(String counted, String quote, Topic topic) {
        List<String> words = Fold.cased(counted).stream().limit(MOST).toList();
        String status = status(counted + " " + quote);
        List<String> head = head(words);
        List<Row> groups = groups(head);
        List<Row> counting = groups.stream().filter(row -> row.kind.equals("toll")).toList();
        List<Row> named = groups.stream().filter(row -> !row.kind.equals("toll")).toList();
        if (named.isEmpty() && head.size() < words.size() && !counting.isEmpty()) {
            List<String> behind = words.subList(head.size() + 1, words.size());
            return ofWords(String.join(" ", behind), status, topic);
        }
        String noun = head.isEmpty() ? "" : head.getLast();
        if (!named.isEmpty()) {
            Population population = known(named, head, status);
            return topic == Topic.ILL && ALL_ILL.contains(population.group())
                    ? population("patients", Population.Kind.PERSONS, noun, head, status)
                    : population;
        }
        boolean people =
                OF_PERSONS.contains(topic)
                        && (noun.isEmpty() || Fold.capitalised(noun) || !counting.isEmpty());
        if (people) {
            return population("people", Population.Kind.EVERYONE, "people", head, status);
        }
        String lower = noun.toLowerCase(Locale.ROOT);
        Population.Kind kind =
                PeopleNouns.has(lower) ? Population.Kind.PERSONS : Population.Kind.THINGS;
        return population(Fold.singular(lower), kind, noun, head, status);
    }

    /// The counted noun with the names before it: `North Korean soldiers`.
    private static String named(List<String> head) {
        return Stream.concat(
                        head.subList(0, head.size() - 1).stream().filter(Fold::capitalised),
                        Stream.of(head.getLast()))
                .collect(Collectors.joining(" "));
    }

    /// Several groups joined ("women and children") are a population of their own, unless one of them is everyone.
    private static Population known(List<Row> named, List<String> head, String status) {
        List<Row> persons = named.stream().filter(row -> !row.kind.equals("everyone")).toList();
        if (persons.isEmpty()) {
            return population("people", Population.Kind.EVERYONE, "people", head, status);
        }
        Set<String> groups = new TreeSet<>();
        persons.forEach(row -> groups.add(row.group));
        return population(String.join("+", groups), kind(persons), named(head), head, status);
    }

    private static Population.Kind kind(List<Row> rows) {
        if (rows.stream().allMatch(row -> row.kind.equals("sex or age"))) {
            return Population.Kind.SEX_OR_AGE;
        } else if (rows.stream().allMatch(row -> row.kind.equals("there"))) {
            return Population.Kind.THERE;
        }
        return rows.getLast().kind.equals("things")
                ? Population.Kind.THINGS
                : Population.Kind.PERSONS;
    }

    private static Population population(
            String group, Population.Kind kind, String noun, List<String> head, String status) {
        return new Population(group, kind, noun, sides(head), marks(head), status);
    }

    /// The noun phrase before the first joint: `residents of two villages` → `residents`.
    private static List<String> head(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (i > 0 && JOINTS.contains(words.get(i).toLowerCase(Locale.ROOT))) {
                return words.subList(0, i);
            }
        }
        return words;
    }

    private static List<Row> groups(List<String> head) {
        List<Row> found = new ArrayList<>();
        for (int i = 0; i < head.size(); i++) {
            String word = Fold.singular(head.get(i).toLowerCase(Locale.ROOT));
            String two =
                    i + 1 < head.size()
                            ? head.get(i).toLowerCase(Locale.ROOT)
                                    + " "
                                    + Fold.singular(head.get(i + 1).toLowerCase(Locale.ROOT))
                            : word;
            boolean pair = ROWS.containsKey(two) && !two.equals(word);
            Row row = ROWS.get(pair ? two : word);
            boolean modifies = !pair && row != null && modifies(head, i, row);
            if (row != null && !modifies) {
                found.add(row);
            }
            i += pair ? 1 : 0;
        }
        return found;
    }

    /// In `police stations` and `family homes` the first noun only tells what sort the second is; in `civilian deaths` and
    /// `women and children` it is counted itself.
    private static boolean modifies(List<String> head, int at, Row row) {
        if (at + 1 >= head.size()
                || head.get(at + 1).equals("and")
                || head.get(at + 1).equals("or")) {
            return false;
        }
        Row last = ROWS.get(Fold.singular(head.getLast().toLowerCase(Locale.ROOT)));
        boolean counting =
                last != null && (last.kind.equals("toll") || last.kind.equals("everyone"));
        boolean joined = head.subList(at + 1, head.size()).contains("and");
        return !counting && !joined && !row.kind.equals("toll");
    }

    private static Set<String> sides(List<String> head) {
        Set<String> sides = new TreeSet<>();
        Set<String> firms = new TreeSet<>();
        for (String word : Nations.joined(head)) {
            String lower = word.toLowerCase(Locale.ROOT);
            if (word.contains(" ") || Nations.named(List.of(word)).isPresent()) {
                sides.add(word);
            } else if (Fold.capitalised(word) && !ROWS.containsKey(Fold.singular(lower))) {
                (OF_FIRMS.contains(lower) ? firms : sides).add(Fold.singular(lower));
            }
        }
        return sides.isEmpty() ? firms : sides;
    }

    /// Small words before the last that are no group and tell of no status: `modern ibises`.
    private static Set<String> marks(List<String> head) {
        Set<String> marks = new TreeSet<>();
        for (String word : head.subList(0, Math.max(0, head.size() - 1))) {
            boolean plain = !Fold.capitalised(word) && !ROWS.containsKey(Fold.singular(word));
            if (plain && !SUSPECTED.contains(word) && !CONFIRMED.contains(word)) {
                marks.add(word);
            }
        }
        return marks;
    }

    private static String status(String words) {
        List<String> all = Fold.words(words);
        if (all.stream().anyMatch(SUSPECTED::contains)) {
            return "suspected";
        }
        return all.stream().anyMatch(CONFIRMED::contains) ? "confirmed" : "";
    }
}
