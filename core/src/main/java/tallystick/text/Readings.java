package tallystick.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerModel;
import org.jspecify.annotations.Nullable;
import tallystick.figure.Report;
import tallystick.figure.Span;
import tallystick.figure.Text;
import tallystick.text.neural.Analysis;
import tallystick.text.neural.Analysis.Chunk;
import tallystick.text.neural.Analysis.Node;
import tallystick.text.neural.Line;
import tallystick.text.neural.NeuralReader;

/// Reads a report: paragraphs, sentences and tokens, then what the [NeuralReader] makes of them. Safe for use by several threads at
/// once.
///
/// ```java
/// Readings readings = Readings.english();
/// Reading reading = readings.read(report);
/// ```
public final class Readings {
    private static final Pattern LINE = Pattern.compile("[^\\n\\r\\u2028\\u2029]+");

    private final SentenceCutter sentences;
    private final TokenCutter tokens;
    private final NeuralReader reader;

    private Readings(SentenceCutter sentences, TokenCutter tokens, NeuralReader reader) {
        this.sentences = sentences;
        this.tokens = tokens;
        this.reader = reader;
    }

    /// The reader of English, its models loaded from the class path.
    ///
    /// @throws tallystick.text.neural.Unavailable when the machine cannot run it
    public static Readings english() {
        String folder = "/opennlp-en-ud-ewt-";
        return new Readings(
                new SentenceCutter(load(folder + "sentence-1.3-2.5.4.bin", SentenceModel::new)),
                new TokenCutter(load(folder + "tokens-1.3-2.5.4.bin", TokenizerModel::new)),
                NeuralReader.english());
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

    /// A sentence as it was cut, before it is read.
    private record Cut(Piece piece, List<Piece> tokens) {}

    public Reading read(Report report) {
        Text text = report.text();
        List<Piece> paragraphs = paragraphs(text.string());
        List<List<Cut>> cuts =
                paragraphs.stream().map(paragraph -> cuts(text.string(), paragraph)).toList();
        Analysis analysis = reader.read(lines(text.string(), cuts));
        return reading(report, paragraphs, cuts, analysis);
    }

    private static List<Piece> paragraphs(String string) {
        List<Piece> found = new ArrayList<>();
        Matcher line = LINE.matcher(string);
        while (line.find()) {
            if (!line.group().isBlank()) {
                found.add(new Piece(line.start(), line.end()));
            }
        }
        return found;
    }

    private List<Cut> cuts(String string, Piece paragraph) {
        return sentences.cut(string, paragraph.start(), paragraph.end()).stream()
                .map(sentence -> new Cut(sentence, tokens.cut(string, sentence)))
                .filter(cut -> !cut.tokens().isEmpty())
                .toList();
    }

    private static List<Line> lines(String string, List<List<Cut>> paragraphs) {
        List<Line> lines = new ArrayList<>();
        for (List<Cut> paragraph : paragraphs) {
            for (int i = 0; i < paragraph.size(); i++) {
                List<Piece> tokens = paragraph.get(i).tokens();
                lines.add(
                        new Line(
                                tokens.stream().map(token -> token.of(string)).toList(),
                                tokens.stream().map(token -> isEndOfWord(string, token)).toList(),
                                i == 0));
            }
        }
        return lines;
    }

    private static boolean isEndOfWord(String string, Piece token) {
        return token.end() == string.length() || isBlank(string.charAt(token.end()));
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static Reading reading(
            Report report, List<Piece> pieces, List<List<Cut>> cuts, Analysis analysis) {
        Text text = report.text();
        List<Paragraph> paragraphs = new ArrayList<>();
        List<Token> all = new ArrayList<>();
        int line = 0;
        for (int i = 0; i < pieces.size(); i++) {
            List<Sentence> sentences = new ArrayList<>();
            for (Cut cut : cuts.get(i)) {
                List<Token> tokens = tokens(text, cut.tokens(), analysis.lines().get(line++));
                all.addAll(tokens);
                sentences.add(
                        new Sentence(text.span(cut.piece().start(), cut.piece().end()), tokens));
            }
            Piece piece = pieces.get(i);
            paragraphs.add(
                    new Paragraph(
                            text.span(piece.start(), piece.end()),
                            isHeading(piece.of(text.string()).strip()),
                            sentences));
        }
        return new Reading(
                report,
                paragraphs,
                analysis.names().stream()
                        .map(name -> new Name(span(name, all), kind(name.kind())))
                        .toList(),
                analysis.links().stream()
                        .map(link ->
                                new Ascription(
                                        found(link.source(), all),
                                        found(link.cue(), all),
                                        span(link.content(), all),
                                        link.sureness()))
                        .toList());
    }

    private static List<Token> tokens(Text text, List<Piece> pieces, List<Node> nodes) {
        List<Token> tokens = new ArrayList<>(pieces.size());
        for (int i = 0; i < pieces.size(); i++) {
            String form = pieces.get(i).of(text.string());
            Node node = nodes.get(i);
            tokens.add(
                    new Token(
                            form,
                            form.toLowerCase(Locale.ROOT),
                            Token.Tag.valueOf(node.tag()),
                            node.features(),
                            text.span(pieces.get(i).start(), pieces.get(i).end()),
                            node.head(),
                            node.relation()));
        }
        return tokens;
    }

    private static boolean isHeading(String line) {
        return line.length() < 120 && !line.matches("(?s).*[.!?:;,…]['\"”’)\\]]*");
    }

    private static Name.Kind kind(String label) {
        return switch (label) {
            case "PER" -> Name.Kind.PERSON;
            case "ORG" -> Name.Kind.ORGANISATION;
            case "LOC" -> Name.Kind.LOCATION;
            default -> Name.Kind.OTHER;
        };
    }

    private static @Nullable Span found(@Nullable Chunk chunk, List<Token> tokens) {
        return chunk == null ? null : span(chunk, tokens);
    }

    private static Span span(Chunk chunk, List<Token> tokens) {
        return tokens.get(chunk.from()).span().to(tokens.get(chunk.to() - 1).span());
    }
}
