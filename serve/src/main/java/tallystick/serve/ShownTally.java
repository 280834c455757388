package tallystick.serve;

import java.util.ArrayList;
import java.util.List;
import tallystick.figure.Check;
import tallystick.figure.Entry;
import tallystick.figure.Filed;
import tallystick.figure.Modality;
import tallystick.figure.Tally;
import tallystick.ledger.Judgement;
import tallystick.reconcile.Summary;
import tallystick.wording.Amount;

/// A tally as its page shows it: the neutral summary, the plot, and a row a figure.
///
/// `between 12 and 31; 3 reports, 3 outlets, 2 origins; 1 conflict`
///
/// @param plots the broad one and the narrow one, of which a page shows what its width has room for
record ShownTally(
        String id,
        String label,
        String summary,
        List<Plot> plots,
        List<Row> rows,
        List<Withdrawn> withdrawn,
        List<Check> checks) {
    /// @param how how it stands to earlier figures, each with its reason
    record Row(
            int number,
            Entry entry,
            String said,
            String claim,
            List<String> chain,
            List<How> how,
            Marked sentence,
            String report,
            List<Judgement> judgements) {}

    /// @param judgements what people decided of it
    record Withdrawn(Entry entry, Marked sentence, List<Judgement> judgements) {}

    record How(String verdict, String link, String reason) {}

    static ShownTally of(Tally tally, View view) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < tally.entries().size(); i++) {
            rows.add(row(tally, i, view));
        }
        return new ShownTally(
                View.id(tally),
                tally.label(),
                summary(tally),
                List.of(Plot.of(tally, Plot.BROAD), Plot.of(tally, Plot.NARROW)),
                List.copyOf(rows),
                withdrawn(tally, view),
                checks(tally));
    }

    /// Figures of the same reports and topic that people took out.
    private static List<Withdrawn> withdrawn(Tally tally, View view) {
        Entry first = tally.entries().getFirst();
        return view.known().withdrawn().stream()
                .filter(entry -> entry.figure().topic() == first.figure().topic())
                .filter(entry ->
                        tally.entries().stream()
                                .anyMatch(each ->
                                        each.figure().counted().equals(entry.figure().counted())))
                .map(entry -> new Withdrawn(entry, Marked.of(entry), view.judgements().of(entry)))
                .toList();
    }

    static String summary(Tally tally) {
        return Summary.of(tally);
    }

    /// The arithmetic of its figures that does not come out, or only nearly.
    private static List<Check> checks(Tally tally) {
        return tally.checks().stream()
                .filter(check -> check.outcome() != Check.Outcome.FITS)
                .toList();
    }

    private static Row row(Tally tally, int i, View view) {
        Entry entry = tally.entries().get(i);
        List<How> how = new ArrayList<>();
        for (Tally.Judged judged : tally.judged()) {
            if (judged.b() == i) {
                how.add(
                        new How(
                                judged.verdict().word(),
                                "#f" + (judged.a() + 1),
                                (judged.a() + 1) + ": " + judged.verdict().why()));
            }
        }
        for (Tally.Part part : tally.parts()) {
            if (part.b() == i) {
                String to =
                        view
                                .findReport(part.wholeReportId())
                                .map(Filed::entries)
                                .orElse(List.of())
                                .stream()
                                .filter(whole -> whole.figure().span().equals(part.whole()))
                                .map(whole -> "/figure/" + whole.id())
                                .findFirst()
                                .orElse("/report/" + Names.encoded(part.wholeReportId()));
                how.add(new How("part-of", to, part.verdict().why()));
            }
        }
        return new Row(
                i + 1,
                entry,
                entry.figure().said() == null
                        ? entry.published().toString()
                        : entry.figure().said().toString(),
                claim(entry),
                entry.figure().sources().names(),
                how,
                Marked.of(entry),
                Names.address(entry),
                view.judgements().of(entry));
    }

    static String claim(Entry entry) {
        String unit = entry.figure().quantity().unit().map(symbol -> " " + symbol).orElse("");
        return Amount.words(entry.figure().bounds(), unit)
                + (entry.figure().modality() == Modality.ASSERTED
                        ? ""
                        : ", " + entry.figure().modality().word());
    }
}
