package tallystick.text;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Takes away what stands around the report on a page: menus, captions, comments, what to read next.
/// `page-furniture.tsv` lists what that is.
final class Furniture {
    private static final Table NAMES = Table.of("/tallystick/text/page-furniture.tsv");
    private static final Set<String> ELEMENTS = Set.copyOf(NAMES.at("element"));
    private static final Set<String> WORDS = Set.copyOf(NAMES.at("word"));

    /// `articleRelated_links` is three words.
    private static final Pattern BETWEEN_WORDS =
            Pattern.compile("[^\\p{Alpha}]+|(?<=\\p{Lower})(?=\\p{Upper})");

    /// What holds more of the page's prose than this is the page, whatever its class says.
    private static final double MOST = 0.6;

    private Furniture() {}

    static void removeFrom(Element body, Prose prose) {
        remove(body, prose, body.select(String.join(",", ELEMENTS)));
        remove(
                body,
                prose,
                body.select("[hidden], [aria-hidden=true], [style~=(?i)display:\\s*none]"));
        remove(
                body,
                prose,
                body.select("[class], [id]").stream().filter(Furniture::named).toList());
    }

    private static boolean named(Element element) {
        Set<String> words = new HashSet<>();
        for (String name : List.of(element.className(), element.id())) {
            for (String word : BETWEEN_WORDS.split(name, -1)) {
                words.add(word.toLowerCase(Locale.ROOT));
            }
        }
        words.retainAll(WORDS);
        return !words.isEmpty();
    }

    private static void remove(Element body, Prose prose, List<Element> elements) {
        for (Element element : elements) {
            if (!element.equals(body) && prose.in(element) <= prose.in(body) * MOST) {
                element.remove();
            }
        }
    }
}
