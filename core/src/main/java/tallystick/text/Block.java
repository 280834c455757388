package tallystick.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/// A run of words on a page that a reader sees as one piece: a paragraph, a heading, an entry of a list.
///
/// @param parent the innermost element of block form around it
/// @param linked how many of its characters are links
record Block(Element parent, String text, int linked) {
    private static final int SHORTEST_PROSE = 25;
    private static final int LONG = 80;
    private static final Set<String> PARAGRAPHS =
            Set.of(
                    "p",
                    "li",
                    "blockquote",
                    "pre",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "td",
                    "dd",
                    "dt");

    /// The blocks of an element, in the order of the page.
    static List<Block> in(Element root) {
        Gathering gathering = new Gathering(root);
        NodeTraversor.traverse(gathering, root);
        gathering.end();
        return gathering.blocks;
    }

    static boolean isParagraph(Element element) {
        return PARAGRAPHS.contains(element.normalName());
    }

    /// Characters of running text; 0 for what is none: a menu, a button, a date line.
    int prose() {
        boolean sentence = text.length() >= LONG || (text.length() >= SHORTEST_PROSE && ends());
        return sentence && linked < text.length() * 0.4 && !heading() ? text.length() - linked : 0;
    }

    private boolean ends() {
        String closing = ".!?\"”’…:;)";
        return closing.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private boolean heading() {
        return parent.normalName().matches("h[1-6]");
    }

    /// Whether it says something itself: not a link alone. A long paragraph may be a link for the most part.
    boolean wording() {
        return linked < text.length() * 0.6
                || (text.length() >= LONG && text.length() - linked >= SHORTEST_PROSE);
    }

    boolean within(Element element) {
        for (Element each = parent; each != null; each = each.parent()) {
            if (each.equals(element)) {
                return true;
            }
        }
        return false;
    }

    /// Walks an element without recursion and cuts its text at the borders of blocks.
    private static final class Gathering implements NodeVisitor {
        private final List<Block> blocks = new ArrayList<>();
        private final StringBuilder words = new StringBuilder();
        private Element parent;
        private int links;
        private int linked;
        private boolean broken;

        Gathering(Element root) {
            this.parent = root;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                add(text.getWholeText());
                broken = broken && text.isBlank();
            } else if (node instanceof Element element) {
                if (element.normalName().equals("br")) {
                    add(" ");
                    if (broken) {
                        end();
                    }
                    broken = true;
                } else if (element.isBlock()) {
                    end();
                    parent = element;
                }
                links += element.normalName().equals("a") ? 1 : 0;
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                links -= element.normalName().equals("a") ? 1 : 0;
                Element around = element.parent();
                if (element.isBlock() && around != null) {
                    end();
                    parent = around;
                }
            }
        }

        private void add(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                boolean space = Character.isWhitespace(c);
                boolean doubled = words.isEmpty() || words.charAt(words.length() - 1) == ' ';
                if (!space || !doubled) {
                    words.append(space ? ' ' : c);
                    linked += links > 0 ? 1 : 0;
                }
            }
        }

        private void end() {
            String text = words.toString().strip();
            if (!text.isEmpty()) {
                blocks.add(new Block(parent, text, linked));
            }
            words.setLength(0);
            linked = 0;
            broken = false;
        }
    }
}
