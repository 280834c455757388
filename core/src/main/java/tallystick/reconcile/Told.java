package tallystick.reconcile;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tallystick.figure.Entry;
import tallystick.figure.Figure;
import tallystick.figure.Filed;
import tallystick.figure.Modality;
import tallystick.figure.Quantity;
import tallystick.figure.Span;
import tallystick.figure.Topic;
import tallystick.figure.Victim;
import tallystick.wordlist.PeopleNouns;

/// Where a report tells of some who were killed or hurt: a figure, or a person without one.
///
/// @param words the words for them
/// @param around their sentence
/// @param number by a figure
/// @param ofSeveral in a sentence on several events
record Told(
        Span span,
        Span sentence,
        String words,
        String around,
        BigDecimal value,
        boolean number,
        boolean ofSeveral) {
    private static final Pattern OTHERS = Pattern.compile("(?i)\\bothers?\\b");
    private static final Pattern HIMSELF = Pattern.compile("(?i)\\b(?:him|her)self$");
    private static final Pattern PRONOUN = Pattern.compile("(?i)s?he");
    private static final Pattern WOUND =
            Pattern.compile("(?i)\\b(?:gunshot|bullet|stab) wounds?\\b");
    private static final Pattern ALIVE =
            Pattern.compile(
                    "(?i)\\b(?:injur|hospital|condition|surviv|treated|expected|stable|recover|wounded|hurt|non-|not )");
    private static final Pattern DIED_THERE =
            Pattern.compile(
                    "(?i)\\b(?:where|and|but) (?:he|she|they|both)(?: both| later)* (?:died|succumbed|(?:was|were) pronounced)\\b");

    /// In the order of the text.
    static List<Told> of(Filed filed, Topic topic) {
        Stream<Told> told = all(filed, topic);
        Stream<Told> meant =
                switch (topic) {
                    case INJURED -> told.filter(each -> !each.isOfWound() && !each.hasDied());
                    case KILLED_OR_INJURED ->
                            Stream.concat(told, all(filed, Topic.INJURED).filter(Told::isOfWound));
                    default -> told;
                };
        return meant.distinct().sorted(Comparator.comparing(Told::span)).toList();
    }

    private static Stream<Told> all(Filed filed, Topic topic) {
        Stream<Told> figures =
                filed.entries().stream()
                        .map(Entry::figure)
                        .filter(figure -> isCounted(filed, figure, topic))
                        .map(figure -> of(filed, figure));
        return Stream.concat(figures, persons(filed, topic).map(victim -> of(filed, victim)));
    }

    static Stream<Victim> persons(Filed filed, Topic topic) {
        return filed.victims().stream()
                .filter(victim -> victim.topic() == topic && isClaimed(victim.modality()));
    }

    private static Told of(Filed filed, Figure figure) {
        BigDecimal value = figure.bounds().low().or(figure.bounds()::high).orElseThrow();
        return of(filed, figure.span(), figure.sentence(), value, true);
    }

    private static Told of(Filed filed, Victim victim) {
        String words = filed.report().quote(victim.span()).toLowerCase(Locale.ROOT);
        boolean pair = PeopleNouns.isPair(words.substring(words.lastIndexOf(' ') + 1));
        return of(
                filed,
                victim.span(),
                victim.sentence(),
                pair ? BigDecimal.TWO : BigDecimal.ONE,
                false);
    }

    private static Told of(
            Filed filed, Span span, Span sentence, BigDecimal value, boolean number) {
        return new Told(
                span,
                sentence,
                filed.report().quote(span),
                filed.report().quote(sentence),
                value,
                number,
                SeveralEvents.isIn(sentence, filed));
    }

    private static boolean isCounted(Filed filed, Figure figure, Topic topic) {
        return figure.topic() == topic
                && figure.quantity() instanceof Quantity.Count
                && !isPartOfTheSame(filed, figure)
                && !figure.counted().endsWith("wounds")
                && isClaimed(figure.modality())
                && (figure.bounds().low().isPresent() || figure.bounds().high().isPresent());
    }

    /// "500 officers" of 12,000 are told already; the four who died of seven who were shot are the toll, and one event's part of a sum of several is its own.
    private static boolean isPartOfTheSame(Filed filed, Figure figure) {
        if (figure.partOf().isEmpty()) {
            return false;
        }
        Figure whole = filed.entries().get(figure.partOf().getAsInt()).figure();
        return whole.topic() == figure.topic()
                && (SeveralEvents.isIn(figure.sentence(), filed)
                        || !SeveralEvents.isIn(whole.sentence(), filed));
    }

    private static boolean isClaimed(Modality modality) {
        return modality == Modality.ASSERTED || modality == Modality.ESTIMATED;
    }

    /// "A gunman who was killed after he left [two others] dead": he is one more.
    boolean isOthers() {
        return number && OTHERS.matcher(words).find();
    }

    /// "shot [seven people] before killing himself": he is none of those whom he killed.
    boolean isHimself() {
        return !number && HIMSELF.matcher(words).find();
    }

    /// "[The girl] was in hospital, where [she] was stable": one.
    boolean isAgain(Told first) {
        return !number
                && PRONOUN.matcher(words).matches()
                && first.sentence().equals(sentence)
                && first.span().end() <= span.start();
    }

    /// "All five had gunshot wounds": they were hit, and whether they live is not told.
    private boolean isOfWound() {
        return WOUND.matcher(around).find() && !ALIVE.matcher(around).find();
    }

    /// "[The boy] was taken to a hospital, where he died."
    private boolean hasDied() {
        return DIED_THERE.matcher(around).find();
    }
}
