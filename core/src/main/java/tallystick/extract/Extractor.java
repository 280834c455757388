package tallystick.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import tallystick.extract.attribution.Statements;
import tallystick.extract.flow.Flows;
import tallystick.extract.forecast.Forecasts;
import tallystick.extract.modality.Modalities;
import tallystick.extract.part.Parts;
import tallystick.extract.place.Places;
import tallystick.extract.quantity.Quantities;
import tallystick.extract.time.Times;
import tallystick.extract.topic.Topics;
import tallystick.figure.Attribution;
import tallystick.figure.CueClass;
import tallystick.figure.Decided;
import tallystick.figure.Derivation;
import tallystick.figure.Extraction;
import tallystick.figure.Figure;
import tallystick.figure.Flow;
import tallystick.figure.Forecast;
import tallystick.figure.Mention;
import tallystick.figure.Modality;
import tallystick.figure.Quantity;
import tallystick.figure.Span;
import tallystick.figure.Statement;
import tallystick.figure.TimeExpression;
import tallystick.figure.Topic;
import tallystick.figure.When;
import tallystick.text.Paragraph;
import tallystick.text.Reading;
import tallystick.text.Sentence;
import tallystick.text.Words;
import tallystick.wordlist.Chooser;
import tallystick.wordlist.Weights;

/// Reads the figures out of a report: quantities first, then on whose word, of what, where, when and how each is told.
public final class Extractor {
    private static final Map<String, Weights> WEIGHTS =
            Map.of(
                    "where", Weights.of("place/weights.tsv"),
                    "when", Weights.of("time/weights.tsv"));
    private static final Chooser LEARNED =
            (field, options) -> Objects.requireNonNull(WEIGHTS.get(field)).best(options);

    /// Of those who were there a part may fare otherwise.
    private static final Set<Topic> THERE = Set.of(Topic.OTHER, Topic.PRESENT, Topic.DEPLOYED);

    /// So many figures back a number alone may refer to.
    private static final int NEAR = 8;

    private final Reading reading;
    private final List<Mention> mentions;
    private final List<Decided<Statement>> statements;
    private final List<Forecast> forecasts;

    /// Those whose source claims what it says: who wants or orders something is no source of it.
    private final List<Decided<Statement>> claims;

    private final Places places;
    private final Timing timing;
    private final Topics topics;
    private final Chooser chooser;
    private final int opening;
    private final Map<Integer, Parts.Part> sums;
    private final List<Optional<Parts.Part>> parts = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();

    private Extractor(Reading reading, Chooser chooser) {
        List<TimeExpression> times = Times.in(reading);
        this.reading = reading;
        this.mentions = Quantities.in(reading, times);
        this.sums = Parts.addingUp(mentions);
        this.statements = Statements.decided(reading);
        this.claims = statements.stream().filter(each -> each.value().isVouchedFor()).toList();
        List<Statement> all = statements.stream().map(Decided::value).toList();
        this.forecasts = Forecasts.in(reading.report(), all, times);
        this.places = Places.of(reading, all);
        this.timing =
                new Timing(
                        reading.sentences(),
                        times,
                        claims.stream().map(Decided::value).toList(),
                        reading.report().published(),
                        places);
        this.topics = new Topics(reading);
        this.chooser = chooser;
        this.opening = opening(reading, mentions, times);
    }

    /// The first paragraph that tells a time or a figure.
    private static int opening(
            Reading reading, List<Mention> mentions, List<TimeExpression> times) {
        int first = Integer.MAX_VALUE;
        if (!mentions.isEmpty()) {
            first = mentions.getFirst().span().start();
        }
        if (!times.isEmpty()) {
            first = Math.min(first, times.getFirst().span().start());
        }
        int paragraph = 0;
        while (paragraph < reading.paragraphs().size()
                && reading.paragraphs().get(paragraph).span().end() <= first) {
            paragraph++;
        }
        return paragraph;
    }

    /// The figures and statements of a reading.
    public static Extraction extract(Reading reading) {
        return extract(reading, LEARNED);
    }

    /// The same with another way of choosing places and times.
    public static Extraction extract(Reading reading, Chooser chooser) {
        Extractor extractor = new Extractor(reading, chooser);
        int next = 0;
        for (int paragraph = 0; paragraph < reading.paragraphs().size(); paragraph++) {
            for (Sentence sentence : reading.paragraphs().get(paragraph).sentences()) {
                int first = next;
                while (next < extractor.mentions.size()
                        && sentence.span().contains(extractor.mentions.get(next).span())) {
                    next++;
                }
                extractor.read(paragraph, sentence, first, next);
            }
        }
        return new Extraction(
                reading.report(),
                extractor.figures,
                extractor.statements.stream().map(Decided::value).toList(),
                extractor.forecasts,
                Victims.in(reading, extractor.topics, extractor.mentions),
                Optional.empty());
    }

    private void read(int paragraph, Sentence sentence, int first, int end) {
        if (first == end) {
            return;
        }
        Words words = Words.of(sentence, reading.report().text());
        for (int i = first; i < end; i++) {
            Parts.Part sum = sums.get(i);
            parts.add(Parts.whole(words, mentions, i, parts).or(() -> Optional.ofNullable(sum)));
        }
        for (int i = first; i < end; i++) {
            figures.add(figure(words, paragraph, sentence, i, mentions.subList(first, end)));
        }
    }

