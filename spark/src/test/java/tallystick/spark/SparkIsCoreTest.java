package tallystick.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallystick.corpus.Sheet;
import tallystick.corpus.Sheets;
import tallystick.exchange.TallyLines;
import tallystick.figure.Extraction;
import tallystick.ledger.Ledger;
import tallystick.reconcile.Reconciler;

/// What Spark reads and reconciles is what the plain walk reads and reconciles, to the byte.
class SparkIsCoreTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir private Path folder;
    private static Local local;

    @BeforeAll
    static void start() {
        local = new Local();
    }

    @AfterAll
    static void end() {
        local.close();
    }

    @Test
    void the_sheets_and_the_demo_give_the_same_through_core_and_through_spark() throws IOException {
        Path sheets = sheets();
        Path demo = Path.of("../examples/demo/reports");
        Archive archive = local.archive(folder.resolve("archive"));
        ExtractJob.Summary summary =
                local.extract(archive, 4 << 10, sheets.toString(), demo.toString());

        List<Path> files = new ArrayList<>(List.of(sheets));
        try (var all = Files.list(demo)) {
            all.sorted().forEach(files::add);
        }
        List<Extraction> plain = Local.plain(files.toArray(Path[]::new));
        assertThat(summary.account().refused()).isZero();
        assertThat(summary.read()).isGreaterThan(3);
        assertThat(Local.lines(archive)).isEqualTo(Local.lines(plain));

        ReconcileJob.Summary reconciled = new ReconcileJob(local.context(), archive, 4).run();
        try (Ledger ledger = Ledger.open(folder.resolve("plain.ledger"));
                Ledger published = Ledger.open(folder.resolve("published.ledger"))) {
            ledger.addAll(plain);
            new Publication(archive).into(published);
            assertThat(published.filed()).isEqualTo(ledger.filed());
            assertThat(published.known().forecasts()).isEqualTo(ledger.known().forecasts());
            List<String> tallies =
                    Reconciler.reconcile(ledger.filed()).stream()
                            .map(TallyLines::write)
                            .sorted()
                            .toList();
            assertThat(Local.told(folder.resolve("archive/reconciled/tallies")))
                    .isEqualTo(tallies)
                    .hasSizeGreaterThan(10);
            assertThat(reconciled.tallies()).isEqualTo(tallies.size());
            assertThat(reconciled.reports()).isEqualTo(ledger.filed().size());
        }
        assertThat(local.extract(archive, 4 << 10, sheets.toString(), demo.toString()).read())
                .isZero();
        List<Row> figures =
                local.session
                        .read()
                        .parquet(folder.resolve("archive/figures").toString())
                        .where("topic = 'killed' and low_real >= 31")
                        .select("quote")
                        .collectAsList();
        assertThat(figures).isNotEmpty();
    }

    private Path sheets() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Sheet sheet : Sheets.in(Path.of("../corpus/sheets"))) {
            for (Sheet.Example example : sheet.examples()) {
                lines.add(
                        JSON.createObjectNode()
                                .put("id", sheet.name() + ":" + example.line())
                                .put("published", example.published().toString())
                                .put("text", example.text())
                                .toString());
            }
        }
        return Files.write(folder.resolve("sheets.jsonl"), lines);
    }

    @Test
    void a_clipped_archive_gives_its_whole_records_and_says_where_it_ends() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int last = 0;
        for (int i = 0; i < 4; i++) {
            last = bytes.size();
            try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
                zip.write(record(i));
            }
        }
        byte[] whole = bytes.toByteArray();
        Path file = folder.resolve("crawl.warc.gz");
        Files.write(file, Arrays.copyOf(whole, whole.length - 60));
        Archive archive = local.archive(folder.resolve("archive"));
        ExtractJob.Summary summary = local.extract(archive, 1 << 20, file.toString());
        assertThat(Local.lines(archive)).hasSize(3).isEqualTo(Local.lines(Local.plain(file)));
        assertThat(summary.account().refused()).isOne();
        assertThat(summary.account().done().getFirst().samples())
                .singleElement()
                .isEqualTo(
                        "%s: ends at byte %d in the middle of a record, which begins at byte %d"
                                .formatted(file, whole.length - 60, last));
    }

    @Test
    void what_is_of_no_known_kind_is_counted_and_named() throws IOException {
        Path crawl = Files.createDirectories(folder.resolve("crawl"));
        Files.createDirectories(folder.resolve("empty"));
        Path month = Files.createDirectories(crawl.resolve("crawl-data/CC-NEWS/2031/05"));
        Files.write(month.resolve("CC-NEWS-20310512.warc"), record(1));
        for (String name : List.of("b.pdf", "_SUCCESS", ".hidden", "c.warc.sha256")) {
            Files.writeString(crawl.resolve(name), "x");
        }
        Archive archive = local.archive(folder.resolve("archive"));
        ExtractJob.Summary summary =
                local.extract(
                        archive, 1 << 20, crawl.toString(), folder.resolve("empty").toString());
        assertThat(summary.account().reports()).isOne();
        assertThat(summary.account().refused()).isEqualTo(2);
        assertThat(summary.account().done())
                .flatExtracting(Archive.Done::samples)
                .containsExactly(
                        crawl + "/b.pdf: is of no kind that is read from a folder",
                        folder.resolve("empty") + ": holds no report");
    }

    private static byte[] record(int number) {
        String page =
                "<html><head><title>Flood</title><meta property='article:published_time' content='2031-05-1%d'></head><body><article><p>At least 1%d people have been killed in Ludmere by the flood, the ministry said.</p></article></body></html>"
                        .formatted(number, number);
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page;
        return ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://courier.example/%d\r\n"
                                .formatted(number)
                        + "WARC-Date: 2031-05-20T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-00000000000%d>\r\n"
                                .formatted(number)
                        + "Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n"
                                .formatted(http.getBytes(UTF_8).length)
                        + http
                        + "\r\n\r\n")
                .getBytes(UTF_8);
    }

    @Test
    void what_comes_into_a_folder_is_read_once() throws Exception {
        Path inbox = Files.createDirectories(folder.resolve("in box"));
        Path archive = folder.resolve("archive");
        Files.writeString(inbox.resolve("a.txt"), "date 2031-05-12\n\n12 people were killed.");
        List<String> told = new ArrayList<>();
        stream(inbox, archive, account -> told.add(account.line()));
        assertThat(local.archive(archive).done()).hasSize(1);
        Files.writeString(inbox.resolve("b.txt"), "date 2031-05-13\n\n13 people were killed.");
        Files.writeString(inbox.resolve("c.pdf"), "x");
        stream(inbox, archive, account -> told.add(account.line()));
        assertThat(told)
                .containsExactly(
                        "1 reports, 1 figures, 0 refused", "1 reports, 1 figures, 1 refused");
        assertThat(local.archive(archive).done())
                .extracting(Archive.Done::reports)
                .containsExactly(1L, 1L);
        assertThat(Local.lines(local.archive(archive)).getFirst())
                .contains("file:" + inbox.toString() + "/a.txt");
    }

    private static void stream(Path inbox, Path archive, Consumer<Account> told) throws Exception {
        new Stream(
                        local.session,
                        archive.toString(),
                        org.apache.spark.sql.streaming.Trigger.AvailableNow(),
                        told)
                .folder(inbox.toString())
                .awaitTermination();
    }

    @Test
    void a_table_of_parquet_is_read_like_lines() throws IOException {
        Path lines = folder.resolve("reports.jsonl");
        Files.writeString(
                lines,
                "{\"id\": \"a\", \"published\": \"2031-05-12\", \"text\": \"12 people were killed in Ludmere.\"}\n");
        Path table = folder.resolve("table");
        local.session
                .read()
                .json(lines.toString())
                .selectExpr("id", "cast(published as date) published", "text")
                .write()
                .parquet(table.toString());
        Archive archive = local.archive(folder.resolve("archive"));
        assertThat(local.extract(archive, 1 << 20, table.toString()).account().reports()).isOne();
        assertThat(Local.lines(archive)).isEqualTo(Local.lines(Local.plain(lines)));
    }

    @Test
    void a_table_that_is_none_is_refused_and_the_others_are_read() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.parquet"), "PAR1 and nothing else");
        Path text = Files.writeString(folder.resolve("a.txt"), "date 2031-05-12\n\nIt rained.");
        Archive archive = local.archive(folder.resolve("archive"));
        Account account =
                local.extract(archive, 1 << 20, broken.toString(), text.toString()).account();
        assertThat(account.reports()).isOne();
        assertThat(account.samples("archive"))
                .hasSize(2)
                .last()
                .asString()
                .contains(
                        "broken.parquet: cannot be read further: it is no whole table of Parquet: ");
    }
}
