package tallystick.exchange;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import tallystick.figure.Entry;
import tallystick.reconcile.News;

/// News as an Atom feed (RFC 4287), the newest first. Text stays text: nothing in a report is markup here.
public final class NewsFeed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String ID = "tag:tallystick,2026:";

    private NewsFeed() {}

    /// @param tracker the name of the question they answer
    /// @param updated the day of the feed when there is no news
    public static String write(String tracker, List<News.Item> items, LocalDate updated) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            element(xml, "id", ID + "news:" + tracker);
            element(xml, "title", "Tallystick: " + tracker);
            LocalDate newest =
                    items.stream().map(News.Item::day).max(LocalDate::compareTo).orElse(updated);
            element(xml, "updated", moment(newest));
            xml.writeStartElement("author");
            element(xml, "name", "Tallystick");
            xml.writeEndElement();
            for (News.Item item : items.reversed()) {
                entry(xml, item);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a feed in memory can always be written", e);
        }
        return text.append("\n").toString();
    }

    private static void entry(XMLStreamWriter xml, News.Item item) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement("entry");
        element(xml, "id", ID + item.id());
        element(xml, "title", item.kind().word() + ": " + item.title());
        element(xml, "updated", moment(item.day()));
        for (Entry entry : item.entries()) {
            if (entry.url() != null) {
                xml.writeEmptyElement("link");
                xml.writeAttribute("rel", "related");
                xml.writeAttribute("href", allowed(entry.url()));
            }
        }
        xml.writeStartElement("content");
        xml.writeAttribute("type", "text");
        StringBuilder content = new StringBuilder(item.text());
        item.entries().forEach(entry -> content.append("\n“").append(entry.sentence()).append("”"));
        xml.writeCharacters(allowed(content.toString()));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text)
            throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(allowed(text));
        xml.writeEndElement();
    }

    private static String moment(LocalDate day) {
        return day + "T00:00:00Z";
    }

    /// Without the characters that XML 1.0 does not know.
    private static String allowed(String text) {
        return text.replaceAll(
                "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "");
    }
}
