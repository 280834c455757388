package tallystick.reconcile;

import java.util.List;
import java.util.Set;
import tallystick.figure.Figure;
import tallystick.figure.Report;
import tallystick.figure.Span;

/// How the words at a quantity say that it is counted (`wordings.tsv`).
///
/// `bringing the death toll from 14 to 31`: 14 is former, 31 running; `two more people` is an increase
///
/// @param increase what came on top of an earlier count
/// @param running the count so far
/// @param former what the count was before
record Wording(boolean increase, boolean running, boolean former) {
    private static final Table WORDS = Table.of("wordings");
    private static final Set<String> INCREASE = WORDS.words("increase");
    private static final Set<String> NO_INCREASE = WORDS.words("no increase");
    private static final Set<String> RUNNING = WORDS.words("running");
    private static final Set<String> FORMER = WORDS.words("former");

    /// Characters read on either side of a quote.
    private static final int BEFORE = 80;

    private static final int BEHIND = 40;

    static Wording of(Figure figure, Report report) {
        List<String> quote = Fold.words(figure.quote());
        List<String> before = last(before(figure.span(), report), 10);
        List<String> behind = first(behind(figure.span(), report), 4);
        boolean increase =
                quote.stream().anyMatch(INCREASE::contains)
                        && quote.stream().noneMatch(NO_INCREASE::contains);
        boolean running = any(before, RUNNING) || any(behind, RUNNING) || any(quote, RUNNING);
        return new Wording(increase, running, any(last(before, 2), FORMER));
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
