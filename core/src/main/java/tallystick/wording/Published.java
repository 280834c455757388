package tallystick.wording;

import java.util.Objects;
import tallystick.figure.Entry;
import tallystick.figure.Report;

/// Where and when a figure's report appeared: `Norland Courier (2031-05-12)`; a report without an outlet goes by its id.
public final class Published {
    private Published() {}

    public static String of(Report report) {
        return Objects.requireNonNullElse(report.outlet(), report.id())
                + " ("
                + report.published()
                + ")";
    }

    public static String of(Entry entry) {
        return Objects.requireNonNullElse(entry.outlet(), entry.reportId())
                + " ("
                + entry.published()
                + ")";
    }
}
