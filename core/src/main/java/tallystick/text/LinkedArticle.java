package tallystick.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The article that a page describes in JSON-LD (<https://schema.org/NewsArticle>), alone, in a list or in a `@graph`.
record LinkedArticle(
        @Nullable String published,
        @Nullable String title,
        @Nullable String outlet,
        @Nullable String url) {

    /// Pages carry JSON with comments, line breaks in strings and trailing commas.
    private static final ObjectReader LENIENT =
            JsonMapper.builder()
                    .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                    .build()
                    .readerFor(JsonNode.class);

    /// The best object of the page: an article with a date before any article, and that before any dated object.
    static LinkedArticle of(Document page) {
        JsonNode best = null;
        int bestRank = 0;
        for (Element script : page.select("script[type*=ld+json]")) {
            Deque<JsonNode> open = new ArrayDeque<>();
            open.add(json(script.data()));
            while (!open.isEmpty()) {
                JsonNode node = open.remove();
                if (rank(node) > bestRank) {
                    best = node;
                    bestRank = rank(node);
                }
                node.forEach(open::add);
            }
        }
        return best == null
                ? new LinkedArticle(null, null, null, null)
                : new LinkedArticle(
                        words(best.path("datePublished"), "@value"),
                        words(best.path("headline"), "@value"),
                        words(best.path("publisher"), "name"),
                        url(best));
    }

    /// Marks of XHTML may stand around the JSON, behind `//`.
    private static JsonNode json(String script) {
        try {
            return LENIENT.readTree(script.replace("<![CDATA[", "").replace("]]>", ""));
        } catch (JsonProcessingException e) {
            return LENIENT.createObjectNode();
        }
    }

    private static int rank(JsonNode node) {
        if (!node.isObject()) {
            return 0;
        }
        String type = node.path("@type").toString().toLowerCase(Locale.ROOT);
        boolean article =
                type.contains("article") || type.contains("posting") || type.contains("report\"");
        int dated = words(node.path("datePublished"), "@value") == null ? 0 : 1;
        return article ? 2 + dated : dated;
    }

    /// The words of a value, of its member, or of the first in a list.
    private static @Nullable String words(JsonNode value, String member) {
        JsonNode first = value.isArray() ? value.path(0) : value;
        JsonNode words = first.isObject() ? first.path(member) : first;
        return words.isTextual() && !words.textValue().isBlank() ? words.textValue() : null;
    }

    private static @Nullable String url(JsonNode article) {
        String page = words(article.path("mainEntityOfPage"), "@id");
        return page != null ? page : words(article.path("url"), "@id");
    }
}
