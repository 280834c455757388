package tallystick.text;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// The parts of a page by the names that their makers give them, as `page-parts.tsv` lists them.
final class PageParts {
    /// `articleRelated_links` is three words.
    private static final Pattern BETWEEN_WORDS =
            Pattern.compile("[^\\p{Alpha}]+|(?<=\\p{Lower})(?=\\p{Upper})");

    private static final Table NAMES = Table.of("page-parts.tsv");
    private static final String FURNITURE_ELEMENTS =
            String.join(",", NAMES.at("furniture-element"));
    private static final Set<String> FURNITURE = Set.copyOf(NAMES.at("furniture-word"));
    private static final List<Set<String>> REPORT =
            NAMES.at("report-words").stream().map(PageParts::words).toList();

    /// What holds more of the page's prose than this is no furniture, whatever its name says.
    private static final double MOST = 0.6;

    /// What holds less of the page's prose than this is not its report, whatever its name says.
    private static final double LEAST = 0.3;

    private PageParts() {}

    /// Takes away what stands around the report: menus, captions, comments, what to read next.
    static void removeFurniture(Element body, Prose prose) {
        remove(body, prose, body.select(FURNITURE_ELEMENTS));
        remove(
                body,
                prose,
                body.select("[hidden], [aria-hidden=true], [style~=(?i)display:\\s*none]"));
        List<Element> named = body.select("[class], [id]");
        remove(body, prose, named.stream().filter(PageParts::furniture).toList());
    }

    private static void remove(Element body, Prose prose, List<Element> elements) {
        for (Element element : elements) {
            if (!element.equals(body) && prose.in(element) <= prose.in(body) * MOST) {
                element.remove();
            }
        }
    }

    /// The element named as the report, or the whole body when none is.
    static Element report(Element body, Prose prose) {
        return body.select("[class], [id], [itemprop]").stream()
                .filter(element -> prose.in(element) > prose.in(body) * LEAST)
                .filter(PageParts::report)
                .max(Comparator.comparingInt(prose::in))
                .orElse(body);
    }

    private static boolean furniture(Element element) {
        Set<String> words = words(element.className() + " " + element.id());
        words.retainAll(FURNITURE);
        return !words.isEmpty();
    }

    private static boolean report(Element element) {
        Set<String> words =
                words(element.className() + " " + element.id() + " " + element.attr("itemprop"));
        return REPORT.stream().anyMatch(words::containsAll);
    }

    private static Set<String> words(String name) {
        Set<String> words = new HashSet<>();
        for (String word : BETWEEN_WORDS.split(name, -1)) {
            words.add(word.toLowerCase(Locale.ROOT));
        }
        return words;
    }
}
