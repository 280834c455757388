package tallystick.text;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What a web page says of itself: first in JSON-LD, then in the `<meta>` elements that `page-facts.tsv` lists, then
/// in `<time>`, in its address, below its headline.
record PageFacts(
        Published published,
        @Nullable String title,
        @Nullable String outlet,
        @Nullable String url) {

    private static final Table NAMES = Table.of("page-facts.tsv");

    private static final Pattern DAY_IN_ADDRESS =
            Pattern.compile("/((?:19|20)\\d{2})[/-](\\d{1,2})[/-](\\d{1,2})(?:[/-]|$)");

    private static final int LINES_BELOW_HEADLINE = 6;

    static PageFacts of(Document page) {
        LinkedArticle article = LinkedArticle.of(page);
        Map<String, String> meta = meta(page);
        String url = address(page, article, meta);
        List<@Nullable String> dates = new ArrayList<>();
        dates.add(article.published());
        for (String name : NAMES.at("published")) {
            dates.add(meta.get(name));
        }
        page.select("[itemprop=datePublished], time[pubdate], time[datetime]")
                .forEach(element -> dates.add(written(element)));
        dates.add(dayInAddress(url));
        dates.addAll(belowHeadline(page));
        return new PageFacts(
                firstDay(dates),
                first(article.title(), meta, "title", () -> text(page, "h1", "title")),
                first(article.outlet(), meta, "outlet", () -> null),
                url);
    }

    private interface Last {
        @Nullable String get();
    }

    private static @Nullable String first(
            @Nullable String linked, Map<String, String> meta, String fact, Last last) {
        return Stream.concat(Stream.ofNullable(linked), NAMES.at(fact).stream().map(meta::get))
                .filter(value -> value != null && !value.isBlank())
                .findFirst()
                .orElseGet(last::get);
    }

    private static Map<String, String> meta(Document page) {
        Map<String, String> meta = new HashMap<>();
        for (Element element : page.select("meta[content]")) {
            for (String attribute : List.of("property", "name", "itemprop")) {
                if (element.hasAttr(attribute) && !element.attr("content").isBlank()) {
                    meta.putIfAbsent(
                            element.attr(attribute).strip().toLowerCase(Locale.ROOT),
                            element.attr("content").strip());
                }
            }
        }
        return meta;
    }

    /// The page's address: the canonical one comes first, since JSON-LD often names a neighbour's.
    private static @Nullable String address(
            Document page, LinkedArticle article, Map<String, String> meta) {
        Element link = page.selectFirst("link[rel~=(?i)\\bcanonical\\b][href]");
        Stream<String> all =
                Stream.of(
                                Stream.ofNullable(link).map(each -> each.attr("href").strip()),
                                Stream.ofNullable(article.url()),
                                NAMES.at("url").stream().map(meta::get))
                        .flatMap(each -> each)
                        .filter(Objects::nonNull);
        return all.filter(PageFacts::absolute).findFirst().orElse(null);
    }

    private static boolean absolute(String address) {
        try {
            URI uri = URI.create(address);
            return uri.getHost() != null && uri.getPath() != null && uri.getPath().length() > 1;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static @Nullable String dayInAddress(@Nullable String url) {
        Matcher day = DAY_IN_ADDRESS.matcher(url == null ? "" : url);
        return day.find() ? day.group(1) + "-" + day.group(2) + "-" + day.group(3) : null;
    }

    /// The short lines below the headline, where readers are told the day. Not those above: many a masthead shows today.
    private static List<String> belowHeadline(Document page) {
        return Block.in(page.body()).stream()
                .dropWhile(block -> !block.parent().normalName().equals("h1"))
                .skip(1)
                .limit(LINES_BELOW_HEADLINE)
                .map(Block::text)
                .filter(line -> line.length() <= Published.LONGEST)
                .filter(line -> Published.read(line) instanceof Published.On)
                .toList();
    }

    private static String written(Element element) {
        for (String attribute : List.of("datetime", "content")) {
            if (!element.attr(attribute).isBlank()) {
                return element.attr(attribute);
            }
        }
        return element.text();
    }

    /// The first that is a day; else what is wrong with the first.
    private static Published firstDay(List<@Nullable String> dates) {
        Published first = new Published.Untold();
        for (String date : dates) {
            Published read = Published.read(date);
            if (read instanceof Published.On) {
                return read;
            }
            first = first instanceof Published.Untold ? read : first;
        }
        return first;
    }

    private static @Nullable String text(Document page, String... selectors) {
        for (String selector : selectors) {
            Element element = page.selectFirst(selector);
            if (element != null && !element.text().isBlank()) {
                return element.text();
            }
        }
        return null;
    }
}
