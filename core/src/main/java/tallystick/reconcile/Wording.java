package tallystick.reconcile;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tallystick.figure.Figure;
import tallystick.figure.Report;
import tallystick.figure.Span;

/// How the words at a quantity say that it is counted (`wordings.tsv`).
///
/// `bringing the death toll from 14 to 31`: 14 is former, 31 running and the toll; `two more people` is an increase
///
/// @param increase what came on top of an earlier count
/// @param running the count so far
/// @param toll what a running count came to, by the word right before
/// @param soFar what had happened by then: "3,000 soldiers have been killed"
/// @param former what the count was before
/// @param told what its sentence tells of, by the rows `hours` to `buyout`
record Wording(
        boolean increase,
        boolean running,
        boolean toll,
        boolean soFar,
        boolean former,
        Set<String> told) {
    private static final Table WORDS = Table.of("wordings");
    private static final Set<String> INCREASE = WORDS.words("increase");
    private static final Set<String> NO_INCREASE = WORDS.words("no increase");
    private static final Set<String> ON_TOP = WORDS.words("on top");
    private static final Set<String> RUNNING = WORDS.words("running");
    private static final Set<String> SO_FAR = WORDS.words("so far");
    private static final Set<String> REACHED = WORDS.words("reached");
    private static final Set<String> FORMER = WORDS.words("former");
    private static final Set<String> ESTIMATED = WORDS.words("former estimate");
    private static final Set<String> FOUND = WORDS.words("found");
    private static final List<String> DEEDS = List.of("strike", "cut", "hire", "buyout");
    private static final Map<String, Set<String>> OF_SENTENCE =
            Stream.concat(Stream.of("hours", "strife", "attack"), DEEDS.stream())
                    .collect(Collectors.toUnmodifiableMap(kind -> kind, WORDS::words));

    private static final Pattern AS_OF = Pattern.compile("\\b[Aa]s of\\b");

    /// "bodies of [three people], bringing the death toll to seven": the three came on top.
    private static final Pattern LIFTING =
            Pattern.compile(
                    "\\b(?:bringing|taking|raising|pushing)\\b[^.;]{0,40}\\b(?:toll|total|tally|number)\\b");

    /// Characters read on either side of a quote.
    private static final int BEFORE = 80;

    private static final int BEHIND = 40;

    static Wording of(Figure figure, Report report) {
        List<String> quote = Fold.words(figure.quote());
        List<String> before = last(before(figure.span(), report), 10);
        List<String> behind = first(behind(figure.span(), report), 4);
        String sentence = report.quote(figure.sentence());
        boolean increase =
                (any(quote, INCREASE) && !any(quote, NO_INCREASE))
                        || any(last(before, 1), ON_TOP)
                        || (any(before, FOUND) && LIFTING.matcher(rest(figure, report)).find());
        boolean asOf = figure.when() != null && AS_OF.matcher(sentence).find();
        boolean now = Fold.words(sentence).contains("now");
        boolean running =
                asOf || now || any(before, RUNNING) || any(behind, RUNNING) || any(quote, RUNNING);
        boolean soFar = any(first(behind, 1), SO_FAR);
        boolean toll = running && (any(quote, REACHED) || any(last(before, 1), REACHED));
        boolean former = any(last(before, 2), FORMER) || any(last(before, 4), ESTIMATED);
        return new Wording(increase, running, toll, soFar, former, told(Fold.words(sentence)));
    }

    /// What its sentence says behind it.
    private static String rest(Figure figure, Report report) {
        int end = Math.max(figure.span().end(), figure.sentence().end());
        return report.quote(new Span(figure.span().end(), end));
    }

    private static Set<String> told(List<String> sentence) {
        return OF_SENTENCE.entrySet().stream()
                .filter(kind -> any(sentence, kind.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// "In the past 24 hours"
    boolean hours() {
        return told.contains("hours");
    }

    /// What goes on day by day: "airstrikes kill 43"
    boolean strife() {
        return told.contains("strife");
    }

    /// One attack, or more.
    boolean attack() {
        return strife() || told.contains("attack");
    }

    /// What is done to jobs.
    Set<String> deeds() {
        return DEEDS.stream().filter(told::contains).collect(Collectors.toUnmodifiableSet());
    }

    private static boolean any(List<String> words, Set<String> of) {
        return words.stream().anyMatch(of::contains);
    }

    private static List<String> before(Span quote, Report report) {
        Span near = new Span(Math.max(0, quote.start() - BEFORE), quote.start());
        String words = report.quote(near);
        int sentence = Math.max(words.lastIndexOf(". "), words.lastIndexOf('\n'));
        return Fold.words(words.substring(sentence + 1));
    }

    private static List<String> behind(Span quote, Report report) {
        int end = Math.min(report.text().length(), quote.end() + BEHIND);
        String words = report.quote(new Span(quote.end(), end));
        return Fold.words(words.split("[.,;\\n]", 2)[0]);
    }

    private static List<String> last(List<String> words, int most) {
        return words.subList(Math.max(0, words.size() - most), words.size());
    }

    private static List<String> first(List<String> words, int most) {
        return words.subList(0, Math.min(most, words.size()));
    }
}
