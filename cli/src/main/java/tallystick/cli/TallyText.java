package tallystick.cli;

import java.io.PrintStream;
import java.util.function.BiFunction;
import tallystick.figure.Check;
import tallystick.figure.Entry;
import tallystick.figure.Figure;
import tallystick.figure.Modality;
import tallystick.figure.Span;
import tallystick.figure.Tally;
import tallystick.ledger.Judgements;
import tallystick.reconcile.Summary;
import tallystick.wording.Excerpt;
import tallystick.wording.Published;

/// Tallies for people:
///
/// ```text
/// people killed, Ludmere
/// between 12 and 31; latest 31, said 12 May 2031 by Ilse Varnholt; 2 reports, 2 outlets, 2 origins
///
///   1  2031-05-12  At least 12 people · Norland interior ministry            3f2a9c01
///      Norland Courier (2031-05-12): “[At least 12 people] have been killed in Ludmere, the …”
///   2  2031-05-12  31 people · Ilse Varnholt                                 77b0d1e4
///      agrees with 1: other origin, 31 satisfies both
///      Ludra Valley Radio (2031-05-12): “… said on Monday that [31 people] had been killed …”
/// ```
final class TallyText implements TallyPrinter {
    private static final int ID = 8;
    private static final int LINE = 84;

    private final PrintStream out;
    private final Judgements judgements;
    private final BiFunction<String, Span, String> quotes;

    /// @param quotes the words at a place of a report
    TallyText(PrintStream out, BiFunction<String, Span, String> quotes, Judgements judgements) {
        this.out = out;
        this.quotes = quotes;
        this.judgements = judgements;
    }

    @Override
    public void print(Tally tally) {
        out.println(tally.label());
        out.println(Summary.of(tally));
        tally.checks().forEach(this::check);
        out.println();
        for (int b = 0; b < tally.entries().size(); b++) {
            entry(tally, b);
        }
        out.println();
    }

    /// What fits is not worth a line.
    private void check(Check check) {
        if (check.outcome() == Check.Outcome.FITS) {
            return;
        }
        out.println(
                check.kind().word() + ", " + check.outcome().word() + ": " + check.arithmetic());
        check.entries().stream()
                .map(entry -> Published.of(entry) + ": " + Excerpt.of(entry))
                .distinct()
                .forEach(this::indented);
    }

    private void entry(Tally tally, int b) {
        Entry entry = tally.entries().get(b);
        String number = " ".repeat(b < 9 ? 2 : 1) + (b + 1);
        String line = number + "  " + date(entry) + "  " + claim(entry.figure());
        String gap = " ".repeat(Math.max(2, LINE - line.codePointCount(0, line.length())));
        out.println(line + gap + entry.id().substring(0, ID));
        for (Tally.Judged judged : tally.judged()) {
            if (judged.b() == b) {
                indented(
                        judged.verdict().word()
                                + link(judged.verdict().word())
                                + (judged.a() + 1)
                                + ": "
                                + judged.verdict().why());
            }
        }
        for (Tally.Part part : tally.parts()) {
            if (part.b() == b) {
                String whole = quotes.apply(part.wholeReportId(), part.whole());
                indented("part of [" + whole + "]: " + part.verdict().why());
            }
        }
        judgements.of(entry).forEach(judgement -> indented(judgement.line()));
        indented(Published.of(entry) + ": " + Excerpt.of(entry));
    }

    private static String link(String verdict) {
        return switch (verdict) {
            case "agrees", "conflicts" -> " with ";
            case "apart" -> " from ";
            default -> " ";
        };
    }

    private void indented(String line) {
        out.println("     " + line);
    }

    /// When it was said; where the report does not tell, when it was published.
    private static String date(Entry entry) {
        Figure figure = entry.figure();
        return figure.said() == null ? entry.published().toString() : figure.said().toString();
    }

    private static String claim(Figure figure) {
        return figure.quote().replaceAll("\\s+", " ")
                + " · "
                + (figure.sources().hops().isEmpty() ? "own voice" : figure.sources())
                + (figure.modality() == Modality.ASSERTED ? "" : " · " + figure.modality())
                + (figure.when() == null ? "" : " · at " + figure.when());
    }
}
