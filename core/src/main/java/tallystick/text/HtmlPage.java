package tallystick.text;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/// A report as a saved web page: its facts from the page's metadata, its text from the page's main paragraphs.
///
/// Browsers show a page with damaged characters, and so does this: such a page is read with U+FFFD in their place.
final class HtmlPage {
    private static final Pattern DECLARED =
            Pattern.compile(
                    "<(?:meta\\b[^>]{0,300}?charset|\\?xml\\b[^>]{0,100}?encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]+)",
                    Pattern.CASE_INSENSITIVE);

    private static final int HEAD_BYTES = 8192;

    private HtmlPage() {}

    static Draft read(byte[] bytes) throws NotAReport {
        Document page = Jsoup.parse(characters(bytes));
        PageFacts facts = PageFacts.of(page);
        return new Draft(
                null,
                facts.url(),
                facts.outlet(),
                facts.published(),
                facts.title(),
                MainText.of(page));
    }

    private static String characters(byte[] bytes) throws NotAReport {
        String marked = Encoding.marked(bytes);
        if (marked != null) {
            return marked;
        }
        if (Encoding.wide(bytes)) {
            return Encoding.decode(bytes);
        }
        Charset declared = declared(bytes);
        if (declared != null && !declared.equals(StandardCharsets.UTF_8)) {
            return new String(bytes, declared);
        }
        Utf8 utf8 = Utf8.of(bytes);
        String western = utf8.firstWrong() < 0 || utf8.damaged() ? null : Western.read(bytes);
        return western != null ? western : utf8.string();
    }

    /// The encoding that the page names. As in browsers, ISO 8859-1 and ASCII mean windows-1252, and a page that could be
    /// read far enough to name a wide encoding is not in it.
    private static @Nullable Charset declared(byte[] bytes) {
        String head =
                new String(
                        bytes, 0, Math.min(bytes.length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
        Matcher matcher = DECLARED.matcher(head);
        if (!matcher.find()) {
            return null;
        }
        String name = matcher.group(1).toLowerCase(Locale.ROOT);
        if (name.startsWith("utf")) {
            return StandardCharsets.UTF_8;
        }
        try {
            Charset named = Charset.forName(name);
            boolean western =
                    named.equals(StandardCharsets.ISO_8859_1)
                            || named.equals(StandardCharsets.US_ASCII);
            return western ? Encoding.WINDOWS_1252 : named;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }
}
