package tallystick.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tallystick.extract.place.Places;
import tallystick.figure.Anchor;
import tallystick.figure.Attribution;
import tallystick.figure.Decided;
import tallystick.figure.Derivation;
import tallystick.figure.Mention;
import tallystick.figure.Span;
import tallystick.figure.Statement;
import tallystick.figure.TimeExpression;
import tallystick.figure.When;
import tallystick.text.Paragraph;
import tallystick.text.Sentence;
import tallystick.wordlist.Chooser;
import tallystick.wordlist.Option;

/// Gives a figure its times (`docs/FIGURES.md` §5): one beside the cue tells when it was said, one of the content when it happened.
///
/// `Officials said on Tuesday [that 36 were killed on Sunday]` → said Tuesday, when Sunday
final class Timing {
    private static final int BEFORE = 8;
    private static final int BEHIND = 4;
    private static final int BESIDE = 1;

    private final NavigableMap<Integer, TimeExpression> times = new TreeMap<>();
    private final NavigableMap<Integer, TimeExpression> stretches = new TreeMap<>();
    private final NavigableMap<Integer, Sentence> sentences = new TreeMap<>();
    private final SaidTimes said;
    private final LocalDate published;
    private final Places places;

    Timing(
            List<Sentence> sentences,
            List<TimeExpression> times,
            List<Statement> statements,
            LocalDate published,
            Places places) {
        for (TimeExpression time : times) {
            if (time.when().isPresent()) {
                this.times.put(time.span().start(), time);
            }
        }
        for (Sentence sentence : sentences) {
            this.sentences.put(sentence.span().start(), sentence);
            for (TimeExpression time : Stretches.of(sentence, within(sentence.span()))) {
                stretches.put(time.span().start(), time);
            }
        }
        this.said = new SaidTimes(statements);
        this.published = published;
        this.places = places;
    }

    private Sentence sentence(int offset) {
        return Objects.requireNonNull(sentences.floorEntry(offset)).getValue();
    }

    /// When the origin said it: a time that hangs on the saying, else that at which it last spoke in the paragraph.
    Optional<Decided<When>> said(Attribution sources, Span quote, Paragraph paragraph) {
        return sources.hops().reversed().stream()
                .map(Attribution.Hop::cue)
                .flatMap(cue -> Optional.ofNullable(cue).stream())
                .flatMap(cue -> said.statement(cue, quote).stream())
                .flatMap(each -> said(each, paragraph).stream())
                .findFirst();
    }

    private Optional<Decided<When>> said(Statement statement, Paragraph paragraph) {
        return said(statement, "beside the cue")
                .or(() ->
                        said.before(statement, paragraph.span()).stream()
                                .flatMap(other -> said(other, "it spoke before").stream())
                                .findFirst());
    }

    private Optional<Decided<When>> said(Statement statement, String rule) {
        if (sentences.floorEntry(statement.cue().start()) == null) {
            return Optional.empty();
        }
        Sentence sentence = sentence(statement.cue().start());
        List<TimeExpression> points =
                within(sentence.span()).stream()
                        .filter(time -> SaidTimes.isPoint(time.when().orElseThrow()))
                        .filter(time -> !SaidTimes.isAsOf(time, statement, sentence))
                        .toList();
        return points.stream()
                .filter(time -> SaidTimes.hangsOnSaying(time, statement, sentence))
                .findFirst()
                .or(() ->
                        points.stream()
                                .filter(time ->
                                        SaidTimes.isOfCue(time.span(), statement)
                                                && !SaidTimes.isOfAnother(
                                                        time, statement, sentence))
                                .findFirst())
                .map(time -> decided(time.when().orElseThrow(), time, "said", rule));
    }

    private List<TimeExpression> within(Span span) {
        return List.copyOf(times.subMap(span.start(), span.end()).values());
    }

