package tallystick.serve;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands around every page: its title, the way to the others, and the day it is told from.
///
/// @param here this page's own address, without the day
/// @param knownAt the day as of which the page tells what was known; null = now
/// @param published the day of which the page leaves out what was published later; null = nothing is left out
/// @param notice what is to be known of the tallies shown; empty = nothing
/// @param build changes with the program, so that a browser fetches style and script anew only then
record Frame(
        String title,
        String here,
        @Nullable LocalDate knownAt,
        @Nullable LocalDate published,
        String notice,
        String build) {
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

    /// The beginning of an address's question, to which more can be put with `&`.
    String question() {
        return knownAt == null ? "?" : known();
    }

    /// The same for what can also be told as published by a day.
    String asOf() {
        return published == null
                ? known()
                : known() + (knownAt == null ? "?" : "&") + "published=" + published;
    }

    /// What an address needs behind it so that the next page is told from the same day.
    String known() {
        return knownAt == null ? "" : "?known=" + knownAt;
    }
}
