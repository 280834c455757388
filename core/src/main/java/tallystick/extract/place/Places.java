package tallystick.extract.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import tallystick.figure.Decided;
import tallystick.figure.Derivation;
import tallystick.figure.Mention;
import tallystick.figure.Span;
import tallystick.figure.Statement;
import tallystick.text.Reading;
import tallystick.text.Sentence;
import tallystick.wordlist.Chooser;
import tallystick.wordlist.Option;
import tallystick.wordlist.Weights;

/// Where: the narrowest place that a figure applies to (`docs/FIGURES.md` §2), as the report writes it.
///
/// The places of its sentence may be a figure's, those named before it in the paragraph, and the few that the report is
/// about; and so may none. Which it is, weighed traits decide.
public final class Places {
    private static final Weights SALIENCE = Weights.of("place/salience.tsv");
    private static final int SALIENT = 3;
    private static final int BEFORE = 6;
    private static final int HERE = 30;

    private final Atlas atlas;
    private final List<Known> salient;
    private final Set<Named> sources = new HashSet<>();
    private final Set<Span> speaking = new HashSet<>();
    private final NavigableMap<Integer, Sentence> sentences = new TreeMap<>();

    private Places(Reading reading, List<Statement> statements) {
        this.atlas = Atlas.of(reading);
        reading.sentences().forEach(sentence -> sentences.put(sentence.span().start(), sentence));
        statements.forEach(statement -> sources.addAll(ofSource(statement.source())));
        statements.forEach(statement -> speaking.add(statement.source()));
        this.salient =
                atlas.known().stream()
                        .sorted(Comparator.comparingDouble(known -> -SALIENCE.sum(known.traits())))
                        .limit(SALIENT)
                        .toList();
    }

    /// The places of a report.
    public static Places of(Reading reading, List<Statement> statements) {
        return new Places(reading, statements);
    }

    /// The places in the name of a source, and those that hang on it: "[Norland's] state-run media".
    private List<Named> ofSource(Span source) {
        var around = sentences.floorEntry(source.start());
        if (around == null || !around.getValue().span().contains(source)) {
            return atlas.within(source);
        }
        Sentence sentence = around.getValue();
        int last = sentence.tokenAt(source.end() - 1);
        if (last < 0 || !sentence.isParsed()) {
            return atlas.within(source);
        }
        int head = sentence.top(last, source);
        return atlas.within(sentence.span()).stream()
                .filter(named ->
                        source.contains(named.place().span())
                                || sentence.isUnder(
                                        sentence.tokenAt(named.place().span().end() - 1), head))
                .toList();
    }

    /// What the report may be about, with what speaks for it.
    public List<Option> subjects() {
        return atlas.known().stream()
                .map(known -> new Option(known.name(), known.traits()))
                .toList();
    }

    /// The place of a figure.
    ///
    /// @param sentence the figure's sentence
    /// @param paragraph index of its paragraph
    /// @param figure what the figure is, as far as that speaks for or against a place
    /// @param parts of the figure, in its sentence: where they are is told of them alone
    public Optional<Decided<String>> where(
            Mention mention,
            Sentence sentence,
            int paragraph,
            List<String> figure,
            List<Mention> parts,
            Chooser chooser) {
        List<Named> all = atlas.within(sentence.span());
        List<Named> here =
                all.stream()
                        .filter(named ->
                                !isOfOne(parts, mention, named, sentence)
                                        && !isExample(mention, named, sentence))
                        .limit(HERE)
                        .toList();
        Optional<Span> world = here.isEmpty() ? Worldwide.of(mention, sentence) : Optional.empty();
        if (world.isPresent()) {
            return Optional.of(Worldwide.decided(world.get(), sentence, chooser));
        }
        List<Named> before =
                atlas.before(sentence.span().start(), paragraph, BEFORE).stream()
                        .filter(named -> !isOfSome(named))
                        .toList();
        Set<Known> candidates = new LinkedHashSet<>();
        here.forEach(named -> candidates.add(atlas.known(named)));
        before.forEach(named -> candidates.add(atlas.known(named)));
        candidates.addAll(salient);
        atlas.lastTold(paragraph - 1).map(atlas::known).ifPresent(candidates::add);
        Set<Known> ofParts = known(all, named -> isOfOne(parts, mention, named, sentence));
        Set<Known> also = known(here, named -> true);
        candidates.removeIf(known ->
                !also.contains(known) && (ofParts.contains(known) || isOfSome(known.plainest())));

        Traits traits =
                new Traits(sources, speaking, here, before, salient, mention, sentence, figure);
        Optional<Named> bare =
                behindBare(mention, here, traits).filter(own -> isOne(own, atlas.known(own)));
        if (bare.isPresent()) {
            Known known = atlas.known(bare.get());
            Option only = new Option(known.name(), traits.of(known, bare.get()));
            Chooser.Choice choice = chooser.choose("where", List.of(only));
            return Optional.of(decided(known.name(), choice, bare.get()));
        }
        List<Option> options = new ArrayList<>();
        List<Named> mentions = new ArrayList<>();
        options.add(traits.none());
        for (Known known : candidates) {
            Named best = traits.best(known);
            if (isOne(best, known)) {
                mentions.add(best);
                options.add(new Option(known.name(), traits.of(known, best)));
            }
        }
        Chooser.Choice choice = chooser.choose("where", options);
        return choice.index() == 0
                ? Optional.empty()
                : Optional.of(
                        decided(
                                options.get(choice.index()).value(),
                                choice,
                                mentions.get(choice.index() - 1)));
    }

