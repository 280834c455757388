package tallystick.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tallystick.extract.time.Times;
import tallystick.figure.Report;
import tallystick.figure.Span;
import tallystick.figure.Text;
import tallystick.figure.TimeExpression;
import tallystick.text.Reading;
import tallystick.text.Readings;

/// Reads reports in TimeML and writes them with our own times, so that TempEval-3's scorer can judge them.
///
/// `java … tallystick.corpus.TimeMl IN_DIR OUT_DIR`
public final class TimeMl {
    private static final Pattern TEXT = Pattern.compile("(?s)<TEXT>(.*?)</TEXT>");
    private static final Pattern CREATED =
            Pattern.compile("(?s)<DCT>.*?value=\"(\\d{4}-\\d{2}-\\d{2})");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private final Function<Report, Reading> readings;

    public TimeMl() {
        this(Readings.english()::read);
    }

    /// @param readings how a report is read
    TimeMl(Function<Report, Reading> readings) {
        this.readings = readings;
    }

    public static void main(String... folders) throws IOException {
        if (folders.length != 2) {
            throw new IllegalArgumentException("two folders: IN_DIR OUT_DIR");
        }
        Path out = Files.createDirectories(Path.of(folders[1]));
        TimeMl timeMl = new TimeMl();
        try (Stream<Path> files = Files.list(Path.of(folders[0]))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".tml")).sorted().toList()) {
                byte[] bytes = Files.readAllBytes(file);
                String tagged = timeMl.tag(new String(bytes, StandardCharsets.UTF_8));
                Files.writeString(out.resolve(file.getFileName()), tagged);
            }
        }
    }

    /// A document with its times replaced by ours. Its text stays the same but for tags.
    public String tag(String document) {
        Matcher text = TEXT.matcher(document);
        Matcher created = CREATED.matcher(document);
        if (!text.find() || !created.find()) {
            throw new IllegalArgumentException("a TimeML document has a TEXT and a DCT with a day");
        }
        String plain = unescape(TAG.matcher(text.group(1)).replaceAll(""));
        LocalDate published = LocalDate.parse(created.group(1));
        Report report = new Report("timeml", null, null, published, null, Text.of(unwrap(plain)));
        List<TimeExpression> times = Times.in(readings.apply(report));
        return document.substring(0, text.start())
                + "<TEXT>"
                + tagged(Text.of(plain), times)
                + "</TEXT>"
                + document.substring(text.end());
    }

    /// Lines broken in mid-sentence are joined; every character keeps its place.
    private static String unwrap(String plain) {
        return plain.replaceAll("(?<=[\\p{L}\\d,;-])\n(?=[\\p{Ll}\\d(])", " ");
    }

    private static String tagged(Text text, List<TimeExpression> times) {
        StringBuilder tagged = new StringBuilder();
        int done = 0;
        for (int i = 0; i < times.size(); i++) {
            TimeExpression time = times.get(i);
            tagged.append(escape(text.at(new Span(done, time.span().start()))))
                    .append(
                            "<TIMEX3 tid=\"t%d\" type=\"%s\" value=\"%s\"%s>"
                                    .formatted(i + 1, time.kind(), time.value(), mod(time)))
                    .append(escape(text.at(time.span())))
                    .append("</TIMEX3>");
            done = time.span().end();
        }
        return tagged.append(escape(text.at(new Span(done, text.length())))).toString();
    }

    private static String mod(TimeExpression time) {
        return time.mod().isEmpty() ? "" : " mod=\"" + time.mod() + "\"";
    }

    static String unescape(String xml) {
        return xml.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }

    private static String escape(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
