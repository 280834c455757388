package tallystick.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import tallystick.text.Reports.Given;
import tallystick.text.Reports.Outcome;

class WebArchiveTest {
    private static final String FLOOD =
            """
            <html><head><title>Flood</title><meta property="article:published_time" content="2031-05-12T08:00:00Z"></head>
            <body><article><p>At least 12 people were killed in Ludmere when the Ludra burst its banks on Sunday night, the interior ministry said.</p></article></body></html>\
            """;

    @Test
    void each_page_of_an_archive_is_a_report_known_by_its_address() throws IOException {
        byte[] archive =
                archive(
                        record("http://news.example/a", FLOOD),
                        request(),
                        record("http://news.example/b", FLOOD));
        assertThat(told("news.warc", archive))
                .containsExactly("http://news.example/a", "http://news.example/b");
    }

    @Test
    void an_archive_packed_record_by_record_is_read() throws IOException {
        byte[] packed =
                join(
                        gzip(record("http://news.example/a", FLOOD)),
                        gzip(record("http://news.example/b", FLOOD)));
        assertThat(told("news.warc.gz", packed)).hasSize(2);
    }

    @Test
    void a_clipped_archive_gives_its_whole_records_and_says_where_it_ends() throws IOException {
        byte[] first = gzip(record("http://news.example/a", FLOOD));
        byte[] whole = join(first, gzip(record("http://news.example/b", FLOOD)));
        for (int cut = whole.length - 1; cut > first.length; cut--) {
            List<String> told = told("news.warc.gz", Arrays.copyOf(whole, cut));
            assertThat(told).startsWith("http://news.example/a");
            String ends = "news.warc.gz ends at byte %d in the middle of ".formatted(cut);
            String record = ends + "a record, which begins at byte " + first.length;
            if (told.contains("http://news.example/b")) { // its page was whole
                assertThat(told.getLast()).isIn(record, ends + "its packing");
            } else {
                assertThat(told).hasSize(2).last().isEqualTo(record);
            }
        }
        assertThat(told("news.warc.gz", first)).containsExactly("http://news.example/a");
    }

    @Test
    void an_archive_that_is_not_packed_tells_the_same() {
        byte[] first = record("http://news.example/a", FLOOD);
        byte[] whole = join(first, record("http://news.example/b", FLOOD));
        assertThat(told("news.warc", Arrays.copyOf(whole, whole.length - 60)))
                .containsExactly(
                        "http://news.example/a",
                        "news.warc ends at byte %d in the middle of a record, which begins at byte %d"
                                .formatted(whole.length - 60, first.length));
    }

    @Test
    void of_an_archive_packed_in_one_go_the_byte_is_that_of_what_is_unpacked() throws IOException {
        byte[] first = record("http://news.example/a", FLOOD);
        byte[] whole = gzip(join(first, record("http://news.example/b", FLOOD)));
        assertThat(told("news.warc.gz", Arrays.copyOf(whole, whole.length - 12)))
                .last()
                .isEqualTo(
                        "news.warc.gz ends at byte %d in the middle of a record, which begins at byte %d of what is unpacked"
                                .formatted(whole.length - 12, first.length));
    }

    @Test
    void a_damaged_head_of_a_packed_record_is_not_taken_for_the_end() throws IOException {
        byte[] first = gzip(record("http://news.example/a", FLOOD));
        byte[] whole = join(first, gzip(record("http://news.example/b", FLOOD)));
        whole[first.length] = 'x';
        assertThat(told("news.warc.gz", whole))
                .containsExactly(
                        "http://news.example/a",
                        "news.warc.gz is damaged in a record that begins at byte %d: what stands there is not packed by gzip"
                                .formatted(first.length));
    }

    @Test
    void a_damaged_page_is_refused_alone() {
        byte[] broken =
                any(
                        "response",
                        "WARC-Target-URI: http://news.example/broken\r\nContent-Type: application/http; msgtype=response",
                        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n");
        assertThat(told("news.warc", join(broken, record("http://news.example/b", FLOOD))))
                .hasSize(2)
                .last()
                .isEqualTo("http://news.example/b");
    }

    @Test
    void a_page_without_a_date_is_refused_by_its_address_and_the_next_is_read() throws IOException {
        byte[] archive =
                archive(
                        record(
                                "http://news.example/undated",
                                FLOOD.replaceFirst("<meta[^>]*>", "")),
                        record("http://news.example/b", FLOOD));
        assertThat(told("news.warc", archive))
                .containsExactly(
                        "news.warc: http://news.example/undated has no date",
                        "http://news.example/b");
    }

    @Test
    void a_header_that_lies_about_packing_does_no_harm() throws IOException {
        byte[] lying = record("http://news.example/a", FLOOD, "Content-Encoding: gzip\r\n");
        assertThat(told("news.warc", archive(lying, record("http://news.example/b", FLOOD))))
                .hasSize(2)
                .allMatch(each -> each.startsWith("http"));
    }

    @Test
    void what_is_no_archive_is_refused_with_a_remedy() {
        assertThat(told("news.warc", "12 people were hurt.".getBytes(StandardCharsets.UTF_8)))
                .singleElement()
                .asString()
                .contains("does not begin as one");
        assertThat(told("news.warc", "WARC/1.0\r\nbroken".getBytes(StandardCharsets.UTF_8)))
                .hasSize(1);
    }

    private static List<String> told(String name, byte[] archive) {
        try (Stream<Outcome> outcomes =
                Reports.in(name, new ByteArrayInputStream(archive), Given.NOTHING)) {
            return outcomes.map(WebArchiveTest::told).toList();
        }
    }

    private static String told(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Read(var report) -> report.id();
            case Outcome.Refused(var place, var problem, var remedy) -> place + " " + problem;
        };
    }

    private static byte[] record(String url, String page) {
        return record(url, page, "");
    }

    private static byte[] record(String url, String page, String header) {
        String http =
                "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"
                        + header
                        + "\r\n"
                        + page;
        return any(
                "response",
                "WARC-Target-URI: " + url + "\r\nContent-Type: application/http; msgtype=response",
                http);
    }

    private static byte[] request() {
        return any(
                "request",
                "WARC-Target-URI: http://news.example/a\r\nContent-Type: application/http; msgtype=request",
                "GET /a HTTP/1.1\r\nHost: news.example\r\n\r\n");
    }

    private static byte[] any(String type, String fields, String block) {
        byte[] bytes = block.getBytes(StandardCharsets.UTF_8);
        String head =
                "WARC/1.0\r\nWARC-Type: "
                        + type
                        + "\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
                        + "WARC-Date: 2031-05-12T09:00:00Z\r\n"
                        + fields
                        + "\r\nContent-Length: "
                        + bytes.length
                        + "\r\n\r\n";
        return join(
                head.getBytes(StandardCharsets.UTF_8),
                bytes,
                "\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] archive(byte[]... records) {
        return join(records);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
            packed.write(bytes);
        }
        return out.toByteArray();
    }
}