    /// Where only a part is, or somebody sits or holds office, the whole figure is not; and a people is no place.
    private static boolean isOne(Named named, Known known) {
        return !named.place().partly()
                && !named.person()
                && !known.people()
                && !Gazetteer.isBody(known.name());
    }

    /// "4,300 jobs in France, [3,700] in [Germany]": what follows a bare number is its place, wherever the tree hangs it.
    private static Optional<Named> behindBare(Mention mention, List<Named> here, Traits traits) {
        return mention.span().equals(mention.number())
                ? here.stream().filter(traits::follows).findFirst()
                : Optional.empty();
    }

    private Set<Known> known(List<Named> names, Predicate<Named> test) {
        Set<Known> known = new HashSet<>();
        names.stream().filter(test).map(atlas::known).forEach(known::add);
        return known;
    }

    private static boolean isOfOne(
            List<Mention> parts, Mention whole, Named named, Sentence sentence) {
        return parts.stream().anyMatch(part -> isOf(part, whole, named, sentence));
    }

    /// "including 103 who died in [Fairwater]": of what another sentence tells it is not the place.
    private boolean isOfSome(Named named) {
        var around = sentences.floorEntry(named.place().span().start());
        return around != null && isExample(-1, named, around.getValue());
    }

    /// "50 people in Norland, including [40] in [Fairwater]", "50 people, of whom [40] died in [Fairwater]"
    private static boolean isOf(Mention part, Mention whole, Named named, Sentence sentence) {
        int anchor = sentence.tokenAt(part.head().orElse(part.number()).end() - 1);
        int place = sentence.tokenAt(named.place().span().end() - 1);
        if (!sentence.isParsed() || anchor < 0 || place <= anchor) {
            return false;
        }
        int verb = sentence.token(anchor).hangsAs("nsubj") ? sentence.head(anchor) : -1;
        int other = sentence.tokenAt(whole.head().orElse(whole.number()).end() - 1);
        return sentence.isUnder(place, anchor)
                || (verb >= 0 && sentence.isUnder(place, verb) && !sentence.isUnder(other, verb));
    }

    /// "[50 people] across Norland, including in the towns of [Fairwater] and Norham": what is counted is elsewhere too.
    private static boolean isExample(Mention mention, Named named, Sentence sentence) {
        int anchor = sentence.tokenAt(mention.head().orElse(mention.number()).end() - 1);
        return anchor >= 0 && isExample(anchor, named, sentence);
    }

    private static boolean isExample(int anchor, Named named, Sentence sentence) {
        int at = sentence.tokenAt(named.place().span().end() - 1);
        while (sentence.isParsed() && at >= 0 && (anchor < 0 || !sentence.isUnder(anchor, at))) {
            int top = at;
            if (Gazetteer.isPartly(sentence.token(at))
                    || sentence.children(at).stream()
                            .anyMatch(child ->
                                    child < top && Gazetteer.isPartly(sentence.token(child)))) {
                return true;
            }
            at = sentence.head(at);
        }
        return false;
    }

    /// The place that stands nearest to some words in their sentence.
    public Optional<String> near(Span words, Sentence sentence) {
        int token = sentence.tokenAt(words.end() - 1);
        return atlas.within(sentence.span()).stream()
                .limit(HERE)
                .min(
                        Comparator.comparingInt((Named named) -> steps(named, sentence, token))
                                .thenComparing(named -> !named.isTold())
                                .thenComparingInt(named -> words.gap(named.place().span())))
                .map(named -> atlas.known(named).name());
    }

    private static int steps(Named named, Sentence sentence, int token) {
        int at = sentence.tokenAt(named.place().span().end() - 1);
        return sentence.isParsed() ? sentence.steps(at, token) : Math.abs(at - token);
    }

    private static Decided<String> decided(String name, Chooser.Choice choice, Named named) {
        return new Decided<>(
                name, Derivation.of(choice.why(), "where", name, named.place().span()));
    }
}
