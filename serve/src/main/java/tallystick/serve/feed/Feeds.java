package tallystick.serve.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.NewsAttributes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads RSS, Atom, JSON Feed (1.0, 1.1) and news sitemaps.
///
/// XML that names entities of its own is refused: they can make a page of a line, or read this machine's files.
final class Feeds {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int HEAD = 4096;

    /// The libraries trip over some malformed feeds in ways of their own, whose words would help nobody.
    private static final String MALFORMED = "something in it does not belong into a feed";

    private Feeds() {}

    /// The items of a feed in its order, those without an address left out.
    ///
    /// @param address where the feed was found; addresses in it may be relative to it
    static List<FeedItem> items(byte[] bytes, String contentType, URI address) throws NotAFeed {
        String head =
                new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        List<FeedItem> items =
                head.stripLeading().startsWith("{") || head.startsWith("\u00ef\u00bb\u00bf{")
                        ? json(bytes)
                        : head.contains("<urlset") || head.contains(":urlset")
                                ? sitemap(bytes, address)
                                : xml(bytes, contentType);
        List<FeedItem> absolute = new ArrayList<>();
        for (FeedItem item : items) {
            absolute(item.url(), address)
                    .ifPresent(
                            url -> absolute.add(new FeedItem(url, item.title(), item.published())));
        }
        return absolute;
    }

    private static List<FeedItem> xml(byte[] bytes, String contentType) throws NotAFeed {
        SyndFeedInput input = new SyndFeedInput();
        input.setPreserveWireFeed(false);
        try (Reader reader = new XmlReader(new ByteArrayInputStream(bytes), contentType, true)) {
            return input.build(reader).getEntries().stream()
                    .map(Feeds::item)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (FeedException | IllegalArgumentException | IOException e) {
            throw notReadable(firstLine(e), e);
        } catch (RuntimeException e) {
            throw notReadable(MALFORMED, e);
        }
    }

    private static NotAFeed notReadable(String why, Exception e) {
        return new NotAFeed(
                "is no feed that can be read: " + why,
                "Give the address of an RSS or Atom feed, a JSON Feed or a news sitemap.",
                e);
    }

    private static String firstLine(Exception e) {
        return Objects.requireNonNullElse(e.getMessage(), e.toString())
                .lines()
                .findFirst()
                .orElse(e.toString());
    }

    private static Optional<FeedItem> item(SyndEntry entry) {
        String link =
                Stream.concat(
                                Stream.ofNullable(entry.getLink()),
                                entry.getLinks().stream()
                                        .filter(each -> "alternate".equals(each.getRel()))
                                        .map(SyndLink::getHref))
                        .filter(each -> !each.isBlank())
                        .findFirst()
                        .orElse(entry.getUri());
        Date date =
                entry.getPublishedDate() == null
                        ? entry.getUpdatedDate()
                        : entry.getPublishedDate();
        return link == null || link.isBlank()
                ? Optional.empty()
                : Optional.of(
                        new FeedItem(
                                link.strip(),
                                entry.getTitle(),
                                date == null
                                        ? null
                                        : date.toInstant().atZone(ZoneOffset.UTC).toLocalDate()));
    }

    private static List<FeedItem> json(byte[] bytes) throws NotAFeed {
        try {
            JsonNode feed = JSON.readTree(bytes);
            if (!feed.path("items").isArray()) {
                throw new NotAFeed(
                        "is JSON without a list of items",
                        "Give the address of a JSON Feed (jsonfeed.org).");
            }
            List<FeedItem> items = new ArrayList<>();
            for (JsonNode item : feed.path("items")) {
                String url = item.path("url").asText(item.path("external_url").asText(""));
                if (!url.isBlank()) {
                    items.add(
                            new FeedItem(
                                    url,
                                    item.path("title").asText(null),
                                    day(item.path("date_published").asText(null))));
                }
            }
            return items;
        } catch (IOException e) {
            throw notReadable(firstLine(e), e);
        }
    }

    private static List<FeedItem> sitemap(byte[] bytes, URI address) throws NotAFeed {
        SiteMapParser parser = new SiteMapParser(false);
        parser.enableExtension(Extension.NEWS);
        try {
            URL url = address.toURL();
            AbstractSiteMap map = parser.parseSiteMap(bytes, url);
            return map instanceof SiteMap pages
                    ? pages.getSiteMapUrls().stream().map(Feeds::item).toList()
                    : List.of();
        } catch (UnknownFormatException | IOException e) {
            throw notReadable(firstLine(e), e);
        } catch (RuntimeException e) {
            throw notReadable(MALFORMED, e);
        }
    }

    private static FeedItem item(SiteMapURL page) {
        ExtensionMetadata[] news = page.getAttributesForExtension(Extension.NEWS);
        if (news != null && news.length > 0 && news[0] instanceof NewsAttributes told) {
            ZonedDateTime at = told.getPublicationDateTime();
            return new FeedItem(
                    page.getUrl().toString(),
                    told.getTitle(),
                    at == null ? null : at.withZoneSameInstant(ZoneOffset.UTC).toLocalDate());
        }
        return new FeedItem(page.getUrl().toString(), null, null);
    }

    private static @Nullable LocalDate day(@Nullable String time) {
        if (time == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(time).withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
        } catch (DateTimeParseException e) {
            return null; // an item without a usable date is dated by its page
        }
    }

    private static Optional<String> absolute(String link, URI address) {
        try {
            URI uri = address.resolve(link.strip().replace(" ", "%20"));
            String scheme = uri.getScheme();
            return "http".equals(scheme) || "https".equals(scheme)
                    ? Optional.of(uri.toString())
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
