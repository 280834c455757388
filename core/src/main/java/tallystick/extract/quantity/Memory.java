package tallystick.extract.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tallystick.figure.Quantity;
import tallystick.text.Sentence;
import tallystick.text.Token.Tag;
import tallystick.text.Word;
import tallystick.text.Words;

/// What a later number of the same paragraph may silently refer to: what earlier ones counted, of what a share was told, which
/// earthquake was named, of whom the sentence before spoke; and whom a poll of the report asked, in whatever paragraph.
final class Memory {
    private static final int REMEMBERED = 8;

    private record Told(Counted counted, Quantity quantity) {
        String kind() {
            return quantity.kind();
        }
    }

    private final List<Told> told = new ArrayList<>();

    /// What earlier paragraphs counted, nearest first.
    private final List<Told> earlier = new ArrayList<>();

    private String quake = "";
    private String subject = "";
    private String metric = "";
    private String asked = "";
    private String index = "";
    private boolean onIndex;

    void clear() {
        metric = "";
        earlier.addAll(0, told);
        told.clear();
        quake = "";
        subject = "";
        onIndex = false;
    }

    /// @param part is it a part of what the number before counted? Then a later number rather refers to the whole.
    void add(Counted counted, Quantity quantity, boolean part) {
        boolean of =
                counted.rule().startsWith("<quantity> of") || counted.rule().startsWith("among");
        if (of
                && counted.head() >= 0
                && quantity instanceof Quantity.Share
                && Elided.isPersonal(List.of(counted))) {
            asked = counted.text();
        }
        if (counted.rule().equals(Offspring.RULE)) {
            return;
        }
        told.add(part ? Math.min(1, told.size()) : 0, new Told(ofToll(counted), quantity));
        if (told.size() > REMEMBERED) {
            told.removeLast();
        }
    }

    /// "The death toll rises to 20, with [46 others] injured": a toll is of people.
    private static Counted ofToll(Counted counted) {
        return Levels.isToll(counted.text())
                ? new Counted(Elided.PEOPLE, counted.to(), counted.head(), counted.rule())
                : counted;
    }

    /// What moves: a name alone is short for what was told of another name before: "Kestrel's sales …, Merle" → Merle sales.
    String moved(Words words, NounPhrase mover) {
        Optional<Indices> index =
                Indices.of(words, mover).filter(found -> !found.isOneOf(words, mover));
        if (index.isPresent()) {
            return indexOf(words, index.get());
        }
        String text = mover.text(words);
        Word head = words.at(mover.head());
        if (head.isNominal() && !head.isCapitalised()) {
            metric = Nouns.isPlural(head) ? head.form() : metric;
            return text;
        }
        return metric.isEmpty() ? text : text + " " + metric;
    }

    /// "the index" is the one named last, of the sentence or of those before.
    String indexOf(Words words, Indices index) {
        return index.isPointed(words)
                ? Indices.namedBefore(words, index.phrase().from())
                        .map(last -> last.text(words))
                        .or(this::index)
                        .orElse(index.text(words))
                : index.text(words);
    }

    /// Looks back on a sentence once its numbers are read.
    void close(Words words) {
        for (int i = 0; i < words.size(); i++) {
            if (Nouns.is(words.at(i), "quake")) {
                quake = words.at(i).form();
            }
        }
        Indices.namedBefore(words, words.size())
                .ifPresent(last -> {
                    index = last.text(words);
                    onIndex = true;
                });
        Sentence sentence = words.sentence();
        int root = sentence.root();
        if (root < 0 || !sentence.isParsed()) {
            return;
        }
        for (int child : sentence.children(root)) {
            if (sentence.token(child).hangsAs("nsubj")
                    && sentence.token(child).isAny(Tag.NOUN, Tag.PROPN)) {
                NounPhrase phrase = Hanging.plain(words, child);
                subject =
                        Indices.of(words, phrase)
                                .or(() -> Indices.ownerOf(words, phrase))
                                .map(found -> indexOf(words, found))
                                .orElseGet(() -> behindNumber(words, phrase));
            }
        }
    }

    /// "[only 367,491] people": who they were.
    private static String behindNumber(Words words, NounPhrase phrase) {
        int from = phrase.from();
        for (int i = phrase.from(); i < phrase.head(); i++) {
            from = words.at(i).tag() == Tag.NUM ? i + 1 : from;
        }
        return words.text(from, phrase.to());
    }

    /// Of whom a poll of the report told its last share, in whatever paragraph.
    Optional<String> asked() {
        return Optional.of(asked).filter(phrase -> !phrase.isEmpty());
    }

    /// Looks into a sentence before its numbers are read for who was asked: "a poll of [likely voters]", "a survey of 1,200 [adults]".
    void open(Words words) {
        for (int i = 0; i < words.size(); i++) {
            boolean of = words.at(i + 1).is("of") || words.at(i + 1).is("among");
            if (of && Nouns.is(words.at(i), "poll")) {
                int at = Numerals.at(words, i + 2).map(Numeral::to).orElse(i + 2);
                NounPhrase.at(words, at)
                        .map(phrase ->
                                new Counted(phrase.text(words), phrase.to(), phrase.head(), ""))
                        .filter(each -> Elided.isPersonal(List.of(each)))
                        .ifPresent(each -> asked = each.text());
            }
        }
    }

    /// What earlier numbers counted, nearest first.
    List<Counted> counts() {
        return told.stream().filter(t -> t.kind().equals("count")).map(Told::counted).toList();
    }

    /// What an earlier count of the same number counted: "30 coffins in two layers; of the [thirty] …".
    ///
    /// @param hit only people are killed or hurt
    Optional<Counted> again(Quantity quantity, boolean hit) {
        return Stream.concat(told.stream(), earlier.stream())
                .filter(t -> t.kind().equals("count"))
                .filter(t -> t.quantity().bounds().equals(quantity.bounds()))
                .map(Told::counted)
                .filter(counted -> !hit || Elided.isPersonal(List.of(counted)))
                .findFirst();
    }

    /// What the number before was told of, whatever its kind.
    Optional<Counted> last() {
        return told.stream().findFirst().map(Told::counted);
    }

    /// What the last sum of money was for.
    Optional<Counted> money() {
        return told.stream()
                .filter(t -> t.kind().equals("money"))
                .map(Told::counted)
                .filter(counted -> !counted.text().isEmpty())
                .findFirst();
    }

    /// Of what the last share was told.
    Optional<Counted> share() {
        return told.stream()
                .filter(t -> t.kind().equals("share"))
                .map(Told::counted)
                .filter(counted -> !counted.text().endsWith(Changes.MARK))
                .findFirst();
    }

    /// Has the paragraph named a stock index?
    boolean isOnIndex() {
        return onIndex;
    }

    /// The stock index that the report named last.
    Optional<String> index() {
        return Optional.of(index).filter(name -> !name.isEmpty());
    }

    /// The last word for an earthquake in the paragraph.
    Optional<String> quake() {
        return Optional.of(quake).filter(word -> !word.isEmpty());
    }

    /// Of what or whom the sentence before spoke: "it" there.
    Optional<String> subject() {
        return Optional.of(subject).filter(phrase -> !phrase.isEmpty());
    }
}
