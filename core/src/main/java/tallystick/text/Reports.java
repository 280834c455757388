package tallystick.text;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tallystick.figure.Report;

/// Makes reports of what publishers hand out: plain text, HTML pages, JSON Lines, web archives (WARC); each of them also
/// packed by gzip.
///
/// ```java
/// try (var outcomes = Reports.in("flood.txt", bytes, Given.NOTHING)) { outcomes.forEach(this::add); }
/// ```
///
/// The forms are described in `docs/REPORTS.md`. Nothing here opens a file: the caller does.
public final class Reports {
    /// The name to give when the bytes come from nowhere named.
    public static final String STANDARD_INPUT = "-";

    /// How the id of a report begins that has no other name than its file's.
    private static final String FILE_ID = "file:";

    /// How names of files end that are taken when a whole folder is given; each may have `.gz` behind it.
    public static final List<String> SUFFIXES =
            Arrays.stream(Form.values()).flatMap(form -> form.suffixes().stream()).toList();

    /// More than this is not one report.
    static final int LARGEST_BYTES = 64 << 20;

    /// A text longer than this is an archive or a dump, not one report; the longest news reports have some 200,000 characters.
    static final int LONGEST_TEXT = 2_000_000;

    private static final int HEAD_BYTES = 4096;

    private Reports() {}

    /// What the caller knows beside the bytes; what the bytes themselves say comes first, except in `published`.
    ///
    /// @param url used where the bytes are one report, not for JSON Lines and archives
    public record Given(
            @Nullable LocalDate published, @Nullable String outlet, @Nullable String url) {
        public static final Given NOTHING = new Given(null, null, null);
    }

    /// A report, or why there is none.
    public sealed interface Outcome {
        record Read(Report report) implements Outcome {}

        /// @param place file and, of several reports, line: `reports.jsonl:17`
        /// @param problem what is wrong with it, to be read behind the place: `has no date`
        /// @param remedy what to do about it, a sentence
        record Refused(String place, String problem, String remedy) implements Outcome {
            /// Of a report that was read, and on which what comes next broke: told with the place in our own code, which a report of it
            /// needs.
            public static Refused broken(Report report, Throwable problem) {
                String at =
                        Stream.of(problem.getStackTrace())
                                .filter(frame -> frame.getClassName().startsWith("tallystick."))
                                .filter(frame ->
                                        !frame.getClassName().startsWith("tallystick.figure."))
                                .findFirst()
                                .map(frame ->
                                        " (%s:%s)"
                                                .formatted(
                                                        frame.getFileName(), frame.getLineNumber()))
                                .orElse("");
                return new Refused(
                        report.id(),
                        "broke the extractor: " + problem + at,
                        "Please report this; the other reports are not touched by it.");
            }
        }
    }

    /// Whether a file of this name is taken when a whole folder is given.
    public static boolean takes(String name) {
        String lower = unpackedName(name).toLowerCase(Locale.ROOT);
        return SUFFIXES.stream().anyMatch(lower::endsWith);
    }

    /// The reports in some bytes, in their order; one that is broken is refused and the next is read.
    ///
    /// Never empty and never throwing: bytes without a report give one refusal. JSON Lines are read as the stream is
    /// taken. Closing the stream closes the bytes.
    ///
    /// @param name the file's name, which tells messages where, may tell the form and may become the report's id
    public static Stream<Outcome> in(String name, InputStream bytes, Given given) {
        String place = name.equals(STANDARD_INPUT) ? "standard input" : name;
        return outcomes(name, place, bytes, given).onClose(() -> close(bytes));
    }

    private static Stream<Outcome> outcomes(
            String name, String place, InputStream bytes, Given given) {
        try {
            Unpacked unpacked = new Unpacked(bytes);
            BufferedInputStream in = new BufferedInputStream(unpacked);
            byte[] head = head(in);
            if (head.length == 0) {
                throw NotAReport.empty();
            }
            Binary.checkStart(head);
            Form form = Form.of(unpackedName(name), head);
            if (form == Form.JSON_LINES) {
                InputStream lines = Encoding.wide(head) ? narrowed(in) : in;
                return stream(new JsonLines(place, lines, given));
            }
            if (form == Form.WEB_ARCHIVE) {
                return stream(new WebArchive(place, in, unpacked, given));
            }
            byte[] all = all(in);
            Draft draft =
                    form == Form.HTML_PAGE
                            ? HtmlPage.read(all)
                            : PlainText.read(Encoding.decode(all));
            return Stream.of(new Outcome.Read(draft.report(given, fileId(name))));
        } catch (NotAReport e) {
            return Stream.of(e.at(place));
        } catch (IOException e) {
            return Stream.of(NotAReport.unreadable(e).at(place));
        }
    }

    /// The first bytes, byte by byte: of a broken file all that is there, what is wrong is told where reading comes to it.
    private static byte[] head(BufferedInputStream in) throws IOException {
        in.mark(HEAD_BYTES + 1);
        byte[] head = new byte[HEAD_BYTES];
        int length = 0;
        try {
            for (int next = in.read(); next >= 0 && length < HEAD_BYTES; next = in.read()) {
                head[length++] = (byte) next;
            }
        } catch (IOException e) {
            if (length == 0) {
                throw e;
            }
        }
        in.reset();
        return Arrays.copyOf(head, length);
    }

    /// The same text as UTF-8, so that a line ends in one byte.
    private static InputStream narrowed(InputStream in) throws IOException, NotAReport {
        return new ByteArrayInputStream(Encoding.decode(all(in)).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] all(InputStream in) throws IOException, NotAReport {
        byte[] bytes = in.readNBytes(LARGEST_BYTES + 1);
        if (bytes.length > LARGEST_BYTES) {
            throw NotAReport.tooLarge();
        }
        return bytes;
    }

    private static Stream<Outcome> stream(Iterator<Outcome> outcomes) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(
                        outcomes, Spliterator.ORDERED | Spliterator.NONNULL),
                false);
    }

    private static String unpackedName(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".gz")
                ? name.substring(0, name.length() - ".gz".length())
                : name;
    }

    /// `./news/flood.txt` gives `file:news/flood.txt`, for two folders may hold a `flood.txt` each; a name without letters or digits
    /// gives none.
    private static @Nullable String fileId(String name) {
        String path = name.replace('\\', '/').replaceFirst("^(?:\\./+)+", "");
        return path.codePoints().anyMatch(Character::isLetterOrDigit) ? FILE_ID + path : null;
    }

    private static void close(InputStream bytes) {
        try {
            bytes.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
