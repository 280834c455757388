package tallystick.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagger;
import opennlp.tools.postag.ThreadSafePOSTaggerME;
import opennlp.tools.sentdetect.SentenceDetector;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.sentdetect.ThreadSafeSentenceDetectorME;
import opennlp.tools.tokenize.ThreadSafeTokenizerME;
import opennlp.tools.tokenize.Tokenizer;
import opennlp.tools.tokenize.TokenizerModel;
import tallystick.figure.Report;
import tallystick.figure.Span;
import tallystick.figure.Text;
import tallystick.wordlist.WordList;

/// Reads a report: paragraphs, sentences, tokens, tags. Safe for use by several threads at once.
///
/// ```java
/// Readings readings = Readings.english();
/// Reading reading = readings.read(report);
/// ```
public final class Readings {
    /// A run this long without a line break is cut at a space: the sentence model's cost grows with its input's length.
    private static final int LONGEST_PIECE = 20_000;

    /// Sentences past this many characters are no sentences (a table, a dump) and are cut likewise.
    private static final int LONGEST_SENTENCE = 3_000;

    private static final Set<String> PRONOUNS = WordList.words("text/pronouns.tsv");
    private static final Pattern LINE = Pattern.compile("[^\\n\\r\\u2028\\u2029]+");

    private final SentenceDetector sentences;
    private final Tokenizer tokenizer;
    private final POSTagger tagger;

    private Readings(SentenceModel sentences, TokenizerModel tokens, POSModel tags) {
        this.sentences = new ThreadSafeSentenceDetectorME(sentences);
        this.tokenizer = new ThreadSafeTokenizerME(tokens);
        this.tagger = new ThreadSafePOSTaggerME(tags);
    }

    /// The reader of English, its models loaded from the class path.
    public static Readings english() {
        String folder = "/opennlp-en-ud-ewt-";
        return new Readings(
                load(folder + "sentence-1.3-2.5.4.bin", SentenceModel::new),
                load(folder + "tokens-1.3-2.5.4.bin", TokenizerModel::new),
                load(folder + "pos-1.3-2.5.4.bin", POSModel::new));
    }

    private interface Load<M> {
        M from(InputStream in) throws IOException;
    }

    private static <M> M load(String resource, Load<M> load) {
        try (InputStream in = Readings.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(
                        "the language model " + resource + " is not on the class path");
            }
            return load.from(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the language model " + resource + " cannot be read", e);
        }
    }

    public Reading read(Report report) {
        Text text = report.text();
        List<Paragraph> paragraphs = new ArrayList<>();
        Matcher line = LINE.matcher(text.string());
        while (line.find()) {
            if (!line.group().isBlank()) {
                paragraphs.add(paragraph(text, line.start(), line.end()));
            }
        }
        return new Reading(report, paragraphs);
    }

    private Paragraph paragraph(Text text, int start, int end) {
        List<Sentence> found = new ArrayList<>();
        for (int from = start; from < end; ) {
            int to = cut(text.string(), from, end, LONGEST_PIECE);
            for (var piece : sentences.sentPosDetect(text.string().substring(from, to))) {
                int last = from + piece.getEnd();
                for (int begin = from + piece.getStart(); begin < last; ) {
                    int stop = cut(text.string(), begin, last, LONGEST_SENTENCE);
                    found.add(sentence(text, begin, stop));
                    begin = stop;
                }
            }
            from = to;
        }
        found.removeIf(sentence -> sentence.tokens().isEmpty());
        String line = text.string().substring(start, end).strip();
        boolean heading = line.length() < 120 && !line.matches("(?s).*[.!?:;,…]['\"”’)\\]]*");
        return new Paragraph(text.span(start, end), heading, found);
    }

    private static int cut(String string, int from, int end, int most) {
        if (end - from <= most) {
            return end;
        }
        int space = string.lastIndexOf(' ', from + most);
        int at = space > from ? space : from + most;
        return Character.isLowSurrogate(string.charAt(at)) ? at - 1 : at;
    }

    private Sentence sentence(Text text, int start, int end) {
        String string = text.string().substring(start, end);
        opennlp.tools.util.Span[] pieces = tokenizer.tokenizePos(string);
        String[] forms = opennlp.tools.util.Span.spansToStrings(pieces, string);
        String[] tags = forms.length == 0 ? new String[0] : tagger.tag(forms);
        List<Token> tokens = new ArrayList<>(forms.length);
        for (int i = 0; i < forms.length; i++) {
            Span span = text.span(start + pieces[i].getStart(), start + pieces[i].getEnd());
            tokens.add(new Token(forms[i], i == 0 ? tag(tags[i]) : tag(forms[i], tags[i]), span));
        }
        return new Sentence(text.span(start, end), tokens);
    }

    /// The tagger takes many a strange first name for a pronoun: "mayor Ilse Varnholt".
    private static Token.Tag tag(String form, String tag) {
        boolean name =
                tag.equals("PRON")
                        && Character.isUpperCase(form.charAt(0))
                        && !PRONOUNS.contains(form.toLowerCase(Locale.ROOT));
        return name ? Token.Tag.PROPN : tag(tag);
    }

    /// The model gives contractions that it did not part two tags, `AUX+PART`: the first stands for both.
    private static Token.Tag tag(String tag) {
        int plus = tag.indexOf('+');
        return Token.Tag.valueOf(plus < 0 ? tag : tag.substring(0, plus));
    }
}
