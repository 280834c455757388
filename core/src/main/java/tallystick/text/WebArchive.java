package tallystick.text;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import tallystick.text.Reports.Given;
import tallystick.text.Reports.Outcome;

/// The web pages in a web archive (WARC 1.0 and 1.1, ISO 28500), each a report known by its address.
///
/// Requests, images, redirects and the like are no reports and are passed over. A page that cannot be read is refused
/// by its address; where the archive itself is broken or clipped, all whole records before that place are given, then
/// one refusal. Nothing is kept but the record at hand.
final class WebArchive implements Iterator<Outcome> {
    private static final int FOUND = 200;

    private final String place;
    private final Unpacked file;
    private final Given given;
    private final @Nullable WarcReader records;
    private @Nullable WarcRecord ahead;
    private @Nullable Outcome next;
    private boolean broken;
    private boolean empty = true;

    /// @param in what is in the archive, as it comes out of `file`
    WebArchive(String place, InputStream in, Unpacked file, Given given) {
        this.place = place;
        this.file = file;
        this.given = new Given(given.published(), given.outlet(), null);
        this.records = open(in);
        if (next == null) {
            this.next = read();
        }
        if (next == null) {
            next =
                    new NotAReport(
                                    empty ? "holds no record" : "holds no web page",
                                    "Give an archive with responses of the type text/html in it.")
                            .at(place);
            broken = true;
        }
    }

    private @Nullable WarcReader open(InputStream in) {
        try {
            WarcReader reader = new WarcReader(in);
            reader.setLenient(true);
            return reader;
        } catch (IOException | RuntimeException e) {
            next = unreadable(e, 0);
            return null;
        }
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Outcome next() {
        Outcome outcome = next;
        if (outcome == null) {
            throw new NoSuchElementException("no further record in " + place);
        }
        next = broken ? null : read();
        return outcome;
    }

    private @Nullable Outcome read() {
        WarcReader reader = records;
        if (reader == null) {
            return null;
        }
        try {
            for (WarcRecord record = next(reader); record != null; record = next(reader)) {
                empty = false;
                Outcome outcome = outcome(record, reader);
                if (outcome != null) {
                    return outcome;
                }
            }
            return null;
        } catch (IOException | RuntimeException e) {
            // The library tells of damage in either way.
            broken = true;
            return unreadable(e, reader.position());
        }
    }

    private @Nullable WarcRecord next(WarcReader reader) throws IOException {
        WarcRecord record = ahead != null ? ahead : reader.next().orElse(null);
        ahead = null;
        return record;
    }

    /// A record whose page is damaged is refused alone where the record behind it can be reached; else the archive itself is broken.
    private @Nullable Outcome outcome(WarcRecord record, WarcReader reader) throws IOException {
        try {
            return outcome(record);
        } catch (IOException | RuntimeException e) {
            ahead = reader.next().orElse(null);
            broken = ahead == null;
            return NotAReport.unreadable(new IOException(cause(e).getMessage()))
                    .at(place + ": " + address(record));
        }
    }

    private static String address(WarcRecord record) {
        return record instanceof WarcTargetRecord page ? page.target() : record.id().toString();
    }

    /// What a record holds; null = no page.
    private @Nullable Outcome outcome(WarcRecord record) throws IOException {
        return switch (record) {
            case WarcResponse response when isWeb(response) -> response(response);
            case WarcResource resource when isPage(resource.contentType()) ->
                    page(resource, resource.body());
            default -> null;
        };
    }

    private static boolean isWeb(WarcResponse response) {
        return response.contentType().base().equals(MediaType.HTTP);
    }

    private @Nullable Outcome response(WarcResponse response) throws IOException {
        HttpResponse http = response.http();
        return http.status() == FOUND && isPage(http.contentType())
                ? page(response, http.body())
                : null;
    }

    private static boolean isPage(MediaType type) {
        String base = type.base().toString().toLowerCase(Locale.ROOT);
        return base.equals("text/html") || base.equals("application/xhtml+xml");
    }

    private Outcome page(WarcTargetRecord record, MessageBody body) throws IOException {
        String url = record.target();
        try {
            byte[] bytes = unpacked(body.stream().readNBytes(Reports.LARGEST_BYTES + 1));
            Draft draft = HtmlPage.read(bytes);
            Given mine = new Given(given.published(), given.outlet(), url);
            return new Outcome.Read(draft.report(mine, null));
        } catch (NotAReport e) {
            return e.at(place + ": " + url);
        }
    }

    /// Told by the bytes: what headers say of their packing is often wrong in archives.
    private static byte[] unpacked(byte[] body) throws NotAReport {
        boolean packed = body.length > 2 && body[0] == 0x1f && (body[1] & 0xff) == 0x8b;
        try (InputStream in = new ByteArrayInputStream(body);
                InputStream whole = packed ? new GZIPInputStream(in) : in) {
            byte[] bytes = whole.readNBytes(Reports.LARGEST_BYTES + 1);
            if (bytes.length > Reports.LARGEST_BYTES) {
                throw NotAReport.tooLarge();
            }
            if (bytes.length == 0) {
                throw NotAReport.empty();
            }
            return bytes;
        } catch (IOException e) {
            throw NotAReport.unreadable(e);
        }
    }

    private static Exception cause(Exception e) {
        return e instanceof UncheckedIOException unchecked && unchecked.getCause() != null
                ? unchecked.getCause()
                : e;
    }

    /// @param record where the record begins that is not whole, in what is unpacked
    private Outcome unreadable(Exception e, long record) {
        Exception cause = cause(e);
        return new NotAReport(
                        cause instanceof EOFException
                                ? "ends at byte %s %s".formatted(file.taken(), clipped(record))
                                : "is damaged in a record that %s: %s"
                                        .formatted(begins(record), cause.getMessage()),
                        "All whole records before that place were read; get the archive anew for the rest.")
                .at(place);
    }

    private String clipped(long record) {
        return record == file.given() && file.inFile(record).isEmpty()
                ? "in the middle of its packing"
                : "in the middle of a record, which " + begins(record);
    }

    private String begins(long record) {
        OptionalLong inFile = file.inFile(record);
        return inFile.isPresent()
                ? "begins at byte " + inFile.getAsLong()
                : "begins at byte " + record + " of what is unpacked";
    }
}
