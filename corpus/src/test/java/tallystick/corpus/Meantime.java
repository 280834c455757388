package tallystick.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import tallystick.figure.Report;
import tallystick.figure.Span;
import tallystick.figure.Text;

/// A report of the MEANTIME corpus: its tokens joined to a text, and where each of them stands in it.
///
/// Headline and date line are paragraphs of their own, the rest is one.
///
/// @param places by token id
/// @param events mentions of events
record Meantime(Report report, Map<String, Span> places, List<Event> events) {
    private static final Set<String> CLOSE =
            Set.of(".", ",", ";", ":", "?", "!", ")", "%", "''", "'s", "n't", "’s");
    private static final Set<String> OPEN = Set.of("(", "``", "$", "US$", "£", "€");

    /// One event: its attributes as annotated (`certainty`, `time`, `polarity`, …).
    record Event(Span span, Map<String, String> attributes) {}

    /// All reports below a folder, by the name that `speech_slinks.jsonl` calls them by.
    static Map<String, Meantime> in(Path folder) throws IOException {
        Map<String, Meantime> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".xml")).toList()) {
                String name = file.getFileName().toString();
                found.put(name.substring(0, name.length() - 4), read(file));
            }
        }
        return found;
    }

    private static Meantime read(Path file) throws IOException {
        Element root = root(file);
        Map<String, Span> places = new HashMap<>();
        StringBuilder text = new StringBuilder();
        boolean glued = true;
        int paragraph = 0;
        for (Element token : elements(root, "token")) {
            int sentence = Math.min(2, Integer.parseInt(token.getAttribute("sentence")));
            String form = token.getTextContent();
            if (sentence > paragraph) {
                text.append("\n\n");
                paragraph = sentence;
            } else if (!glued && !CLOSE.contains(form)) {
                text.append(' ');
            }
            int start = text.codePointCount(0, text.length());
            text.append(form.equals("``") ? "“" : form.equals("''") ? "”" : form);
            places.put(
                    token.getAttribute("t_id"),
                    new Span(start, text.codePointCount(0, text.length())));
            glued = OPEN.contains(form);
        }
        Report report =
                new Report(
                        root.getAttribute("doc_id"),
                        null,
                        null,
                        LocalDate.of(2009, 1, 1),
                        null,
                        Text.of(text.toString()));
        return new Meantime(report, places, events(root, places));
    }

    private static List<Event> events(Element root, Map<String, Span> places) {
        List<Event> events = new ArrayList<>();
        for (Element mention : elements(root, "EVENT_MENTION")) {
            List<Span> anchors =
                    elements(mention, "token_anchor").stream()
                            .map(anchor -> places.get(anchor.getAttribute("t_id")))
                            .filter(place -> place != null)
                            .toList();
            if (!anchors.isEmpty()) {
                Map<String, String> attributes = new HashMap<>();
                for (String name : List.of("certainty", "time", "polarity", "special_cases")) {
                    attributes.put(name, mention.getAttribute(name));
                }
                events.add(new Event(anchors.getFirst(), attributes));
            }
        }
        return events;
    }

    private static Element root(Path file) throws IOException {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private static List<Element> elements(Element in, String name) {
        NodeList nodes = in.getElementsByTagName(name);
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }
}
