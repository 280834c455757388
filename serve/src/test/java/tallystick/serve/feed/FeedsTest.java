package tallystick.serve.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedsTest {
    private static final URI ADDRESS = URI.create("https://news.example/feeds/all");

    @Test
    void rss_is_read() throws NotAFeed {
        assertThat(
                        items(
                                """
                                <?xml version="1.0"?><rss version="2.0"><channel><title>Courier</title>
                                <item><title>Flood</title><link>https://news.example/flood</link>
                                <pubDate>Mon, 12 May 2031 22:30:00 -0300</pubDate></item></channel></rss>\
                                """))
                .containsExactly(
                        new FeedItem(
                                "https://news.example/flood", "Flood", LocalDate.of(2031, 5, 13)));
    }

    @Test
    void atom_is_read_and_its_addresses_may_be_relative() throws NotAFeed {
        assertThat(
                        items(
                                """
                                <feed xmlns="http://www.w3.org/2005/Atom"><title>Radio</title>
                                <entry><title>Toll</title><link rel="alternate" href="../toll"/>
                                <updated>2031-05-14T06:00:00Z</updated></entry></feed>\
                                """))
                .containsExactly(
                        new FeedItem(
                                "https://news.example/toll", "Toll", LocalDate.of(2031, 5, 14)));
    }

    @Test
    void a_json_feed_is_read() throws NotAFeed {
        assertThat(
                        items(
                                """
                                {"version": "https://jsonfeed.org/version/1.1", "items": [
                                 {"id": "1", "url": "https://news.example/1", "title": "One", "date_published": "2031-05-12T08:00:00+02:00"},
                                 {"id": "2", "title": "without an address"}]}\
                                """))
                .containsExactly(
                        new FeedItem("https://news.example/1", "One", LocalDate.of(2031, 5, 12)));
    }

    @Test
    void a_news_sitemap_is_read() throws NotAFeed {
        assertThat(
                        items(
                                """
                                <?xml version="1.0" encoding="UTF-8"?>
                                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
                                <url><loc>https://news.example/dam</loc><news:news>
                                <news:publication><news:name>Courier</news:name><news:language>en</news:language></news:publication>
                                <news:publication_date>2031-05-13</news:publication_date><news:title>Dam holds</news:title></news:news></url></urlset>\
                                """))
                .containsExactly(
                        new FeedItem(
                                "https://news.example/dam",
                                "Dam holds",
                                LocalDate.of(2031, 5, 13)));
    }

    @Test
    void entities_of_its_own_are_refused() {
        String bomb =
                """
                <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY file SYSTEM "file:///etc/passwd">]>
                <rss version="2.0"><channel><title>&file;</title></channel></rss>\
                """;
        assertThatThrownBy(() -> items(bomb)).isInstanceOf(NotAFeed.class);
    }

    @Test
    void what_is_no_feed_is_refused_with_a_remedy() {
        assertThatThrownBy(() -> items("<html><body>No feed</body></html>"))
                .isInstanceOfSatisfying(
                        NotAFeed.class, e -> assertThat(e.remedy()).contains("RSS"));
        assertThatThrownBy(() -> items("{\"a\": 1}")).isInstanceOf(NotAFeed.class);
        assertThatThrownBy(() -> items("")).isInstanceOf(NotAFeed.class);
    }

    @Test
    void an_address_that_is_none_of_the_web_is_left_out() throws NotAFeed {
        assertThat(
                        items(
                                """
                                {"items": [{"url": "file:///etc/passwd"}, {"url": "javascript:alert(1)"}, {"url": "ht tp://x"}]}\
                                """))
                .isEmpty();
    }

    private static List<FeedItem> items(String feed) throws NotAFeed {
        return Feeds.items(feed.getBytes(StandardCharsets.UTF_8), "", ADDRESS);
    }
}
