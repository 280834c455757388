package tallystick.serve;

import java.util.ArrayList;
import java.util.List;
import tallystick.figure.Entry;
import tallystick.figure.Modality;
import tallystick.figure.Tally;
import tallystick.wording.Amount;
import tallystick.wording.Plural;

/// A tally as its page shows it: the neutral summary, the plot, and a row a figure.
///
/// `between 12 and 31; 3 reports, 3 outlets, 2 origins; 1 conflict`
record ShownTally(String id, String label, String summary, Plot plot, List<Row> rows) {
    /// @param how how it stands to earlier figures, each with its reason
    record Row(
            int number,
            Entry entry,
            String said,
            String claim,
            List<String> chain,
            List<How> how,
            Marked sentence,
            String report) {}

    record How(String verdict, String link, String reason) {}

    static ShownTally of(Tally tally, Snapshot snapshot) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < tally.entries().size(); i++) {
            rows.add(row(tally, i, snapshot));
        }
        return new ShownTally(
                Snapshot.id(tally),
                tally.label(),
                summary(tally),
                Plot.of(tally),
                List.copyOf(rows));
    }

    static String summary(Tally tally) {
        long conflicts =
                tally.judged().stream()
                        .filter(judged -> judged.verdict().word().equals("conflicts"))
                        .count();
        return Amount.of(tally)
                + "; "
                + Plural.of(tally.reports(), "report")
                + ", "
                + Plural.of(tally.outlets(), "outlet")
                + ", "
                + Plural.of(tally.origins(), "origin")
                + (conflicts == 0 ? "" : "; " + Plural.of((int) conflicts, "conflict"));
    }

    private static Row row(Tally tally, int i, Snapshot snapshot) {
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
                        snapshot.entriesOf(part.wholeReportId()).stream()
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
                Names.address(entry));
    }

    private static String claim(Entry entry) {
        String unit = entry.figure().quantity().unit().map(symbol -> " " + symbol).orElse("");
        return Amount.words(entry.figure().bounds(), unit)
                + (entry.figure().modality() == Modality.ASSERTED
                        ? ""
                        : ", " + entry.figure().modality().word());
    }
}
