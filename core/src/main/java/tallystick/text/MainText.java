package tallystick.text;

import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The text of the report on a page, without what stands around it: its paragraphs with a blank line between.
///
/// Where the sentences are, there the report is: starting from the page's body, the rule steps into the part that holds
/// most of the prose of the part before, until no single part does. Prose is a paragraph with sentences and few links.
/// (The idea is that of Arc90's Readability.)
final class MainText {
    /// A part with this share of the prose is where the report is.
    private static final double MOST_PROSE = 0.8;

    private MainText() {}

    static String of(Document page) {
        Element body = page.body();
        PageParts.removeFurniture(body, Prose.of(body, Block.in(body)));
        List<Block> blocks = Block.in(body);
        Prose prose = Prose.of(body, blocks);
        Element main = main(body, prose);
        List<Block> inside = blocks.stream().filter(block -> block.within(main)).toList();
        return kept(inside).stream().map(Block::text).collect(Collectors.joining("\n\n"));
    }

    private static Element main(Element body, Prose prose) {
        Element main = PageParts.report(body, prose);
        for (Element next = main; next != null; ) {
            main = next;
            next = null;
            for (Element child : main.children()) {
                boolean most = prose.in(child) > prose.in(main) * MOST_PROSE;
                next = most && !Block.isParagraph(child) ? child : next;
            }
        }
        return main;
    }

    /// From the first prose to the last, without menus and lone links between.
    private static List<Block> kept(List<Block> blocks) {
        int first = 0;
        while (first < blocks.size() && blocks.get(first).prose() == 0) {
            first++;
        }
        int last = blocks.size() - 1;
        while (last > first && blocks.get(last).prose() == 0) {
            last--;
        }
        return first > last
                ? List.of()
                : blocks.subList(first, last + 1).stream().filter(Block::wording).toList();
    }
}
