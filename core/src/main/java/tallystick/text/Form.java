package tallystick.text;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The forms in which reports come, told by the file's name, else by how the bytes begin.
enum Form {
    PLAIN_TEXT(".txt .text"),
    HTML_PAGE(".html .htm .xhtml"),
    JSON_LINES(".jsonl .ndjson .json"),
    WEB_ARCHIVE(".warc");

    /// White space, comments and an XML declaration may stand before the first element.
    private static final Pattern PROLOGUE =
            Pattern.compile("(?s)(?:\\s++|<!--.*?-->|<\\?[^>]*+>)*+", Pattern.CASE_INSENSITIVE);

    private static final Pattern PAGE =
            Pattern.compile("<(?:!doctype\\s+html|html|head|body)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern OTHER_MARKUP =
            Pattern.compile(
                    "<(?:!doctype|rss|feed|rdf:RDF|[\\w:]+\\s+xmlns)\\b", Pattern.CASE_INSENSITIVE);

    private final String suffixes;

    Form(String suffixes) {
        this.suffixes = suffixes;
    }

    List<String> suffixes() {
        return List.of(suffixes.split(" ", -1));
    }

    /// @param head the first bytes
    static Form of(String name, byte[] head) throws NotAReport {
        String lower = name.toLowerCase(Locale.ROOT);
        for (Form form : List.of(HTML_PAGE, JSON_LINES)) {
            if (form.suffixes().stream().anyMatch(lower::endsWith)) {
                return form;
            }
        }
        String start = start(head);
        if (start.startsWith("WARC/")) {
            return WEB_ARCHIVE;
        }
        if (lower.endsWith(".warc")) {
            throw new NotAReport(
                    "is named as a web archive but does not begin as one",
                    "Give the archive as it was written; one packed by LZ4 must be unpacked first (lz4 -d).");
        }
        var markup = PAGE.matcher(start);
        var other = OTHER_MARKUP.matcher(start);
        var prologue = PROLOGUE.matcher(start);
        int first = prologue.lookingAt() ? prologue.end() : 0;
        if (markup.region(first, start.length()).lookingAt()) {
            return HTML_PAGE;
        }
        if (other.region(first, start.length()).lookingAt()) {
            throw new NotAReport(
                    "is XML of another kind than a web page",
                    "Give the pages or texts that it lists.");
        }
        return start.startsWith("{", first) ? JSON_LINES : PLAIN_TEXT;
    }

    /// The first characters, well enough to see how they begin; zeros of wider encodings fall out.
    private static String start(byte[] head) {
        String string = new String(head, StandardCharsets.ISO_8859_1).replace("\0", "");
        for (String mark : List.of("\u00EF\u00BB\u00BF", "\u00FF\u00FE", "\u00FE\u00FF")) {
            if (string.startsWith(mark)) {
                return string.substring(mark.length());
            }
        }
        return string;
    }
}
