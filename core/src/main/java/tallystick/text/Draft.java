package tallystick.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import tallystick.figure.Report;
import tallystick.figure.Text;

/// What some bytes tell of a report, before it is known whether that is enough for one.
record Draft(
        @Nullable String id,
        @Nullable String url,
        @Nullable String outlet,
        Published published,
        @Nullable String title,
        String text) {

    private static final String HOW_TO_DATE =
            "Give the day it appeared: \"date 2025-02-27\" as its first line, or a header line "
                    + "\"published: 2025-02-27\", or the option --published 2025-02-27.";

    /// The report, with what the caller knows filled in.
    ///
    /// Its id is the one it gives itself, else its url, else its file's path, else a hash of its text.
    ///
    /// @param fileId the file's path, where the file is this one report
    Report report(Reports.Given given, @Nullable String fileId) throws NotAReport {
        if (text.isBlank()) {
            throw new NotAReport(
                    "has no text", "Give the text of the report, or leave the file out.");
        }
        if (text.length() > Reports.LONGEST_TEXT) {
            throw NotAReport.tooLong(text.length());
        }
        checkCharacters();
        String from = told(url, given.url());
        String named = told(id, told(from, fileId));
        return new Report(
                named == null ? "sha-" + hash() : named,
                from,
                told(outlet, given.outlet()),
                day(given.published()),
                told(title, null),
                Text.of(text));
    }

    private static @Nullable String told(@Nullable String first, @Nullable String second) {
        return first != null && !first.isBlank() ? first.strip() : second;
    }

    private LocalDate day(@Nullable LocalDate given) throws NotAReport {
        if (given != null) {
            return given;
        }
        return switch (published) {
            case Published.On on -> on.day();
            case Published.Unclear unclear -> throw new NotAReport(unclear.problem(), HOW_TO_DATE);
            case Published.Untold untold -> throw new NotAReport("has no date", HOW_TO_DATE);
        };
    }

    /// A text must come out of any store as it went in; these two kinds of character do not.
    private void checkCharacters() throws NotAReport {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean paired =
                    Character.isHighSurrogate(c)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1));
            if (paired) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                throw new NotAReport(
                        "character %s of the text (U+%04X) is not one of any writing"
                                .formatted(i, (int) c),
                        "Remove it and read again.");
            }
        }
    }

    private String hash() {
        try {
            byte[] sum =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
