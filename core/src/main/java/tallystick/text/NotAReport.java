package tallystick.text;

import java.io.IOException;
import java.util.Locale;

/// Some bytes are no report, and what to do about it; [Reports] adds the place and hands it on as a value.
final class NotAReport extends Exception {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    NotAReport(String problem, String remedy) {
        super(problem, null, false, false);
        this.remedy = remedy;
    }

    static NotAReport empty() {
        return new NotAReport("is empty", "Give a file with a report in it, or leave it out.");
    }

    static NotAReport tooLarge() {
        return new NotAReport(
                "is larger than %s MB".formatted(Reports.LARGEST_BYTES >> 20),
                "Give each report in a file or a JSON line of its own.");
    }

    static NotAReport tooLong(int characters) {
        return new NotAReport(
                String.format(
                        Locale.ROOT,
                        "holds %,d characters, more than any one report (at most %,d)",
                        characters,
                        Reports.LONGEST_TEXT),
                "Part it into its reports: a file or a JSON line for each.");
    }

    static NotAReport unreadable(IOException e) {
        String why = e.getMessage();
        return new NotAReport(
                "cannot be read further" + (why == null ? "" : ": " + why),
                "Check that the file is whole, then read it again.");
    }

    Reports.Outcome.Refused at(String place) {
        return new Reports.Outcome.Refused(place, String.valueOf(getMessage()), remedy);
    }
}
