package tallystick.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.Charset;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tallystick.figure.Report;

class HtmlPageTest {
    private static final String BODY =
            "<p>The river Orla rose by two metres overnight, the water board said.</p>"
                    + "<p>About 300 people left their homes in the lower town on Thursday.</p>";

    private static Report page(String head, String body) {
        return Told.report(
                "p.html",
                "<!DOCTYPE html><html><head>" + head + "</head><body>" + body + "</body></html>");
    }

    private static String linked(String json) {
        return "<script type=\"application/ld+json\">" + json + "</script>";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"@type\": \"NewsArticle\", \"datePublished\": \"2025-03-06T23:59:00+09:00\", \"headline\": \"Orla rises\", \"publisher\": {\"name\": \"Courier\"}}",
                "[{\"@type\": \"Organization\", \"name\": \"x\"}, {\"@type\": [\"ReportageNewsArticle\"], \"datePublished\": \"2025-03-06\", \"headline\": \"Orla rises\", \"publisher\": [{\"name\": \"Courier\"}]}]",
                "{\"@graph\": [{\"@type\": \"WebPage\", \"datePublished\": \"2020-01-01\"}, {\"@type\": \"Article\", \"datePublished\": \"2025-03-06\", \"headline\": \"Orla rises\", \"publisher\": \"Courier\",}]}",
                "//<![CDATA[\n{\"@type\": \"BlogPosting\", \"datePublished\": \"2025-03-06\", \"headline\": \"Orla rises\", \"publisher\": {\"name\": \"Courier\"}}\n//]]>",
            })
    void an_article_in_json_ld_tells_date_title_and_outlet(String json) {
        Report report =
                page(
                        linked(json)
                                + "<meta property=og:title content=Other><meta name=date content=2019-01-01>",
                        BODY);
        assertThat(report.published()).isEqualTo("2025-03-06");
        assertThat(report.title()).isEqualTo("Orla rises");
        assertThat(report.outlet()).isEqualTo("Courier");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "<meta property=\"article:published_time\" content=\"2025-03-06T08:00:00Z\">",
                "<meta name=\"DC.date.issued\" content=\"2025-03-06\">",
                "<meta itemprop=\"datePublished\" content=\"March 6 2025\">",
                "<meta name=\"pubdate\" content=\"20250306\">",
                "<link rel=\"canonical\" href=\"https://courier.example/2025/03/06/orla\">",
            })
    void the_usual_metadata_tell_the_date(String head) {
        assertThat(page(head, BODY).published()).isEqualTo("2025-03-06");
    }

    @Test
    void a_time_element_tells_the_date_when_nothing_else_does() {
        Report report =
                page(
                        "",
                        "<h1>Orla rises</h1><time datetime=\"2025-03-06 08:00\">Thursday</time>"
                                + BODY);
        assertThat(report.published()).isEqualTo("2025-03-06");
        assertThat(report.title()).isEqualTo("Orla rises");
        assertThat(report.text().string())
                .doesNotContain("Thursday</time>")
                .endsWith("on Thursday.");
    }

    @Test
    void broken_json_ld_and_an_unclear_date_do_not_hide_a_later_good_one() {
        Report report =
                page(
                        linked("{\"datePublished\": ")
                                + "<meta name=date content=soon><meta name=pubdate content=2025-03-06>",
                        BODY);
        assertThat(report.published()).isEqualTo("2025-03-06");
    }

    @Test
    void a_page_without_a_date_is_refused() {
        assertThat(Told.refusal("p.html", "<html><body>" + BODY).problem())
                .isEqualTo("has no date");
    }

    @Test
    void the_canonical_address_is_url_and_id() {
        Report report =
                page(
                        "<link rel=canonical href=https://courier.example/2025/03/06/orla><meta property=og:url content=https://x.example/y>",
                        BODY);
        assertThat(report.url()).isEqualTo("https://courier.example/2025/03/06/orla");
        assertThat(report.id()).isEqualTo(report.url());
    }

    @Test
    void what_stands_around_the_report_is_left_out() {
        String body =
                """
                <header><a href=/>Norland Courier</a></header><nav><ul><li><a href=/w>Weather</a></ul></nav>
                <main><article><h1>Orla rises</h1>%s
                <figure><img><figcaption>A boat in the lower town, seen on Thursday.</figcaption></figure>
                <div class=related-stories><p><a href=/q>Quake kills 40 people in the east of the country</a></p></div>
                <h2>What comes next</h2><ul><li>More rain is expected on Friday.</li></ul></article></main>
                <aside><p>Eleven people were hurt in another place, says another story.</p></aside>
                <footer><p>Copyright 2025 by the Norland Courier, all rights are reserved.</p></footer>
                """
                        .formatted(BODY);
        assertThat(page("<meta name=date content=2025-03-06>", body).text().string())
                .isEqualTo(
                        """
                        The river Orla rose by two metres overnight, the water board said.

                        About 300 people left their homes in the lower town on Thursday.

                        What comes next

                        More rain is expected on Friday.\
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Posted: Thu 6:45 PM, Mar 6, 2025",
                "By A. Holm on Thursday, March 6th, 2025 at 11 a.m.",
                "6 MAR 2025"
            })
    void the_line_below_the_headline_tells_the_date_and_the_masthead_does_not(String line) {
        Report report =
                page(
                        "",
                        "<div>Monday, 1 December 2025</div><h1>Orla rises</h1><div>"
                                + line
                                + "</div>"
                                + BODY);
        assertThat(report.published()).isEqualTo("2025-03-06");
    }

    @Test
    void the_part_named_as_the_report_is_taken_from_a_page_of_many_stories() {
        String other =
                "<p>%s people were counted in another place, as another story says at some length.</p>";
        String stories = "<div>" + other.formatted("Forty") + other.formatted("Fifty") + "</div>";
        String body =
                "<div class=storyBody>" + BODY + "</div><div class=more>" + stories + "</div>";
        assertThat(page("<meta name=date content=2025-03-06>", body).text().string())
                .startsWith("The river Orla")
                .endsWith("on Thursday.");
    }

    @Test
    void a_blank_that_a_program_filled_in_is_no_date() {
        Report report =
                page(
                        "<meta name=pubdate content=0001-01-01><time datetime=2025-03-06></time>",
                        BODY);
        assertThat(report.published()).isEqualTo("2025-03-06");
    }

    @Test
    void line_breaks_in_pairs_part_paragraphs_and_spaces_are_those_a_browser_shows() {
        Report report =
                page(
                        "<meta name=date content=2025-03-06>",
                        "<div>The river Orla\n  rose by <b>two</b> metres.<br><br>\nAbout 300&nbsp;people left their homes.</div>");
        assertThat(report.text().string())
                .isEqualTo(
                        "The river Orla rose by two metres.\n\nAbout 300 people left their homes."
                                .replace("300 ", "300\u00A0"));
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1251, Река вышла из берегов",
        "iso-8859-1, Le café a brûlé “hier”",
        "shift_jis, 川が増水した",
        "utf-8, Река brûlé 川"
    })
    void the_declared_encoding_is_used(String charset, String words) {
        Charset written = Charset.forName(charset.equals("iso-8859-1") ? "windows-1252" : charset);
        String html =
                "<html><head><meta charset='"
                        + charset
                        + "'><meta name=date content=2025-03-06></head><body><p>"
                        + words
                        + " — 300 people have left their homes.</p>";
        byte[] bytes = html.replace("—", "-").getBytes(written);
        assertThat(Told.report("p.html", bytes).text().string()).startsWith(words);
    }

    @Test
    void a_page_without_a_suffix_is_known_by_its_start() {
        String page =
                "\n<!-- saved -->\n<?xml version='1.0'?><!DOCTYPE html><html><head><meta name=date content=2025-03-06></head><body>"
                        + BODY;
        assertThat(Told.report("saved", page).text().string()).startsWith("The river Orla");
    }

    @Test
    void a_feed_is_refused_as_what_it_is() {
        assertThat(
                        Told.refusal(
                                        "f.xml",
                                        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel/></rss>")
                                .problem())
                .isEqualTo("is XML of another kind than a web page");
    }

    @Test
    void odd_pages_take_time_in_proportion_to_their_length() {
        String head = "<html><head><meta name=date content=2025-03-06></head><body>" + BODY;
        for (String odd :
                new String[] {
                    "<div class=x>",
                    "<p>word, ",
                    "<a href=",
                    "<b>",
                    "<!--",
                    "<table><tr>",
                    "{\"@type\":"
                }) {
            String page = head + odd.repeat(100_000);
            assertThat(
                            assertTimeoutPreemptively(
                                    Duration.ofSeconds(20), () -> Told.outcomes("p.html", page)))
                    .as(odd)
                    .hasSize(1);
        }
    }
}
