package tallystick.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
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

    private final NavigableMap<Integer, TimeExpression> times = new TreeMap<>();
    private final NavigableMap<Integer, TimeExpression> stretches = new TreeMap<>();
    private final SaidTimes said;
    private final LocalDate published;

    Timing(
            List<Sentence> sentences,
            List<TimeExpression> times,
            List<Statement> statements,
            LocalDate published) {
        for (TimeExpression time : times) {
            if (time.when().isPresent()) {
                this.times.put(time.span().start(), time);
            }
        }
        for (Sentence sentence : sentences) {
            for (TimeExpression time : Stretches.of(sentence, within(sentence.span()))) {
                stretches.put(time.span().start(), time);
            }
        }
        this.said = new SaidTimes(statements);
        this.published = published;
    }

    /// When the origin said it: a time of the cue's sentence outside of what was said.
    Optional<Decided<When>> said(Attribution sources, Span quote, Paragraph paragraph) {
        Span cue = sources.origin().map(Attribution.Hop::cue).orElse(null);
        if (cue == null) {
            return Optional.empty();
        }
        Optional<Span> sentence =
                paragraph.sentences().stream()
                        .map(Sentence::span)
                        .filter(span -> span.contains(cue))
                        .findFirst();
        Optional<Statement> statement = said.statement(cue, quote);
        if (sentence.isEmpty() || statement.isEmpty()) {
            return Optional.empty();
        }
        return within(sentence.get()).stream()
                .filter(time -> SaidTimes.isOfCue(time.span(), statement.get()))
                .findFirst()
                .map(time -> decided(time, "said", "beside the cue"));
    }

    private List<TimeExpression> within(Span span) {
        return List.copyOf(times.subMap(span.start(), span.end()).values());
    }

    /// When it happened: a time of the sentence or of its paragraph, or none; weighed traits decide.
    ///
    /// @param told the time at which it was said: seldom also the one at which it happened
    Optional<Decided<When>> when(
            Mention mention,
            Sentence sentence,
            Paragraph paragraph,
            FigureTraits figure,
            @Nullable Span told,
            Chooser chooser) {
        List<TimeExpression> here = within(sentence.span());
        Span all = paragraph.span();
        List<TimeExpression> before =
                within(new Span(all.start(), Math.max(all.start(), sentence.span().start())));
        List<TimeExpression> behind =
                within(new Span(Math.min(sentence.span().end(), all.end()), all.end()));
        List<TimeExpression> near = new ArrayList<>();
        near.addAll(before.subList(Math.max(0, before.size() - BEFORE), before.size()));
        near.addAll(here);
        near.addAll(behind.subList(0, Math.min(BEHIND, behind.size())));

        TimeTraits traits = new TimeTraits(mention, sentence, here, said, told, figure, published);
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
            byValue.merge(time.when().orElseThrow(), time, traits::nearer);
        }
        List<Option> options = new ArrayList<>();
        options.add(traits.none(!before.isEmpty()));
        byValue.forEach(
                (when, time) -> options.add(new Option(when.toString(), traits.of(time, before))));
        Chooser.Choice choice = chooser.choose("when", options);
        return choice.index() == 0
                ? Optional.empty()
                : Optional.of(
                        decided(
                                List.copyOf(byValue.values()).get(choice.index() - 1),
                                "when",
                                choice.why()));
    }

    private static Decided<When> decided(TimeExpression time, String field, String rule) {
        When when = time.when().orElseThrow();
        return new Decided<>(
                when,
                Derivation.of(rule + ": " + time.rule(), field, when.toString(), time.span()));
    }
}
