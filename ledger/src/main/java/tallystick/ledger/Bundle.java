package tallystick.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// All that a ledger knew, in one file that another ledger takes in: a zip of JSON Lines, with the hash of each.
///
/// `reports.jsonl` holds every version in the order it was recorded, `judgements.jsonl` what people decided, `trackers.jsonl` what is
/// followed, `manifest.json` the hashes. The same ledger gives the same bytes.
public final class Bundle {
    static final String REPORTS = "reports.jsonl";
    static final String JUDGEMENTS = "judgements.jsonl";
    static final String TRACKERS = "trackers.jsonl";

    private static final String MANIFEST = "manifest.json";
    private static final String FORMAT = "tallystick-bundle-1";
    private static final ObjectMapper JSON = new ObjectMapper();

    /// Zip files keep a time for each entry; this one says nothing.
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Bundle() {}

    /// @param hashes by file name
    private record Sums(Map<String, String> hashes) {}

    public static void write(Known known, OutputStream out) throws IOException {
        Sums sums = new Sums(new TreeMap<>());
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            write(
                    zip,
                    REPORTS,
                    sums,
                    lines -> known.all(version -> lines.accept(VersionLines.write(version))));
            write(
                    zip,
                    JUDGEMENTS,
                    sums,
                    lines ->
                            known.judgements().all().stream()
                                    .map(JudgementLines::write)
                                    .forEach(lines));
            write(zip, TRACKERS, sums, known.trackerLines()::forEach);
            ObjectNode manifest = JSON.createObjectNode().put("format", FORMAT);
            sums.hashes().forEach(manifest.putObject("sha256")::put);
            begin(zip, MANIFEST);
            zip.write((manifest.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
    }

    private static void write(
            ZipOutputStream zip, String name, Sums sums, Consumer<Consumer<String>> writing)
            throws IOException {
        begin(zip, name);
        DigestOutputStream hashed = new DigestOutputStream(zip, Content.digest());
        IOException[] failed = {null};
        writing.accept(line -> {
            try {
                hashed.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                failed[0] = e;
            }
        });
        if (failed[0] != null) {
            throw failed[0];
        }
        zip.closeEntry();
        sums.hashes().put(name, HexFormat.of().formatHex(hashed.getMessageDigest().digest()));
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    /// Takes a bundle in, after its hashes were found right. What is there already is not added again.
    ///
    /// @return what it brought
    /// @throws IOException when it cannot be read, or is not as it was written
    public static Imported read(Path file, Ledger ledger) throws IOException {
        if (!Files.exists(file)) {
            throw new IOException("there is no such file");
        }
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            check(zip);
            Importing importing = new Importing(ledger);
            lines(zip, REPORTS, importing::version);
            lines(zip, JUDGEMENTS, importing::judgement);
            if (zip.getEntry(TRACKERS) != null) {
                List<String> trackers = new ArrayList<>();
                lines(zip, TRACKERS, trackers::add);
                importing.trackers(trackers);
            }
            return importing.done();
        } catch (ZipException e) {
            throw new IOException("it is no bundle, or was cut off", e);
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static void check(ZipFile zip) throws IOException {
        JsonNode manifest;
        try (InputStream in = entry(zip, MANIFEST)) {
            manifest = JSON.readTree(in);
        }
        if (!manifest.path("format").asText().equals(FORMAT)) {
            throw new IOException(
                    "it is of the form \"%s\", not %s"
                            .formatted(manifest.path("format").asText(), FORMAT));
        }
        // Bundles of before had no trackers.
        boolean followed = zip.getEntry(TRACKERS) != null;
        for (String name :
                followed ? List.of(REPORTS, JUDGEMENTS, TRACKERS) : List.of(REPORTS, JUDGEMENTS)) {
            MessageDigest digest = Content.digest();
            try (InputStream in = new DigestInputStream(entry(zip, name), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            String told = manifest.path("sha256").path(name).asText();
            if (!HexFormat.of().formatHex(digest.digest()).equals(told)) {
                throw new IOException(name + " in it is not as it was written");
            }
        }
    }

    private static InputStream entry(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("it is no bundle: it has no " + name);
        }
        return zip.getInputStream(entry);
    }

    private static void lines(ZipFile zip, String name, Consumer<String> taken) throws IOException {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(entry(zip, name), StandardCharsets.UTF_8))) {
            lines.lines().forEach(taken);
        }
    }

    /// @param reports versions that were new to the ledger
    /// @param known versions that it had already
    public record Imported(int reports, int known, int judgements) {}
}
