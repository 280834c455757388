package tallystick.extract.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import tallystick.figure.Mention;
import tallystick.figure.Span;
import tallystick.text.Route;
import tallystick.text.Sentence;
import tallystick.wordlist.Option;

/// What speaks for or against a place being a figure's: where it stands, how it is told, how it hangs on the number.
///
/// Of "In Fairwater, Norland, [nine people] drowned": for Fairwater `the nearest told`, `hangs by: obl in`; for Norland
/// `in it lies the place before`.
final class Traits {
    private static final int STEP = 1_000;
    private static final int UNPARSED = 9;
    private static final int FRONT = 3;
    private static final int LEAD = 15;
    private static final Set<String> BEHIND = Set.of("in", "at", "on", "near");

    private final Set<Named> sources;
    private final Set<Span> speaking;
    private final List<Named> here;
    private final List<Named> before;
    private final List<Known> salient;
    private final Mention mention;
    private final Sentence sentence;
    private final List<String> figure;
    private final int anchor;

    /// @param sources places in the names of sources: "police of [Fairwater] said"
    /// @param speaking the sources themselves: "[Norland] reported"
    /// @param here the places of the figure's sentence
    /// @param before those that the paragraph names before it
    /// @param salient what the report is about, the likeliest first
    /// @param figure what the figure is
    Traits(
            Set<Named> sources,
            Set<Span> speaking,
            List<Named> here,
            List<Named> before,
            List<Known> salient,
            Mention mention,
            Sentence sentence,
            List<String> figure) {
        this.sources = sources;
        this.speaking = speaking;
        this.here = here;
        this.before = before;
        this.salient = salient;
        this.mention = mention;
        this.sentence = sentence;
        this.figure = figure;
        this.anchor = sentence.tokenAt(mention.head().orElse(mention.number()).end() - 1);
    }

    /// The mention of a place that counts: the nearest of the sentence, else the last before it, else the plainest.
    Named best(Known known) {
        String key = known.plainest().place().key();
        return here.stream()
                .filter(named -> named.place().key().equals(key))
                .min(Comparator.comparingInt(this::far))
                .or(() -> lastBefore(named -> named.isTold() && named.place().key().equals(key)))
                .or(() -> lastBefore(named -> named.place().key().equals(key)))
                .orElse(known.plainest());
    }

    private Optional<Named> lastBefore(Predicate<Named> test) {
        return before.stream().filter(test).reduce((one, two) -> two);
    }

    /// By steps in the tree, characters between only where steps are equal or not known.
    private int far(Named named) {
        Span span = named.place().span();
        int steps =
                sentence.isParsed()
                        ? sentence.steps(anchor, sentence.tokenAt(span.end() - 1))
                        : UNPARSED;
        return STEP * steps + Math.min(STEP - 1, mention.span().gap(span));
    }

    /// Only its preposition stands between the figure and the place: `[3,700] in Germany`.
    boolean follows(Named named) {
        int last = sentence.tokenAt(mention.span().end() - 1);
        return BEHIND.contains(named.place().preposition())
                && sentence.tokenAt(named.place().span().start()) == last + 2;
    }

    /// That it has no place.
    Option none() {
        String near =
                here.isEmpty()
                        ? before.isEmpty() ? "no place near" : "a place before in the paragraph"
                        : here.stream().anyMatch(Named::isTold)
                                ? "a place told in the sentence"
                                : "a place named in the sentence";
        return Option.none(List.of(near), figure);
    }

    /// The traits of a place.
    ///
    /// @param best the mention of it that counts
    List<String> of(Known known, Named best) {
        List<String> traits = new ArrayList<>();
        Place place = best.place();
        if (here.contains(best)) {
            sentence(best, traits);
        } else if (before.contains(best)) {
            traits.add(
                    lastBefore(Named::isTold).filter(best::equals).isPresent()
                            ? "the last told before"
                            : "not the last told before");
            if (before.getLast().equals(best)) {
                traits.add("the last named before");
            }
        }
        int rank = salient.indexOf(known);
        traits.add(
                rank < 0
                        ? "not what the report is about"
                        : "place " + (rank + 1) + " of the report");
        traits.add("the reader sees: " + place.reader());
        if (known.title()) {
            traits.add("in the title");
        }
        if (place.isAround()) {
            traits.add("in it lies the place before");
        }
        if (sources.contains(best)) {
            traits.add(
                    speaking.contains(place.span()) ? "the source itself" : "in a source's name");
        }
        traits.add("a " + place.kind());
        traits.addAll(figure);
        return traits;
    }

    /// "[Fairwater] floods: [nine people] drowned"
    private boolean isInHeading(int token) {
        for (int at = token + 1; at < anchor && at < LEAD; at++) {
            if (sentence.token(at).is(":")) {
                return true;
            }
        }
        return false;
    }

    private static String how(Named named) {
        String how = named.place().preposition();
        return how.isEmpty() ? "bare" : how;
    }

    private void sentence(Named best, List<String> traits) {
        int far = far(best);
        boolean nearest = here.stream().allMatch(named -> far(named) >= far);
        traits.add(nearest ? "the nearest" : "not the nearest");
        if (best.isTold()
                && here.stream().filter(Named::isTold).allMatch(named -> far(named) >= far)) {
            traits.add("the nearest told");
        }
        Span span = best.place().span();
        if (mention.span().contains(span)
                || mention.head().filter(head -> head.contains(span)).isPresent()) {
            traits.add("in the quote");
        }
        int token = sentence.tokenAt(span.end() - 1);
        if (Actors.isOf(sentence, token)) {
            traits.add("of who acts");
        }
        if (isInHeading(token)) {
            traits.add("in a heading");
        }
        if (sentence.tokenAt(span.start()) <= FRONT) {
            traits.add("at the sentence's front");
        }
        if (sentence.isParsed()) {
            Route route = Route.between(sentence, anchor, sentence.tokenAt(span.end() - 1));
            List<String> down = route.down();
            if (down.isEmpty() && !route.up().isEmpty()) {
                traits.add("over it: " + route.up().getLast());
                if (route.up().getLast().equals("acl")) {
                    traits.add("hangs by: obl in");
                }
            } else if (!down.isEmpty()) {
                traits.add("hangs by: " + down.getFirst() + " " + how(best));
            }
            if (route.clausesUp() == 0 && route.clausesDown() == 0) {
                traits.add("in the figure's clause");
            }
        }
    }
}
