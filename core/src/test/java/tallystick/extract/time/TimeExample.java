package tallystick.extract.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tallystick.figure.Report;
import tallystick.figure.Text;
import tallystick.figure.When;
import tallystick.text.Readings;

/// A sentence with its times in square brackets: `2025-03-07: It fell on [Tuesday]. = 2025-03-04`.
///
/// @param expected each time's words and what they stand for; `-` where that is not a calendar time
record TimeExample(LocalDate published, String text, List<String> expected) {
    private static final Readings READINGS = Readings.english();
    private static final Pattern LINE =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2}): (.*?)(?: = ?(.*))?");
    private static final Pattern BRACKETS = Pattern.compile("\\[([^]]*)]");

    static TimeExample of(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not an example: " + line);
        }
        String[] values = parts.group(3) == null ? new String[0] : parts.group(3).split(" · ", -1);
        List<String> expected = new ArrayList<>();
        Matcher bracket = BRACKETS.matcher(parts.group(2));
        while (bracket.find()) {
            expected.add(
                    bracket.group(1)
                            + " = "
                            + (expected.size() < values.length
                                    ? values[expected.size()].strip()
                                    : "?"));
        }
        return new TimeExample(
                LocalDate.parse(parts.group(1)),
                parts.group(2).replace("[", "").replace("]", ""),
                expected);
    }

    List<String> found() {
        Report report = new Report("example", null, null, published, null, Text.of(text));
        return Times.in(READINGS.read(report)).stream()
                .map(time ->
                        report.quote(time.span())
                                + " = "
                                + time.when().map(When::toString).orElse("-"))
                .toList();
    }
}
