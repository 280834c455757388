package tallystick.reconcile;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tallystick.figure.Filed;
import tallystick.figure.Report;

/// The reports on one event, in the order of publication.
///
/// @param begin the day the event began
/// @param textOf report id → id of the earliest report with the same text; a reprint is no origin of its own
/// @param names report id → the words of its title and text, folded, to look up whether it names a place
/// @param plain report id → the folded text
record Story(
        List<Filed> reports,
        LocalDate begin,
        Map<String, String> textOf,
        Map<String, Set<String>> names,
        Map<String, String> plain) {
    /// Days that the first report may lag behind the event.
    private static final int LAG = 14;

    static Story of(List<Filed> reports) {
        Map<String, Set<String>> names = new HashMap<>();
        Map<String, String> plain = new HashMap<>();
        for (Filed filed : reports) {
            Report report = filed.report();
            String text =
                    (report.title() == null ? "" : report.title() + "\n") + report.text().string();
            plain.put(report.id(), Fold.plain(text));
            names.put(report.id(), Fold.words(text).stream().collect(Collectors.toSet()));
        }
        return new Story(List.copyOf(reports), begin(reports), Reprints.of(reports), names, plain);
    }

    /// The day the event began, as far as the reports tell: the earliest day that a figure names within [#LAG] days before the first
    /// report, else the day of that report.
    private static LocalDate begin(List<Filed> reports) {
        LocalDate first = reports.getFirst().report().published();
        return reports.stream()
                .flatMap(filed -> filed.entries().stream())
                .flatMap(entry -> Stream.ofNullable(entry.figure().when()))
                .filter(when -> when.first().equals(when.last()))
                .flatMap(when -> when.first().stream())
                .filter(day -> day.isBefore(first) && !day.isBefore(first.minusDays(LAG)))
                .min(Comparator.naturalOrder())
                .orElse(first);
    }
}
