package tallystick.serve;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands around every page: its title, the way to the others, and the day it is told from.
///
/// @param here this page's own address, without the day
/// @param knownAt the day as of which the page tells what was known; null = now
/// @param build changes with the program, so that a browser fetches style and script anew only then
record Frame(String title, String here, @Nullable LocalDate knownAt, String build) {
    private static final List<String[]> PAGES =
            List.of(
                    new String[] {"/", "What is new"},
                    new String[] {"/tallies", "Tallies"},
                    new String[] {"/reports", "Reports"},
                    new String[] {"/stories", "Stories"},
                    new String[] {"/sources", "Sources"},
                    new String[] {"/docket", "Docket"},
                    new String[] {"/trackers", "Trackers"},
                    new String[] {"/judgements", "Judgements"},
                    new String[] {"/add", "Add"});

    record Link(String to, String name, boolean here) {}

    List<Link> links() {
        return PAGES.stream()
                .map(page -> new Link(page[0] + known(), page[1], page[0].equals(here)))
                .toList();
    }

    /// What an address needs behind it so that the next page is told from the same day.
    String known() {
        return knownAt == null ? "" : "?known=" + knownAt;
    }
}
