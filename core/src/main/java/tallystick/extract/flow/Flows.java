package tallystick.extract.flow;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import tallystick.figure.Decided;
import tallystick.figure.Derivation;
import tallystick.figure.Flow;
import tallystick.figure.Mention;
import tallystick.text.Phrases;
import tallystick.text.Token;
import tallystick.text.Word;
import tallystick.text.Words;
import tallystick.wordlist.WordList;

/// Tells stock from flow (`docs/FIGURES.md` §2) from the words at a quantity; nothing where none tells.
///
/// `300 people die each day` → per day; `300 have died so far` → total; `30 more people` → change
public final class Flows {
    private enum Place {
        QUOTE,
        BEHIND,
        CLAUSE,
        OF,
        TO
    }

    private static final Map<Place, Phrases<Flow>> WORDS = words();

    /// After such a word in the quote "more" compares: `more than 40`, `no more bodies`.
    private static final Set<String> COMPARES = Set.of("than", "or", "no");

    /// What a number is risen to or stands at.
    private static final Set<String> ENDS = Set.of("to", "at", "of", "is", "was", "stands", "past");

    /// `a day after the flood`: no rate
    private static final Set<String> NO_RATE =
            Set.of("after", "before", "earlier", "later", "ago", "and", "or", "of", "when", "old");

    private static final int REACH = 9;
    private static final int NEAR = 3;

    private final Words words;
    private final int from;
    private final int to;

    private Flows(Words words, Mention mention) {
        this.words = words;
        this.from = words.indexAt(mention.span().start());
        this.to = words.indexAt(mention.span().end() - 1) + 1;
    }

    private static Map<Place, Phrases<Flow>> words() {
        Map<Place, Phrases<Flow>> all = new EnumMap<>(Place.class);
        for (Place place : Place.values()) {
            String named = place.name().toLowerCase(Locale.ROOT);
            all.put(
                    place,
                    Phrases.of(
                            WordList.rows("flow/words.tsv").stream()
                                    .filter(row -> row.get(2).equals(named))
                                    .toList(),
                            row -> Flow.of(row.get(1))));
        }
        return Map.copyOf(all);
    }

    /// @param words the mention's sentence
    public static Optional<Decided<Flow>> flow(Words words, Mention mention) {
        Flows flows = new Flows(words, mention);
        Optional<Decided<Flow>> found =
                flows.behind().or(flows::inQuote).or(flows::inClause).or(flows::before);
        boolean change = mention.counted().endsWith(" (change)");
        return change && found.filter(each -> each.value() != Flow.TOTAL).isEmpty()
                ? Optional.of(
                        new Decided<>(
                                Flow.CHANGE,
                                Derivation.of(
                                        "<verb of change> by <number>",
                                        "flow",
                                        Flow.CHANGE.word(),
                                        mention.span())))
                : found;
    }

    private Optional<Decided<Flow>> behind() {
        for (int i = to; i < to + NEAR && !isBorder(i); i++) {
            Optional<Phrases.Found<Flow>> found = at(Place.BEHIND, i);
            if (found.isPresent() && isPeriod(found.get())) {
                return decided(found.get(), "behind the number");
            }
            if (words.at(i).tag() == Token.Tag.ADP) {
                break;
            }
        }
        return Optional.empty();
    }

    /// `a day after`, `since died` and `to date from` are something else.
    private boolean isPeriod(Phrases.Found<Flow> found) {
        Word next = words.at(found.to());
        boolean since = words.at(found.from()).is("since");
        return since
                ? next.tag() != Token.Tag.VERB && next.tag() != Token.Tag.AUX
                : !NO_RATE.contains(next.lower());
    }

    private Optional<Decided<Flow>> inQuote() {
        for (int i = from; i < to; i++) {
            if (COMPARES.contains(words.at(i).lower())) {
                return Optional.empty();
            }
        }
        for (int i = from; i < to; i++) {
            Optional<Phrases.Found<Flow>> found = at(Place.QUOTE, i);
            if (found.isPresent()) {
                return decided(found.get(), "in the quote");
            }
        }
        return Optional.empty();
    }

    private Optional<Decided<Flow>> inClause() {
        for (int i = to; i < to + REACH && !isBorder(i); i++) {
            Optional<Phrases.Found<Flow>> found = at(Place.CLAUSE, i);
            if (found.isPresent()) {
                return decided(found.get(), "behind the number");
            }
        }
        for (int i = from - 1; i >= 0 && i >= from - REACH && !isEnd(i); i--) {
            Optional<Phrases.Found<Flow>> found = at(Place.CLAUSE, i);
            if (found.isPresent()) {
                return decided(found.get(), "before the number");
            }
        }
        return Optional.empty();
    }

    /// `a weekly average of [300]`, `the death toll has risen to [300]`
    private Optional<Decided<Flow>> before() {
        if (!ENDS.contains(words.at(from - 1).lower())) {
            return Optional.empty();
        }
        int near = words.at(from - 1).is("of") ? NEAR + 1 : REACH;
        return before(Place.OF, near).or(() -> before(Place.TO, REACH));
    }

    private Optional<Decided<Flow>> before(Place place, int reach) {
        for (int i = from - 1; i >= 0 && i >= from - reach && !isEnd(i); i--) {
            Optional<Phrases.Found<Flow>> found = at(place, i);
            if (found.isPresent()) {
                return decided(found.get(), "before the number");
            }
        }
        return Optional.empty();
    }

    private Optional<Phrases.Found<Flow>> at(Place place, int word) {
        return Objects.requireNonNull(WORDS.get(place)).at(words, word);
    }

    private Optional<Decided<Flow>> decided(Phrases.Found<Flow> found, String where) {
        Flow flow = found.value();
        return Optional.of(
                new Decided<>(
                        flow,
                        Derivation.of(
                                words.text(found.from(), found.to()) + " " + where,
                                "flow",
                                flow.word(),
                                words.span(found.from(), found.to()))));
    }

    private boolean isEnd(int at) {
        return switch (words.at(at).lower()) {
            case ";", ":", "(", ")", "—", "who", "which", "while", "but", "although" -> true;
            default -> words.at(at).form().isEmpty();
        };
    }

    private boolean isBorder(int at) {
        return isEnd(at)
                || words.at(at).is(",")
                || words.at(at).is("and")
                || words.at(at).isDigits();
    }
}
