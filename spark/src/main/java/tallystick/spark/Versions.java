package tallystick.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which of several copies of a report counts: the newest version, told as the ledger tells it when the same are added in the same order.
///
/// A report is known again by its id; by its address, where one side has no other name; and a file under another path by its content.
final class Versions {
    /// How an id begins that is a file's path (`docs/REPORTS.md`).
    private static final String FILE_ID = "file:";

    /// A copy, by all that it can be known again by.
    ///
    /// @param number in the order of adding
    /// @param content hash of what was published
    record Copy(long number, String id, @Nullable String url, String content)
            implements Serializable {

        /// Copies of one report have one of these in common, at the least two next to each other.
        List<String> keys() {
            List<String> keys = new ArrayList<>();
            keys.add("i" + id);
            if (url != null) {
                keys.add("u" + url);
            }
            if (isFile()) {
                keys.add("f" + content);
            }
            return keys;
        }

        private boolean isFile() {
            return id.startsWith(FILE_ID);
        }
    }

    private record Version(int report, Copy copy) {}

    private final List<List<Copy>> reports = new ArrayList<>();
    private final Map<String, Integer> byId = new HashMap<>();
    private final Map<String, List<Version>> byUrl = new HashMap<>();
    private final Map<String, Integer> byContent = new HashMap<>();

    private Versions() {}

    /// The numbers of the copies that do not count.
    ///
    /// @param copies in the order of adding
    static Set<Long> superseded(List<Copy> copies) {
        Versions versions = new Versions();
        copies.forEach(versions::add);
        Set<Long> superseded = new HashSet<>();
        copies.forEach(copy -> superseded.add(copy.number()));
        versions.reports.forEach(history -> superseded.remove(history.getLast().number()));
        return superseded;
    }

    private void add(Copy copy) {
        int report = report(copy);
        if (report < 0) {
            report = reports.size();
            reports.add(new ArrayList<>());
        }
        List<Copy> history = reports.get(report);
        if (history.stream().anyMatch(each -> each.content().equals(copy.content()))) {
            return;
        }
        history.add(copy);
        byId.put(copy.id(), report);
        if (copy.url() != null) {
            byUrl.computeIfAbsent(copy.url(), any -> new ArrayList<>())
                    .add(new Version(report, copy));
        }
        if (copy.isFile()) {
            byContent.put(copy.content(), report);
        }
    }

    /// -1 = none is known.
    private int report(Copy copy) {
        Integer same = byId.get(copy.id());
        if (same != null) {
            return same;
        }
        int sameUrl = byUrl(copy);
        if (sameUrl >= 0) {
            return sameUrl;
        }
        return copy.isFile() ? byContent.getOrDefault(copy.content(), -1) : -1;
    }

    /// The newest of the same content, else the newest.
    private int byUrl(Copy copy) {
        String url = copy.url();
        if (url == null) {
            return -1;
        }
        int newest = -1;
        for (Version each : byUrl.getOrDefault(url, List.of()).reversed()) {
            if (each.copy().id().equals(url) || copy.id().equals(url)) {
                if (each.copy().content().equals(copy.content())) {
                    return each.report();
                }
                newest = newest < 0 ? each.report() : newest;
            }
        }
        return newest;
    }
}
