package tallystick.serve;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import tallystick.exchange.FigureLines;
import tallystick.figure.Extraction;
import tallystick.figure.Filed;
import tallystick.figure.Report;
import tallystick.figure.Tally;
import tallystick.figure.Text;
import tallystick.ledger.Ledger;
import tallystick.reconcile.Reconciler;

/// A flood in Ludmere as three outlets told it, with the figures given, so that tests of the page need no reader.
final class Samples {
    private Samples() {}

    static final String SCRIPT = "<script>document.title='taken'</script>";

    /// " were killed in Ludmere."
    private static final int SENTENCE_GOES_ON = 24;

    private static final String RIVER =
            " The Ludra burst its banks in Norland on Sunday night, and the flood carried off bridges in Ludmere and Anstadt.";

    static List<Extraction> flood() {
        return List.of(
                extraction(
                        "courier-1",
                        "Norland Courier",
                        "2031-05-12",
                        "Flood in Ludmere",
                        "At least 12 people were killed in Ludmere, the interior ministry said."
                                + RIVER,
                        figure(
                                "At least 12 people",
                                0,
                                "12",
                                "null",
                                "at-least",
                                "interior ministry")),
                extraction(
                        "radio-1",
                        "Ludra Valley Radio",
                        "2031-05-12",
                        "Ludmere counts its dead " + SCRIPT,
                        "Mayor Ilse Varnholt said 31 people were killed in Ludmere. "
                                + SCRIPT
                                + RIVER,
                        figure("31 people", 25, "31", "31", "exact", "Ilse Varnholt")),
                extraction(
                        "courier-2",
                        "Norland Courier",
                        "2031-05-14",
                        "Toll rises",
                        "The interior ministry said on Wednesday that 34 people were killed in Ludmere."
                                + RIVER,
                        figure("34 people", 45, "34", "34", "exact", "interior ministry")));
    }

    private static Extraction extraction(
            String id, String outlet, String published, String title, String text, String figure) {
        Report report =
                new Report(
                        id,
                        "https://news.example/" + id,
                        outlet,
                        LocalDate.parse(published),
                        title,
                        Text.of(text));
        return FigureLines.read("{\"id\":\"" + id + "\",\"figures\":[" + figure + "]}", report);
    }

    private static String figure(
            String quote, int start, String low, String high, String hedge, String source) {
        return """
        {"quote": "%s", "start": %d, "kind": "count", "low": %s, "high": %s, "hedge": "%s", "unit": null,
         "counted": "people", "topic": "killed", "where": "Ludmere", "when": null, "sources": ["%s"],
         "said": null, "modality": "asserted", "part_of": null, "sentence": [0, %d]}\
        """
                .formatted(
                        quote,
                        start,
                        low,
                        high,
                        hedge,
                        source,
                        start + quote.length() + SENTENCE_GOES_ON);
    }

    static List<Tally> tallies() {
        return Reconciler.reconcile(flood().stream().map(Filed::of).toList());
    }

    static Ledger ledger(Path folder) {
        Ledger ledger = Ledger.open(folder.resolve("flood.ledger"));
        ledger.addAll(flood());
        return ledger;
    }
}
