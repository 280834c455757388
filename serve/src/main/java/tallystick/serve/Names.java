package tallystick.serve;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import tallystick.figure.Entry;
import tallystick.figure.Report;
import tallystick.wording.Published;

/// How pages call reports, and where they are.
final class Names {
    private Names() {}

    /// Its title; without one, its id.
    static String of(Report report) {
        return Objects.requireNonNullElse(report.title(), report.id());
    }

    static String outlet(Report report) {
        return Objects.requireNonNullElse(report.outlet(), report.id());
    }

    /// Whether its url can be followed; a report may call anything its url.
    static boolean isOnWeb(Report report) {
        return report.url() != null && report.url().matches("(?i)https?://.*");
    }

    static String address(Report report) {
        return "/report/" + encoded(report.id());
    }

    /// A figure's place in its report.
    static String address(Entry entry) {
        return "/report/" + encoded(entry.reportId()) + "#c" + entry.figure().span().start();
    }

    static String published(Entry entry) {
        return Published.of(entry);
    }

    static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
