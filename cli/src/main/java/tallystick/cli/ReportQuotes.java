package tallystick.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import tallystick.figure.Report;
import tallystick.figure.Span;
import tallystick.ledger.Known;

/// The words of a ledger's reports, looked up as they are asked for.
final class ReportQuotes implements BiFunction<String, Span, String> {
    private static final int MOST = 100;

    private final Known known;
    private final Map<String, Report> reports = new HashMap<>();

    ReportQuotes(Known known) {
        this.known = known;
    }

    @Override
    public String apply(String reportId, Span span) {
        if (reports.size() > MOST) {
            reports.clear();
        }
        return reports.computeIfAbsent(reportId, known::report).quote(span);
    }
}
