package tallystick.extract;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import tallystick.extract.place.Places;
import tallystick.figure.Mention;
import tallystick.figure.Modality;
import tallystick.figure.Span;
import tallystick.figure.TimeExpression;
import tallystick.figure.When;
import tallystick.text.Route;
import tallystick.text.Sentence;
import tallystick.text.Token;
import tallystick.wordlist.Option;

/// What speaks for or against a time being a figure's: where it stands, what it is, how it hangs on the number.
///
/// Of "On Sunday [nine people] drowned, police said on Monday": for Sunday `the nearest in the sentence`, for Monday
/// `of a cue`.
final class TimeTraits {
    private static final int STEP = 10_000;
    private static final int AWAY = 10_000_000;
    private static final int WEEK = 7;
    private static final int WEEKS = 60;
    private static final int FAR = 4;
    private static final int NEXT = 3;

    private final Mention mention;
    private final Sentence sentence;
    private final IntFunction<Sentence> sentenceOf;
    private final List<TimeExpression> here;
    private final SaidTimes said;
    private final @Nullable Span told;
    private final FigureTraits figure;
    private final LocalDate published;
    private final @Nullable String where;
    private final Places places;
    private final int anchor;
    private final boolean still;

    /// @param sentenceOf the sentence around an offset of the report
    /// @param here the times of the figure's sentence
    /// @param told the time at which its origin said it
    /// @param where the figure's place
    TimeTraits(
            Mention mention,
            Sentence sentence,
            IntFunction<Sentence> sentenceOf,
            List<TimeExpression> here,
            SaidTimes said,
            @Nullable Span told,
            FigureTraits figure,
            LocalDate published,
            @Nullable String where,
            Places places) {
        this.mention = mention;
        this.sentence = sentence;
        this.sentenceOf = sentenceOf;
        this.here = here;
        this.said = said;
        this.told = told;
        this.figure = figure;
        this.published = published;
        this.where = where;
        this.places = places;
        this.anchor = sentence.tokenAt(mention.head().orElse(mention.number()).end() - 1);
        this.still = Still.is(sentence, anchor);
    }

    /// That it has no time.
    ///
    /// @param before does the paragraph tell a time before the sentence?
    Option none(boolean before) {
        String told =
                here.stream().anyMatch(time -> !said.isSaid(time.span()))
                        ? "a time in the sentence"
                        : !here.isEmpty()
                                ? "a time of a cue in the sentence"
                                : before ? "a time before in the paragraph" : "no time before";
        return Option.none(List.of(told), figure.about());
    }

    /// Can a time be the figure's? Not one at which its origin spoke ("as of" apart), nor one that another time is set against.
    boolean isAnOption(When when, TimeExpression time) {
        String behind = isHere(time) ? before(time) : "";
        boolean spoken = time.span().equals(told) && !behind.equals("of") && !behind.equals("as");
        boolean begun = when instanceof When.Period period && period.to() == null;
        boolean since = begun || isTellingOf(time) || !behind.equals("since");
        return !spoken
                && !(still && when.last().filter(last -> last.isBefore(published)).isPresent())
                && !(isHere(time) && ComparedTime.is(sentence, time.span(), anchor))
                && !Abiding.isAside(sentence, mention, time.span())
                && since;
    }

    /// The time itself, where the figure is told of what happened then: 2019 of "since 2019, when [49 people] were killed".
    When then(When when, TimeExpression time) {
        return when instanceof When.Period period
                        && period.to() == null
                        && period.from() != null
                        && isTellingOf(time)
                ? period.from()
                : when;
    }

    /// As it is told: what is to come "by 2032" has until then, so `/2032`; the end of a period is itself a limit.
    When told(When when, TimeExpression time) {
        boolean ends = when instanceof When.Edge edge && edge.edge().equals("end");
        boolean limit =
                isHere(time)
                        && before(time).equals("by")
                        && figure.about().contains("figure: " + Modality.PREDICTED.word());
        return limit && !ends && !(when instanceof When.Period)
                ? new When.Period(null, when)
                : when;
    }

    private boolean isTellingOf(TimeExpression time) {
        return isHere(time) && ComparedTime.isTellingOf(sentence, time.span(), anchor);
    }

    /// Of two times that mean the same, the one that stands nearer.
    TimeExpression nearer(TimeExpression one, TimeExpression two) {
        return far(two) < far(one) ? two : one;
    }

    /// By steps in the tree, characters between only where steps are equal or not known.
    private int far(TimeExpression time) {
        Span span = time.span();
        int gap = span.gap(mention.span());
        if (!isHere(time)) {
            return AWAY + Math.min(gap, AWAY);
        }
        int steps =
                sentence.isParsed() ? sentence.steps(sentence.tokenAt(span.end() - 1), anchor) : 0;
        return steps * STEP + Math.min(gap, STEP - 1);
    }

    /// The traits of a time.
    ///
    /// @param when as it would be the figure's
    /// @param before the times that the paragraph tells before the sentence
    List<String> of(When when, TimeExpression time, List<TimeExpression> before) {
        String stands =
                isHere(time)
                        ? "in the sentence"
                        : before.contains(time)
                                ? "before in the paragraph"
                                : "later in the paragraph";
        List<String> traits = new ArrayList<>();
        traits.add(stands);
        traits.add("a " + kind(when));
        traits.add(distance(when));
        traits.add(said.isSaid(time.span()) ? "of a cue" : "not of a cue");
        if (time.span().equals(told)) {
            traits.add("when it was said");
        }
        if (isHere(time)) {
            sentence(time, traits);
        } else {
            elsewhere(time, before, traits);
        }
        Sentence its = sentenceOf.apply(time.span().start());
        hanging(its, time, traits);
        traits.add(place(time, its));
        happened(time, its, traits);
        traits.addAll(figure.about());
        return traits;
    }

