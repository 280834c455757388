package tallystick.reconcile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tallystick.figure.Figure;
import tallystick.figure.Report;
import tallystick.figure.Span;
import tallystick.figure.Topic;
import tallystick.wordlist.PeopleNouns;

/// Who cuts the jobs, holds the votes or spends the money, as far as the sentence tells: the last name before the figure that is no place,
/// no nation and no day.
///
/// `GM plans to lay off [47,000 employees]` → `gm`; `Joe Biden earned [6]` → `joe biden`; `Both earned [9 delegates]` → none
///
/// @param words of the name, folded, without titles; empty where the sentence tells none
/// @param initials of its words: `General Motors` → `gm`
record Agent(Set<String> words, String initials) {
    static final Agent NONE = new Agent(Set.of(), "");

    /// What is told of these is somebody's; who is dead, hurt or away is counted whoever did it.
    private static final Set<Topic> OWNED = Set.of(Topic.JOBS, Topic.VOTE, Topic.COST, Topic.OTHER);

    /// "the [Democratic] primary"
    private static final Set<String> ADJECTIVES = Table.of("titles").words("adjective");

    private static final Set<String> COMMON = Table.of("common-words").words();
    private static final Set<String> TITLES = Table.of("titles").words("article", "title");

    /// Of the titles one that begins a firm's name more often than it stands before one who votes, spends or employs.
    private static final String GENERAL = "general";

    static Agent of(Figure figure, Report report) {
        if (!OWNED.contains(figure.topic())) {
            return NONE;
        }
        int from = figure.sentence().start();
        List<String> before = Fold.cased(report.quote(new Span(from, figure.span().start())));
        Place where = figure.where() == null ? Place.NOWHERE : Place.of(figure.where());
        List<List<String>> runs = runs(before);
        if (!runs.isEmpty() && isOnlyFirst(runs.getFirst(), before, report)) {
            runs.removeFirst();
        }
        Collections.reverse(runs);
        for (List<String> run : runs) {
            Place place = Place.of(String.join(" ", run));
            boolean isPlace = Within.isKnown(place) || place.equals(where);
            boolean isAdjective = ADJECTIVES.containsAll(folded(run));
            if (!isPlace && !isAdjective && Nations.named(run).isEmpty() && !isOfPeople(run)) {
                return new Agent(folded(run), initials(run));
            }
        }
        return NONE;
    }

    /// The rows of words written as names, without common words.
    private static List<List<String>> runs(List<String> words) {
        List<List<String>> runs = new ArrayList<>();
        List<String> run = new ArrayList<>();
        for (String word : words) {
            if (isOfName(word)) {
                run.add(word);
            } else if (!run.isEmpty()) {
                runs.add(run);
                run = new ArrayList<>();
            }
        }
        if (!run.isEmpty()) {
            runs.add(run);
        }
        return runs;
    }

    /// "[Losses] reached …" begins its sentence and is no name, "[Chrysler] plans …" is one: the report has it again and never small.
    private static boolean isOnlyFirst(List<String> run, List<String> before, Report report) {
        String word = run.getFirst();
        if (run.size() > 1 || !before.getFirst().equals(word) || isShort(word)) {
            return false;
        }
        String text = report.text().string();
        boolean again = text.indexOf(word) != text.lastIndexOf(word);
        return !again || text.contains(" " + word.toLowerCase(Locale.ROOT));
    }

    private static boolean isShort(String word) {
        return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    }

    private static boolean isOfName(String word) {
        String one = Fold.singular(word.toLowerCase(Locale.ROOT));
        return Fold.capitalised(word)
                && !COMMON.contains(one)
                && !COMMON.contains(word.toLowerCase(Locale.ROOT));
    }

    /// "[Officials] said", "the [President] wants"
    private static boolean isOfPeople(List<String> run) {
        return run.stream()
                .allMatch(word -> PeopleNouns.has(Fold.singular(word.toLowerCase(Locale.ROOT))));
    }

    /// What stands behind its last title: `France Senator Roe` → `roe`.
    private static Set<String> folded(List<String> run) {
        List<String> words = run.stream().map(Fold::plain).toList();
        int from = words.size();
        while (from > 0 && !isTitle(words.get(from - 1))) {
            from--;
        }
        return new TreeSet<>(from < words.size() ? words.subList(from, words.size()) : words);
    }

    private static boolean isTitle(String word) {
        return TITLES.contains(word) && !word.equals(GENERAL);
    }

    private static String initials(List<String> run) {
        return run.stream()
                .map(word -> Fold.plain(word).substring(0, 1))
                .collect(Collectors.joining());
    }

    boolean isKnown() {
        return !words.isEmpty();
    }

    /// One name holds the other's words or is its initials, or one is not told: `Ford`, `Ford Motor Company`.
    boolean mayBe(Agent other) {
        return words.containsAll(other.words)
                || other.words.containsAll(words)
                || words.contains(other.initials)
                || other.words.contains(initials);
    }
}
