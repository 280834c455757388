package tallystick.extract.part;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import tallystick.figure.Derivation;
import tallystick.figure.Mention;
import tallystick.figure.Quantity;
import tallystick.figure.Span;
import tallystick.text.Token.Tag;
import tallystick.text.Words;
import tallystick.wordlist.PeopleNouns;

/// Which figure is a stated part of which: `12,000 soldiers, including [500 officers]`, `[four] of whom`, `[17] out of 18`.
public final class Parts {
    /// The place, in the list of mentions, of the whole that a mention is part of.
    public record Part(int whole, Derivation why) {}

    private static final Set<String> DEFINITE =
            Set.of("the", "her", "his", "their", "its", "our", "my");
    private static final Set<String> DEAD =
            Set.of("victims", "dead", "deceased", "fatalities", "deaths");
    private static final Set<String> WHERE =
            Set.of("in", "at", "from", "near", "with", "by", "on", "outside");
    private static final int REACH = 6;
    private static final int LONGEST = 12;
    private static final int NEAR = 8;

    private Parts() {}

    /// Numbers that add up to one told before them, by the index of each: parts of it.
    public static Map<Integer, Part> addingUp(List<Mention> mentions) {
        return Sums.in(mentions);
    }

    /// The whole of a mention, if the report states one.
    ///
    /// @param words the mention's sentence
    /// @param mentions the report's mentions in the order of the text
    /// @param index which of them is asked for
    public static Optional<Part> whole(
            Words words, List<Mention> mentions, int index, List<Optional<Part>> before) {
        Mention mention = mentions.get(index);
        if (mention.quantity() instanceof Quantity.Measure) {
            return Optional.empty();
        }
        int from = words.indexAt(mention.span().start());
        int to = words.indexAt(mention.number().end() - 1) + 1;
        return stated(words, mentions, index, from, to, before)
                .filter(part ->
                        !(mention.quantity() instanceof Quantity.Count)
                                || !isSmaller(mentions.get(part.whole()), mention));
    }

    private static Optional<Part> stated(
            Words words,
            List<Mention> mentions,
            int index,
            int from,
            int to,
            List<Optional<Part>> before) {
        return Partitives.including(words, mentions, index, from)
                .or(() -> Partitives.ofPronoun(words, mentions, index, to))
                .or(() -> ofNumber(words, mentions, index, to))
                .or(() -> outOf(words, mentions, index))
                .or(() -> among(words, mentions, index))
                .or(() -> ofOpening(words, mentions, index))
                .or(() -> beside(words, mentions, index, from, to))
                .or(() -> ofTheNoun(words, mentions, index, to))
                .or(() -> remaining(words, index, from, before))
                .or(() -> Partitives.alone(words, mentions, index, from, to))
                .or(() -> Alongside.whole(words, mentions, index, from, to, before));
    }

    /// `39 of the state's 40 delegates`, `80% of the 452 seats`, `Two Britons were among the nine killed`
    private static Optional<Part> ofNumber(Words words, List<Mention> mentions, int index, int to) {
        int end = words.indexAt(mentions.get(index).span().end() - 1) + 1;
        if (words.at(end).tag() == Tag.AUX && words.at(end + 1).is("among")) {
            return ofNext(words, mentions, index, end + 1);
        }
        int of = words.at(to).is("out") ? to + 1 : to;
        if (words.at(of).is("percent") || words.at(of).is("%")) {
            of++;
        }
        return words.at(of).is("of") ? ofNext(words, mentions, index, of) : Optional.empty();
    }

    /// Of the next number, behind "of" or "among".
    private static Optional<Part> ofNext(Words words, List<Mention> mentions, int index, int of) {
        if (index + 1 >= mentions.size()) {
            return Optional.empty();
        }
        int next = words.indexAt(mentions.get(index + 1).span().start());
        boolean near =
                next > of
                        && next <= of + REACH
                        && !isJoined(words, of, next)
                        && mentions.get(index + 1).span().start()
                                < words.span(words.size() - 1, words.size()).end();
        return near && mentions.get(index + 1).quantity().kind().equals("count")
                ? Optional.of(part(index + 1, "<number> of <number>", words.span(of, of + 1)))
                : Optional.empty();
    }

    /// "dozens of ships and [thousands] of troops", "20% of the vote, earning [15] seats": one beside the other.
    private static boolean isJoined(Words words, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(words::at)
                .anyMatch(word ->
                        word.tag() == Tag.CCONJ
                                || (word.tag() == Tag.VERB && word.lower().endsWith("ing"))
                                || word.is("—")
                                || word.is(";"));
    }

