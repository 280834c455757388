package tallystick.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tallystick.extract.attribution.Statements;
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
import tallystick.figure.Mention;
import tallystick.figure.Modality;
import tallystick.figure.Span;
import tallystick.figure.Statement;
import tallystick.figure.TimeExpression;
import tallystick.figure.Topic;
import tallystick.figure.When;
import tallystick.text.Paragraph;
import tallystick.text.Reading;
import tallystick.text.Sentence;
import tallystick.text.Words;

/// Reads the figures out of a report: quantities first, then on whose word, of what, where, when and how each is told.
public final class Extractor {
    private final Reading reading;
    private final List<Mention> mentions;
    private final List<Statement> statements;
    private final Places places;
    private final Timing timing;
    private final List<Optional<Parts.Part>> parts = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();

    private Extractor(Reading reading) {
        List<TimeExpression> times = Times.in(reading);
        this.reading = reading;
        this.mentions = Quantities.in(reading, times);
        this.statements = Statements.in(reading);
        this.places = Places.of(reading);
        this.timing = new Timing(times, vouchedFor());
    }

    /// The figures and statements of a reading.
    public static Extraction extract(Reading reading) {
        Extractor extractor = new Extractor(reading);
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
        return new Extraction(reading.report(), extractor.figures, extractor.statements);
    }

    private void read(int paragraph, Sentence sentence, int first, int end) {
        if (first == end) {
            return;
        }
        Words words = Words.of(sentence, reading.report().text());
        for (int i = first; i < end; i++) {
            parts.add(Parts.whole(words, mentions, i, parts));
            figures.add(figure(words, paragraph, sentence, i, mentions.subList(first, end)));
        }
    }

    private Figure figure(
            Words words, int paragraph, Sentence sentence, int index, List<Mention> around) {
        Mention mention = mentions.get(index);
        Paragraph in = reading.paragraphs().get(paragraph);
        Attribution sources = sources(mention.span());
        Decided<Topic> topic = Topics.topic(words, mention, around);
        if (topic.value() == Topic.OTHER) {
            topic = topicOfWhole(index).orElse(topic);
        }
        Decided<Modality> modality = Modalities.modality(words, mention);
        Optional<Decided<String>> where =
                places.where(
                        mention.span(), sentence.span(), paragraph, topic.value() != Topic.OTHER);
        Optional<Decided<When>> when =
                timing.when(mention.span(), sentence, in, topic.value() != Topic.OTHER);
        Optional<Decided<When>> said = timing.said(sources, mention.span(), in);
        Optional<Parts.Part> part = parts.get(index);
        List<Derivation> why = new ArrayList<>();
        why.add(mention.derivation());
        why.add(topic.why());
        why.add(modality.why());
        sources.hops().forEach(hop -> why.add(because(hop)));
        where.ifPresent(decided -> why.add(decided.why()));
        when.ifPresent(decided -> why.add(decided.why()));
        said.ifPresent(decided -> why.add(decided.why()));
        part.ifPresent(decided -> why.add(decided.why()));
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
                why);
    }

    /// What is said of the whole is said of its parts.
    private Optional<Decided<Topic>> topicOfWhole(int index) {
        return parts.get(index)
                .filter(part -> part.whole() < index)
                .map(part -> new Decided<>(figures.get(part.whole()).topic(), part.why()));
    }

    /// The statements whose source claims what it says: who wants or orders something is no source of it.
    private List<Statement> vouchedFor() {
        return statements.stream().filter(Statement::isVouchedFor).toList();
    }

    /// The statements around a quote, the widest outermost: a statement inside another is a link further in.
    private Attribution sources(Span quote) {
        List<Attribution.Hop> hops = new ArrayList<>();
        vouchedFor().stream()
                .filter(statement -> statement.content().contains(quote))
                .sorted(
                        Comparator.comparingInt(
                                        (Statement statement) -> -statement.content().length())
                                .thenComparing(statement -> statement.kind() == CueClass.CITE))
                .map(Statement::hop)
                .filter(hop -> hops.stream().noneMatch(outer -> outer.name().equals(hop.name())))
                .forEach(hops::add);
        return new Attribution(hops);
    }

    private static Derivation because(Attribution.Hop hop) {
        Span cue = hop.cue();
        Span source = hop.source();
        return Derivation.of(
                "<source> <cue> <content>",
                "sources",
                hop.name(),
                cue == null || source == null ? new Span(0, 0) : source.to(cue));
    }
}
