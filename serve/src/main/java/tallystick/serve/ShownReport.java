package tallystick.serve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tallystick.figure.Attribution;
import tallystick.figure.Derivation;
import tallystick.figure.Entry;
import tallystick.figure.Filed;
import tallystick.figure.Report;
import tallystick.figure.Span;
import tallystick.figure.Victim;

/// A report as its page shows it: the text as published, cut where figures, sources and cues begin and end.
///
/// @param victims of whom it tells without a number
/// @param corrections what its later versions changed; empty when there is one
record ShownReport(
        Report report,
        List<Piece> pieces,
        List<Row> rows,
        List<Told> victims,
        List<Correction> corrections) {
    /// Characters that all bear the same marks.
    ///
    /// @param figure the figure whose quote they belong to
    /// @param mark `source`, `cue`, `victim` or nothing
    /// @param to the place of the figure's row
    /// @param anchor by which it is linked to: `c52`, where a figure or a victim begins
    record Piece(
            String text,
            int start,
            @Nullable Entry figure,
            String mark,
            String to,
            @Nullable String anchor) {}

    /// @param place where it stands on the page
    /// @param chain by whom it was said, outermost first; empty = the report's own voice
    record Row(
            String place,
            Entry entry,
            Optional<String> tally,
            List<String> chain,
            List<Derivation> derivations) {}

    /// @param words `a trooper · injured`
    record Told(String words, String sentence) {}

    static ShownReport of(Filed filed, View view) {
        return new ShownReport(
                filed.report(),
                pieces(filed),
                rows(filed, view),
                victims(filed),
                Correction.in(view.known().versions(filed.report().id())));
    }

    private static List<Told> victims(Filed filed) {
        Report report = filed.report();
        return filed.victims().stream()
                .map(victim -> new Told(victim.line(report), report.quote(victim.sentence())))
                .toList();
    }

    private static String place(Entry entry) {
        return "r" + entry.id();
    }

    private static List<Row> rows(Filed filed, View view) {
        Map<String, String> tallied = view.standIn(filed.entries());
        return filed.entries().stream()
                .map(entry ->
                        new Row(
                                place(entry),
                                entry,
                                Optional.ofNullable(tallied.get(entry.id())),
                                entry.figure().sources().names(),
                                entry.figure().derivations()))
                .toList();
    }

    private static List<Piece> pieces(Filed filed) {
        Report report = filed.report();
        List<Entry> inOrder =
                filed.entries().stream()
                        .sorted(Comparator.comparing(entry -> entry.figure().span()))
                        .toList();
        List<Span> sources = new ArrayList<>();
        List<Span> cues = new ArrayList<>();
        for (Entry entry : inOrder) {
            for (Attribution.Hop hop : entry.figure().sources().hops()) {
                addIfThere(hop.source(), sources);
                addIfThere(hop.cue(), cues);
            }
        }
        List<Span> victims = filed.victims().stream().map(Victim::span).toList();
        TreeSet<Integer> borders = new TreeSet<>(List.of(0, report.text().length()));
        inOrder.forEach(entry -> addBorders(entry.figure().span(), borders));
        sources.forEach(span -> addBorders(span, borders));
        cues.forEach(span -> addBorders(span, borders));
        victims.forEach(span -> addBorders(span, borders));
        List<Piece> pieces = new ArrayList<>();
        Integer from = borders.first();
        for (Integer to = borders.higher(from); to != null; to = borders.higher(from)) {
            Span span = new Span(from, to);
            Entry figure =
                    inOrder.stream()
                            .filter(entry -> entry.figure().span().contains(span))
                            .findFirst()
                            .orElse(null);
            int start = from;
            boolean isLinked =
                    figure != null || victims.stream().anyMatch(each -> each.start() == start);
            pieces.add(
                    new Piece(
                            report.quote(span),
                            from,
                            figure,
                            in(sources, span)
                                    ? "source"
                                    : in(cues, span) ? "cue" : in(victims, span) ? "victim" : "",
                            figure == null ? "" : place(figure),
                            isLinked ? "c" + from : null));
            from = to;
        }
        return pieces;
    }

    private static boolean in(List<Span> spans, Span piece) {
        return spans.stream().anyMatch(span -> span.contains(piece));
    }

    private static void addIfThere(@Nullable Span span, List<Span> spans) {
        if (span != null) {
            spans.add(span);
        }
    }

    private static void addBorders(Span span, TreeSet<Integer> borders) {
        borders.add(span.start());
        borders.add(span.end());
    }
}
