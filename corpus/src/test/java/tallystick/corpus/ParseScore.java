package tallystick.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tallystick.corpus.Treebank.Parsed;
import tallystick.corpus.Treebank.Word;
import tallystick.figure.Report;
import tallystick.figure.Span;
import tallystick.figure.Text;
import tallystick.text.Reading;
import tallystick.text.Readings;
import tallystick.text.Sentence;
import tallystick.text.Token;
import tallystick.text.neural.Analysis.Node;
import tallystick.text.neural.NeuralReader;

/// Tags and dependencies against a treebank: on its own words, and from the bare text with our sentences and tokens.
///
/// `java … tallystick.corpus.ParseScore FILE.conllu`. LAS takes relations without their subtypes (`nsubj:pass` = `nsubj`).
public final class ParseScore {
    private final Map<String, Matches> layers = new LinkedHashMap<>();

    public static void main(String... files) throws IOException {
        if (files.length != 1) {
            throw new IllegalArgumentException("one file: FILE.conllu");
        }
        Treebank treebank = Treebank.read(Path.of(files[0]));
        System.out.println("gold tokens");
        new ParseScore().onGoldTokens(treebank).print();
        System.out.println("own sentences and tokens");
        new ParseScore().onText(treebank).print();
    }

    private ParseScore onGoldTokens(Treebank treebank) {
        NeuralReader reader = NeuralReader.english();
        for (List<Parsed> document : treebank.documents()) {
            var lines = reader.read(document.stream().map(Parsed::line).toList()).lines();
            for (int i = 0; i < lines.size(); i++) {
                List<Placed> found = new ArrayList<>();
                List<Placed> gold = new ArrayList<>();
                for (int w = 0; w < lines.get(i).size(); w++) {
                    Node node = lines.get(i).get(w);
                    Word word = document.get(i).words().get(w);
                    found.add(new Placed(at(w), node.tag(), at(node.head()), node.relation()));
                    gold.add(new Placed(at(w), word.tag(), at(word.head()), word.relation()));
                }
                add(found, gold);
            }
        }
        return this;
    }

    private static Span at(int word) {
        return new Span(word + 1, word + 1);
    }

    private ParseScore onText(Treebank treebank) {
        Readings readings = Readings.english();
        for (List<Parsed> document : treebank.documents()) {
            StringBuilder text = new StringBuilder();
            List<Placed> gold = new ArrayList<>();
            for (Parsed sentence : document) {
                text.append(sentence.startsParagraph() ? "\n" : "");
                List<Span> spans = new ArrayList<>();
                for (Word word : sentence.words()) {
                    int start = text.codePointCount(0, text.length());
                    text.append(word.form());
                    spans.add(new Span(start, text.codePointCount(0, text.length())));
                    text.append(word.spaceAfter() ? " " : "");
                }
                for (int i = 0; i < spans.size(); i++) {
                    Word word = sentence.words().get(i);
                    Span head = word.head() < 0 ? at(-1) : spans.get(word.head());
                    gold.add(new Placed(spans.get(i), word.tag(), head, word.relation()));
                }
            }
            Report report =
                    new Report(
                            "conllu", null, null, LocalDate.EPOCH, null, Text.of(text.toString()));
            add(placed(readings.read(report)), gold);
        }
        return this;
    }

    private static List<Placed> placed(Reading reading) {
        List<Placed> found = new ArrayList<>();
        for (Sentence sentence : reading.sentences()) {
            for (Token token : sentence.tokens()) {
                Span head = token.head() < 0 ? at(-1) : sentence.token(token.head()).span();
                found.add(new Placed(token.span(), token.tag().name(), head, token.relation()));
            }
        }
        return found;
    }

    /// A word where it stands, with its head where that stands; the root's head is the empty span at 0.
    private record Placed(Span span, String tag, Span head, String relation) {
        String bare() {
            int colon = relation.indexOf(':');
            return colon < 0 ? relation : relation.substring(0, colon);
        }
    }

    private void add(List<Placed> found, List<Placed> gold) {
        layer("words", found, gold, word -> word.span());
        layer("UPOS", found, gold, word -> List.of(word.span(), word.tag()));
        layer("UAS", found, gold, word -> List.of(word.span(), word.head()));
        layer("LAS", found, gold, word -> List.of(word.span(), word.head(), word.bare()));
        layer("LAS:sub", found, gold, word -> List.of(word.span(), word.head(), word.relation()));
    }

    private void layer(
            String name, List<Placed> found, List<Placed> gold, Function<Placed, Object> what) {
        Set<Object> foundHere = new HashSet<>();
        Set<Object> goldHere = new HashSet<>();
        found.forEach(word -> foundHere.add(what.apply(word)));
        gold.forEach(word -> goldHere.add(what.apply(word)));
        layers.computeIfAbsent(name, each -> new Matches()).add(foundHere, goldHere);
    }

    private void print() {
        layers.forEach((name, matches) -> System.out.println("  %-8s %s".formatted(name, matches)));
    }
}