    private void elsewhere(TimeExpression time, List<TimeExpression> before, List<String> traits) {
        traits.add(here.isEmpty() ? "none in the sentence" : "others in the sentence");
        if (!before.isEmpty() && before.getLast().equals(time)) {
            traits.add("the last before the sentence");
        }
        if (!before.isEmpty() && before.getFirst().equals(time)) {
            traits.add("the first of the paragraph");
        }
        Sentence other = sentenceOf.apply(time.span().start());
        Set<String> shared = new HashSet<>(nouns(sentence));
        shared.retainAll(nouns(other));
        traits.add("things named in both: " + (shared.size() > 1 ? "2+" : shared.size()));
        if (sentence.span().start() - other.span().end() <= NEXT) {
            traits.add("in the sentence before");
        }
    }

    /// The things that a sentence names, in the singular: "fires" and "fire" are one.
    private static Set<String> nouns(Sentence sentence) {
        Set<String> nouns = new HashSet<>();
        for (int i = 0; i < sentence.tokens().size(); i++) {
            add(sentence.token(i), nouns);
        }
        return nouns;
    }

    private static void add(Token token, Set<String> nouns) {
        if (token.isAny(Token.Tag.NOUN, Token.Tag.PROPN)) {
            String word = token.lower();
            nouns.add(word.endsWith("s") ? word.substring(0, word.length() - 1) : word);
        }
    }

    /// How a time hangs in its sentence.
    private static void hanging(Sentence sentence, TimeExpression time, List<String> traits) {
        int last = sentence.tokenAt(time.span().end() - 1);
        if (!sentence.isParsed() || last < 0) {
            return;
        }
        int top = sentence.top(last, time.span());
        if (sentence.head(top) < 0) {
            return;
        }
        traits.add("hangs as " + sentence.token(top).relation());
        Token over = sentence.token(sentence.head(top));
        traits.add(over.tag() == Token.Tag.VERB ? "of a verb" : "of no verb");
    }

    /// Is it told of the figure's place?
    private String place(TimeExpression time, Sentence its) {
        String near = places.near(time.span(), its).orElse(null);
        if (near == null) {
            return "told of no place";
        }
        return near.equals(where) ? "told of its place" : "told of another place";
    }

    /// Is what happened then named in the figure's sentence?
    private void happened(TimeExpression time, Sentence its, List<String> traits) {
        int at = its.tokenAt(time.span().end() - 1);
        int verb = !its.isParsed() || at < 0 ? -1 : its.head(its.top(at, time.span()));
        if (verb < 0) {
            return;
        }
        Set<String> happened = new HashSet<>();
        add(its.token(verb), happened);
        for (int child : its.children(verb)) {
            if (its.token(child).hangsAs("nsubj", "obj", "nmod", "compound", "obl")) {
                add(its.token(child), happened);
            }
        }
        happened.retainAll(nouns(sentence));
        traits.add(happened.isEmpty() ? "what happened is not named" : "what happened is named");
    }

    private boolean isHere(TimeExpression time) {
        return sentence.span().contains(time.span());
    }

    private void sentence(TimeExpression time, List<String> traits) {
        if (!here.contains(time)) {
            traits.add(time.rule());
        }
        boolean nearest = here.stream().allMatch(each -> far(each) >= far(time));
        traits.add(nearest ? "the nearest in the sentence" : "not the nearest in the sentence");
        if (here.size() == 1) {
            traits.add("alone in the sentence");
        }
        String before = before(time);
        traits.add("behind: " + before);
        if (sentence.isParsed()) {
            Route route = Route.between(sentence, anchor, sentence.tokenAt(time.span().end() - 1));
            traits.add("clauses: " + route.clausesUp() + " up, " + route.clausesDown() + " down");
            traits.add("steps up: " + Math.min(FAR, route.up().size()));
            traits.add("steps down: " + Math.min(FAR, route.down().size()));
        }
    }

    /// The word before a time, an article left out: `on`, `since`, `of` for "as of".
    private String before(TimeExpression time) {
        int at = ComparedTime.before(sentence, time.span());
        Token.Tag tag = at < 0 ? Token.Tag.PUNCT : sentence.token(at).tag();
        boolean preposition = tag == Token.Tag.ADP || tag == Token.Tag.SCONJ;
        return preposition ? sentence.token(at).lower() : at < 0 ? "nothing" : "no preposition";
    }

    private static String kind(When when) {
        return switch (when) {
            case When.Moment moment -> "moment";
            case When.Hour hour -> "moment";
            case When.Day day -> "day";
            case When.Week week -> "week";
            case When.Month month -> "month";
            case When.Part part -> "part of a year";
            case When.Years years -> "year";
            case When.Edge edge -> "part of a period";
            case When.Period period ->
                    period.from() == null ? "end" : period.to() == null ? "beginning" : "period";
        };
    }

    private String distance(When when) {
        LocalDate last = when.last().orElse(null);
        if (last == null) {
            return "goes on";
        }
        long days = ChronoUnit.DAYS.between(last, published);
        if (days < 0) {
            boolean around = when.first().filter(first -> !first.isAfter(published)).isPresent();
            return around ? "around the report's day" : "after the report's day";
        }
        return days == 0
                ? "the report's day"
                : days <= WEEK ? "the week before" : days < WEEKS ? "weeks before" : "long before";
    }
}
