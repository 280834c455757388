package tallystick.reconcile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tallystick.figure.Filed;
import tallystick.figure.Forecast;
import tallystick.figure.Report;
import tallystick.figure.Span;
import tallystick.figure.Text;

/// The sentence by which a forecast without a number can be judged: one that tells of the same deed, by the same names, as done.
///
/// `Ostmark would send engineers to Kelm` · `Ostmark has sent a first group to Kelm.` → met
final class Fulfilment {
    private static final Table WORDS = Table.of("wordings");
    private static final Set<String> AHEAD = WORDS.words("ahead");
    private static final Set<String> NOT = WORDS.words("not");
    private static final Set<String> BETWEEN = WORDS.words("between");
    private static final Set<String> SMALL = Table.of("common-words").words("function", "calendar");
    private static final Pattern SENTENCE =
            Pattern.compile("[^.!?\\n]+(?:[.!?](?!\\s|$)[^.!?\\n]*)*[.!?]?");
    private static final Pattern YEAR = Pattern.compile("\\b(1[89]\\d\\d|20\\d\\d)\\b");

    /// Characters of a sentence that are read.
    private static final int LONGEST = 600;

    private Fulfilment() {}

    /// @param sentence where it stands
    /// @param done false where it tells that the deed was not done
    record Evidence(Report report, Span sentence, boolean done) {}

    /// The first such sentence, in the order of publication, of a report that appeared after the forecast was made.
    ///
    /// @param told the report that tells the forecast
    /// @param reports of the same story, in the order of publication
    static Optional<Evidence> of(Forecast forecast, Report told, List<Filed> reports) {
        Deed deed = Deed.of(told.quote(forecast.content()));
        if (deed.verbs.isEmpty() || deed.names.size() < 2) {
            return Optional.empty();
        }
        for (Filed filed : reports) {
            Report report = filed.report();
            boolean later =
                    forecast.saidOn()
                            .map(day -> report.published().isAfter(day))
                            .orElse(report.published().isAfter(told.published()));
            if (later) {
                Optional<Evidence> found =
                        in(report, deed, forecast, report.id().equals(told.id()));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Evidence> in(
            Report report, Deed deed, Forecast forecast, boolean same) {
        Text text = report.text();
        Matcher sentence = SENTENCE.matcher(text.string());
        while (sentence.find()) {
            if (sentence.end() - sentence.start() > LONGEST) {
                continue;
            }
            Span span = text.span(sentence.start(), sentence.end());
            if (same && span.overlaps(forecast.content())) {
                continue;
            }
            List<String> cased = Fold.cased(sentence.group());
            Set<String> words = new HashSet<>();
            cased.forEach(word -> words.add(Fold.plain(word)));
            if (words.stream().noneMatch(AHEAD::contains)
                    && deed.isToldBy(words)
                    && !isOlder(sentence.group(), forecast, report)) {
                return Optional.of(
                        new Evidence(report, span, words.stream().noneMatch(NOT::contains)));
            }
        }
        return Optional.empty();
    }

    /// A sentence that names an earlier year tells of something before.
    private static boolean isOlder(String sentence, Forecast forecast, Report report) {
        int year = forecast.saidOn().orElse(report.published()).getYear();
        Matcher named = YEAR.matcher(sentence);
        while (named.find()) {
            if (Integer.parseInt(named.group()) < year) {
                return true;
            }
        }
        return false;
    }

    /// @param verbs the forms of what is to be done
    /// @param names the names in the forecast, folded
    private record Deed(Set<String> verbs, Set<String> names) {
        static Deed of(String content) {
            List<String> cased = Fold.cased(content);
            Set<String> names = new HashSet<>();
            List<String> verbs = new ArrayList<>();
            for (int i = 0; i < cased.size(); i++) {
                String plain = Fold.plain(cased.get(i));
                if (Fold.capitalised(cased.get(i)) && !SMALL.contains(plain)) {
                    names.add(plain);
                } else if (AHEAD.contains(plain)) {
                    int next = i + 1;
                    while (next < cased.size()
                            && (AHEAD.contains(Fold.plain(cased.get(next)))
                                    || BETWEEN.contains(Fold.plain(cased.get(next))))) {
                        next++;
                    }
                    if (next < cased.size() && verbs.isEmpty()) {
                        verbs.add(Fold.plain(cased.get(next)));
                    }
                }
            }
            return new Deed(verbs.isEmpty() ? Set.of() : Verb.forms(verbs.getFirst()), names);
        }

        /// The verb in some form, and most of the names or their adjectives.
        boolean isToldBy(Set<String> words) {
            long named =
                    names.stream()
                            .filter(name -> words.stream().anyMatch(word -> akin(name, word)))
                            .count();
            return named * 3 >= names.size() * 2L && words.stream().anyMatch(verbs::contains);
        }

        private static boolean akin(String name, String word) {
            int stem = Math.min(5, name.length());
            return stem > 2 ? word.regionMatches(0, name, 0, stem) : word.equals(name);
        }
    }
}
