package tallystick.text;

import java.util.IdentityHashMap;
import java.util.List;
import org.jsoup.nodes.Element;

/// How much running text each element of a page holds, in characters.
final class Prose {
    private final IdentityHashMap<Element, Integer> lengths = new IdentityHashMap<>();

    private Prose() {}

    static Prose of(Element root, List<Block> blocks) {
        Prose prose = new Prose();
        for (Block block : blocks) {
            int length = block.prose();
            Element each = length == 0 ? null : block.parent();
            while (each != null) {
                prose.lengths.merge(each, length, Integer::sum);
                each = each.equals(root) ? null : each.parent();
            }
        }
        return prose;
    }

    int in(Element element) {
        return lengths.getOrDefault(element, 0);
    }
}