    private Figure figure(
            Words words, int paragraph, Sentence sentence, int index, List<Mention> around) {
        Mention mention = mentions.get(index);
        Paragraph in = reading.paragraphs().get(paragraph);
        List<Decided<Statement>> links = around(mention.span());
        Attribution sources =
                new Attribution(links.stream().map(each -> each.value().hop()).toList());
        Decided<Topic> topic = topics.topic(words, mention, around);
        if (topic.value() == Topic.OTHER) {
            topic = topicOfWhole(index).or(() -> topicOfCounted(index, in)).orElse(topic);
        } else if (isToldOfWhole(index, topic)) {
            topic = topicOfWhole(index).orElse(topic);
        }
        boolean first = around.getFirst().equals(mention);
        Decided<Modality> modality =
                Modalities.modality(
                        words,
                        mention,
                        first ? null : mentions.get(index - 1),
                        first ? Modality.ASSERTED : figures.getLast().modality(),
                        reading.report().published().getYear());
        FigureTraits traits =
                FigureTraits.of(
                        mention,
                        sentence,
                        topic.value(),
                        modality.value(),
                        !links.isEmpty(),
                        paragraph - opening);
        Optional<Decided<String>> where =
                places.where(
                        mention,
                        sentence,
                        paragraph,
                        traits.about(),
                        partsOf(index, sentence),
                        chooser);
        Optional<Decided<When>> said = timing.said(sources, mention.span(), in);
        Span told = said.map(decided -> decided.why().span()).orElse(null);
        Optional<Decided<When>> when =
                timing.when(
                        mention,
                        sentence,
                        in,
                        traits,
                        told,
                        where.map(Decided::value).orElse(null),
                        chooser);
        Optional<Parts.Part> part = parts.get(index);
        Optional<Decided<Flow>> flow = Flows.flow(words, mention);
        List<Derivation> why = new ArrayList<>();
        why.add(mention.derivation());
        why.add(topic.why());
        why.add(modality.why());
        links.forEach(link -> why.add(link.why()));
        where.ifPresent(decided -> why.add(decided.why()));
        when.ifPresent(decided -> why.add(decided.why()));
        said.ifPresent(decided -> why.add(decided.why()));
        part.ifPresent(decided -> why.add(decided.why()));
        flow.ifPresent(decided -> why.add(decided.why()));
        return new Figure(
                mention.span(),
                reading.report().quote(mention.span()),
                sentence.span(),
                mention.quantity(),
                mention.counted(),
                topic.value(),
                where.map(Decided::value).orElse(null),
                when.map(Decided::value).orElse(null),
                sources,
                said.map(Decided::value).orElse(null),
                modality.value(),
                part.map(p -> OptionalInt.of(p.whole())).orElse(OptionalInt.empty()),
                flow.map(Decided::value).orElse(null),
                why);
    }

    /// Those parts of a figure that its own sentence tells.
    private List<Mention> partsOf(int index, Sentence sentence) {
        return IntStream.range(index + 1, parts.size())
                .filter(i -> parts.get(i).filter(part -> part.whole() == index).isPresent())
                .mapToObj(mentions::get)
                .filter(part -> sentence.span().contains(part.span()))
                .toList();
    }

    /// What is said of the whole is said of its parts.
    private Optional<Decided<Topic>> topicOfWhole(int index) {
        return parts.get(index)
                .filter(part -> part.whole() < index)
                .map(part -> new Decided<>(figures.get(part.whole()).topic(), part.why()));
    }

    /// "infected 900 and killed 12, including [7 children]": a word before the whole is told of the whole first, if it is told of either.
    private boolean isToldOfWhole(int index, Decided<Topic> topic) {
        return parts.get(index)
                .filter(part -> part.whole() < index)
                .map(part -> figures.get(part.whole()))
                .filter(whole -> !THERE.contains(whole.topic()))
                .filter(whole -> topic.why().span().end() <= whole.span().start())
                .isPresent();
    }

    /// "Fifteen people died. State television put the number at [11].": of a number alone what was said of those it counts.
    private Optional<Decided<Topic>> topicOfCounted(int index, Paragraph in) {
        Mention mention = mentions.get(index);
        if (mention.head().isPresent() || !(mention.quantity() instanceof Quantity.Count)) {
            return Optional.empty();
        }
        for (int i = index - 1; i >= Math.max(0, index - NEAR); i--) {
            Figure before = figures.get(i);
            if (!in.span().contains(before.span())) {
                break;
            }
            if (before.counted().equals(mention.counted())
                    && before.quantity() instanceof Quantity.Count) {
                return before.topic() == Topic.OTHER
                        ? Optional.empty()
                        : Optional.of(
                                new Decided<>(
                                        before.topic(),
                                        Derivation.of(
                                                "as what it counts",
                                                "topic",
                                                before.topic().word(),
                                                before.span())));
            }
        }
        return Optional.empty();
    }

    /// The statements around a quote, the widest outermost: a statement inside another is a link further in.
    private List<Decided<Statement>> around(Span quote) {
        List<Decided<Statement>> links = new ArrayList<>();
        claims.stream()
                .filter(each -> each.value().content().contains(quote))
                .sorted(
                        Comparator.comparingInt((Decided<Statement> each) ->
                                        -each.value().content().length())
                                .thenComparing(each -> each.value().kind() == CueClass.CITE))
                .filter(each ->
                        links.stream()
                                .noneMatch(
                                        outer -> outer.value().name().equals(each.value().name())))
                .forEach(links::add);
        return links;
    }
}
