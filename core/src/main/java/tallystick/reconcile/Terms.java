package tallystick.reconcile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tallystick.figure.Bounds;
import tallystick.figure.Entry;
import tallystick.figure.Filed;
import tallystick.figure.Report;

/// The words that tell which event a report is on, each with the weight of where it stands: what happened where before names and title
/// words, these before common nouns.
///
/// @param weights folded word, or `earthquake in nepal` ([Events]) → weight
/// @param names those of them that are written as names
record Terms(Map<String, Double> weights, Set<String> names) {
    private static final Set<String> COMMON = Table.of("common-words").words();
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]{2,}");

    /// Common nouns are read from this many characters at the beginning; names from all of the text.
    private static final int LEAD = 600;

    private static final double NAME = 1.25;
    private static final double NOUN = 0.6;
    private static final double TITLE = 1.5;

    /// An event's noun with its nation tells more than both apart.
    private static final double EVENT = 1.5;

    /// An exact number of two or more significant digits: two reports that count 176 are likely to be on one event.
    private static final double NUMBER = 0.5;

    static Terms of(Filed filed) {
        Map<String, Double> weights = new HashMap<>();
        Set<String> names = new HashSet<>();
        Report report = filed.report();
        Set<String> lower = read(report.text().string(), weights, names);
        if (report.title() != null) {
            Set<String> title = new HashSet<>(Fold.words(report.title()));
            title.stream()
                    .filter(word -> word.length() > 2 && !Character.isDigit(word.charAt(0)))
                    .map(Fold::singular)
                    .filter(word -> !COMMON.contains(word))
                    .forEach(word -> weights.merge(word, TITLE, Double::sum));
        }
        for (Entry entry : filed.entries()) {
            if (entry.figure().bounds() instanceof Bounds.Exactly(var value)
                    && value.stripTrailingZeros().precision() > 1) {
                weights.merge(value.toPlainString(), NUMBER, Math::max);
            }
        }
        names.removeAll(lower);
        for (String event : Events.in(opening(report))) {
            weights.put(event, EVENT);
            names.add(event);
        }
        return new Terms(weights, names);
    }

    private static String opening(Report report) {
        String text = report.text().string();
        String lead = text.substring(0, Math.min(LEAD, text.length()));
        return report.title() == null ? lead : report.title() + ". " + lead;
    }

    /// Reads the words of the text; returns those that are also written small, which are no names.
    private static Set<String> read(String text, Map<String, Double> weights, Set<String> names) {
        Set<String> lower = new HashSet<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            boolean name = Character.isUpperCase(word.group().codePointAt(0));
            if (!name && word.start() > LEAD) {
                continue;
            }
            String term = Fold.singular(Fold.plain(word.group()));
            if (COMMON.contains(term) || COMMON.contains(word.group().toLowerCase(Locale.ROOT))) {
                continue;
            }
            if (name) {
                names.add(term);
            } else {
                lower.add(term);
            }
            if (name || term.length() > 4) {
                weights.merge(term, name ? NAME : NOUN, Math::max);
            }
        }
        return lower;
    }
}