    /// When it happened: a time of the sentence or of its paragraph, or none; weighed traits decide.
    ///
    /// @param told the time at which it was said: seldom also the one at which it happened
    /// @param where its place; null when it has none
    Optional<Decided<When>> when(
            Mention mention,
            Sentence sentence,
            Paragraph paragraph,
            FigureTraits figure,
            @Nullable Span told,
            @Nullable String where,
            Chooser chooser) {
        List<TimeExpression> here = within(sentence.span());
        boolean abides =
                Abiding.isDistance(sentence, mention) || Abiding.isPopulation(sentence, mention);
        if (abides && here.stream().noneMatch(isBefore(mention.span()))) {
            return Optional.empty();
        }
        Span all = paragraph.span();
        List<TimeExpression> before =
                within(new Span(all.start(), Math.max(all.start(), sentence.span().start())));
        List<TimeExpression> behind =
                within(new Span(Math.min(sentence.span().end(), all.end()), all.end()));
        Optional<TimeExpression> event = ThatEvent.time(sentence, here, before);
        if (event.isPresent()) {
            return event.map(time ->
                    decided(begun(time.when().orElseThrow()), time, "when", "of that event"));
        }
        List<TimeExpression> near = new ArrayList<>();
        near.addAll(before.subList(Math.max(0, before.size() - BEFORE), before.size()));
        near.addAll(here);
        near.addAll(behind.subList(0, Math.min(BEHIND, behind.size())));

        TimeTraits traits =
                new TimeTraits(
                        mention,
                        sentence,
                        this::sentence,
                        here,
                        said,
                        told,
                        figure,
                        published,
                        where,
                        places);
        Map<When, TimeExpression> byValue = new LinkedHashMap<>();
        var wholes = stretches.subMap(sentence.span().start(), sentence.span().end()).values();
        near.removeIf(time ->
                wholes.stream()
                        .anyMatch(whole ->
                                whole.rule().equals(Stretches.JOINED)
                                        && whole.span().contains(time.span())));
        near.addAll(wholes);
        near.removeIf(
                time -> time.span().equals(told) && said.isBetween(time.span(), mention.span()));
        for (TimeExpression time : near) {
            When value = time.when().orElseThrow();
            When when = traits.then(here.contains(time) ? span(value) : day(value), time);
            if (traits.isAnOption(when, time)) {
                byValue.merge(when, time, traits::nearer);
            }
        }
        List<Option> options = new ArrayList<>();
        options.add(traits.none(!before.isEmpty()));
        List<When> values = List.copyOf(byValue.keySet());
        byValue.forEach((when, time) ->
                options.add(
                        new Option(
                                traits.told(when, time).toString(),
                                traits.of(when, time, before))));
        Chooser.Choice choice = chooser.choose("when", options);
        if (choice.index() == 0) {
            return Optional.empty();
        }
        When when = values.get(choice.index() - 1);
        TimeExpression time = Objects.requireNonNull(byValue.get(when));
        return Optional.of(decided(traits.told(when, time), time, "when", choice.why()));
    }

    /// "the storm was on Monday [90 miles] south of the coast"
    private static Predicate<TimeExpression> isBefore(Span figure) {
        return time -> time.span().end() < figure.start() && time.span().gap(figure) <= BESIDE;
    }

    /// "the worst since [1999]. That storm": then it happened.
    private static When begun(When when) {
        When from =
                when instanceof When.Period period && period.to() == null ? period.from() : null;
        return from == null ? day(when) : from;
    }

    /// An hour stands for its day where it is not told of the figure itself.
    private static When day(When when) {
        return switch (when) {
            case When.Moment moment -> new When.Day(moment.at().toLocalDate());
            case When.Hour hour -> new When.Day(hour.day());
            default -> span(when);
        };
    }

    /// A decade or century is a span of years: "in the 1990s" → `1990/1999`.
    private static When span(When when) {
        return when instanceof When.Years years && years.count() > 1
                ? new When.Period(
                        new When.Years(years.from(), 1),
                        new When.Years(years.from() + years.count() - 1, 1))
                : when;
    }

    private static Decided<When> decided(
            When when, TimeExpression time, String field, String rule) {
        return new Decided<>(
                when,
                Derivation.of(
                        rule + ": " + time.rule() + toldFrom(time),
                        field,
                        when.toString(),
                        time.span()));
    }

    /// Of what is told from the report's date nothing is said: most times are.
    private static String toldFrom(TimeExpression time) {
        return time.anchor()
                .filter(anchor -> anchor.kind() != Anchor.Kind.REPORT)
                .map(anchor -> ", from " + anchor)
                .orElse("");
    }
}