    /// `Of the town's [six seats], Ruhl won [four]`
    private static Optional<Part> ofOpening(Words words, List<Mention> mentions, int index) {
        if (!words.at(0).is("of") || mentions.get(index).head().isPresent()) {
            return Optional.empty();
        }
        int start = words.span(0, 1).start();
        for (int i = index - 1; i >= 0 && mentions.get(i).span().start() > start; i--) {
            int end = words.indexAt(mentions.get(i).span().end() - 1) + 1;
            int first = words.indexAt(mentions.get(i).span().start());
            if (first <= REACH && words.at(end).is(",")) {
                return isGreater(mentions.get(i), mentions.get(index))
                        ? Optional.of(part(i, "of the <number>, <number>", words.span(0, 1)))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// `killed [20 people], [three] in Norham`; `[40 cases], with [five] found today`: a lone number of the same things.
    private static Optional<Part> beside(
            Words words, List<Mention> mentions, int index, int from, int to) {
        Mention mention = mentions.get(index);
        if (index == 0
                || mention.head().isPresent()
                || mention.quantity() instanceof Quantity.Share
                || !mention.derivation().rule().endsWith("<number> alone")) {
            return Optional.empty();
        }
        int last = words.indexAt(mentions.get(index - 1).span().end() - 1);
        boolean same = last >= 0 && isGreater(mentions.get(index - 1), mention);
        boolean apposed =
                words.at(from - 1).is(",")
                        && last == from - 2
                        && WHERE.contains(words.at(to).lower());
        boolean with =
                words.at(from - 1).is("with")
                        && words.at(to).tag() == Tag.VERB
                        && last >= from - LONGEST;
        return same && (apposed || with)
                ? Optional.of(
                        part(
                                index - 1,
                                apposed ? "<number>, <number>" : "with <number> <hit>",
                                words.span(from - 1, from)))
                : Optional.empty();
    }

    /// `Of the 212 people aboard, [37] were found`
    private static Optional<Part> among(Words words, List<Mention> mentions, int index) {
        if (index == 0 || !mentions.get(index).derivation().rule().contains("among <noun>")) {
            return Optional.empty();
        }
        int whole = words.indexAt(mentions.get(index - 1).span().start());
        boolean of = words.at(whole - 1).is("the") && words.at(whole - 2).is("of");
        return of && mentions.get(index - 1).quantity().kind().equals("count")
                ? Optional.of(
                        part(index - 1, "of the <number>, <number>", words.span(whole - 2, whole)))
                : Optional.empty();
    }

    /// `[92 votes], out of 160`
    private static Optional<Part> outOf(Words words, List<Mention> mentions, int index) {
        int end = words.indexAt(mentions.get(index).span().end() - 1) + 1;
        int out = words.at(end).is(",") ? end + 1 : end;
        return words.at(out).is("out") && words.at(out + 1).is("of")
                ? ofNumber(words, mentions, index, out)
                : Optional.empty();
    }

    /// `[six] of the murders`, where a greater number of murders was told before
    private static Optional<Part> ofTheNoun(
            Words words, List<Mention> mentions, int index, int to) {
        Mention mention = mentions.get(index);
        int from = words.indexAt(mention.span().start());
        if (!words.at(to).is("of")
                || !DEFINITE.contains(words.at(to + 1).lower())
                || words.at(from - 1).is("all")) {
            return Optional.empty();
        }
        boolean struck = words.at(to + 1).is("the") && DEAD.contains(words.at(to + 2).lower());
        int head = words.indexAt(mention.head().orElse(mention.span()).end() - 1);
        for (int i = to + 2; i < head; i++) {
            if (words.at(i).is("'s") || words.at(i).is("’s")) {
                return Optional.empty();
            }
        }
        for (int i = index - 1; i >= Math.max(0, index - NEAR); i--) {
            Mention other = mentions.get(i);
            boolean named = words.at(to + 1).is("the") || other.head().isPresent();
            boolean same =
                    isSameNoun(noun(other), noun(mention))
                            || (struck
                                    && (DEAD.contains(noun(other))
                                            || PeopleNouns.has(noun(other))));
            if (named && same && isGreater(other, mention)) {
                return Optional.of(part(i, "<number> of the <noun>", words.span(to, to + 2)));
            }
        }
        return Optional.empty();
    }

    private static boolean isSameNoun(String one, String two) {
        return one.equals(two) || (DEAD.contains(one) && DEAD.contains(two));
    }

    private static String noun(Mention mention) {
        String counted = mention.counted().replaceFirst(" (?:of|from|in|with|for|to) .*", "");
        return counted.substring(counted.lastIndexOf(' ') + 1);
    }

    private static boolean isGreater(Mention one, Mention two) {
        if (!(one.quantity() instanceof Quantity.Count)
                || !(two.quantity() instanceof Quantity.Count)) {
            return false;
        }
        BigDecimal low = one.quantity().bounds().low().orElse(BigDecimal.ZERO);
        return two.quantity().bounds().high().filter(high -> high.compareTo(low) <= 0).isPresent();
    }

    /// `Ada won 39 of the 40 delegates, Bo the remaining [one]`: what remains is of the same whole.
    private static Optional<Part> remaining(
            Words words, int index, int from, List<Optional<Part>> before) {
        boolean other = words.at(from - 1).is("other") && words.at(from - 2).is("the");
        if (!words.at(from - 1).is("remaining") && !other) {
            return Optional.empty();
        }
        for (int i = index - 1; i >= Math.max(0, index - NEAR); i--) {
            Optional<Part> part = before.get(i);
            if (part.isPresent()) {
                return part.map(
                        p -> part(p.whole(), "the remaining <number>", words.span(from - 1, from)));
            }
        }
        return Optional.empty();
    }

    /// The nearest count before that is not smaller; none of an earlier sentence where this one has a count.
    static Optional<Integer> previous(Words words, List<Mention> mentions, int index, int before) {
        int sentence = words.span(0, 1).start();
        boolean told = false;
        for (int i = index - 1; i >= 0; i--) {
            Mention whole = mentions.get(i);
            boolean here = whole.span().start() >= sentence;
            if (told && !here) {
                return Optional.empty();
            }
            if (whole.span().end() <= before + 1 && whole.quantity().kind().equals("count")) {
                if (!isSmaller(whole, mentions.get(index))) {
                    return Optional.of(i);
                }
                told |= here;
            }
        }
        return Optional.empty();
    }

    private static boolean isSmaller(Mention one, Mention two) {
        Optional<BigDecimal> most = one.quantity().bounds().high();
        Optional<BigDecimal> least = two.quantity().bounds().low();
        return most.isPresent() && least.isPresent() && most.get().compareTo(least.get()) < 0;
    }

    static Part part(int whole, String rule, Span span) {
        return new Part(whole, Derivation.of(rule, "part_of", String.valueOf(whole), span));
    }
}
