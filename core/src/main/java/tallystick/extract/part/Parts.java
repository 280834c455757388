package tallystick.extract.part;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tallystick.figure.Derivation;
import tallystick.figure.Mention;
import tallystick.figure.Span;
import tallystick.text.Words;

/// Which figure is a stated part of which: `12,000 soldiers, including [500 officers]`, `[four] of whom`, `[17] out of 18`.
public final class Parts {
    /// The place, in the list of mentions, of the whole that a mention is part of.
    public record Part(int whole, Derivation why) {}

    private static final Set<String> PARTITIVE = Set.of("them", "whom", "those", "these", "which");
    private static final int REACH = 6;

    private Parts() {}

    /// The whole of a mention, if the report states one.
    ///
    /// @param words the mention's sentence
    /// @param mentions the report's mentions in the order of the text
    /// @param index which of them is asked for
    public static Optional<Part> whole(
            Words words, List<Mention> mentions, int index, List<Optional<Part>> before) {
        Mention mention = mentions.get(index);
        int from = words.indexAt(mention.span().start());
        int to = words.indexAt(mention.number().end() - 1) + 1;
        return including(words, mentions, index, from)
                .or(() -> ofPronoun(words, mentions, index, to))
                .or(() -> ofNumber(words, mentions, index, to))
                .or(() -> alongside(words, mentions, index, from, before));
    }

    /// `…, including 500 officers`; `among them 20 children`; `of whom 12 are soldiers`
    private static Optional<Part> including(
            Words words, List<Mention> mentions, int index, int from) {
        for (int i = from - 1; i >= from - REACH; i--) {
            boolean including =
                    words.at(i).is("including")
                            || words.at(i).is("includes")
                            || words.at(i).is("included");
            boolean among =
                    (words.at(i).is("them") || words.at(i).is("whom"))
                            && (words.at(i - 1).is("among") || words.at(i - 1).is("of"));
            if (including || among) {
                int start = among ? i - 1 : i;
                String rule = words.text(start, i + 1) + " <number>";
                Span span = words.span(start, i + 1);
                return previous(mentions, index, span.start())
                        .map(whole -> part(whole, rule, span));
            }
            if (words.at(i).is(",") || words.at(i).is(";") || words.at(i).is(".")) {
                break;
            }
        }
        return Optional.empty();
    }

    private static Optional<Part> ofPronoun(
            Words words, List<Mention> mentions, int index, int to) {
        boolean of = words.at(to).is("of") && PARTITIVE.contains(words.at(to + 1).lower());
        return of
                ? previous(mentions, index, mentions.get(index).span().start())
                        .map(whole ->
                                part(
                                        whole,
                                        "<number> of " + words.at(to + 1).lower(),
                                        words.span(to, to + 2)))
                : Optional.empty();
    }

    /// `39 of the state's 40 delegates`, `80% of the 452 seats`
    private static Optional<Part> ofNumber(Words words, List<Mention> mentions, int index, int to) {
        int of = words.at(to).is("out") ? to + 1 : to;
        if (words.at(of).is("percent") || words.at(of).is("%")) {
            of++;
        }
        if (!words.at(of).is("of") || index + 1 >= mentions.size()) {
            return Optional.empty();
        }
        int next = words.indexAt(mentions.get(index + 1).span().start());
        boolean near =
                next > of
                        && next <= of + REACH
                        && mentions.get(index + 1).span().start()
                                < words.span(words.size() - 1, words.size()).end();
        return near && mentions.get(index + 1).quantity().kind().equals("count")
                ? Optional.of(part(index + 1, "<number> of <number>", words.span(of, of + 1)))
                : Optional.empty();
    }

    /// `including 500 officers and [three generals]`: what is joined to a part is a part of the same whole.
    private static Optional<Part> alongside(
            Words words, List<Mention> mentions, int index, int from, List<Optional<Part>> before) {
        boolean joined = words.at(from - 1).is("and") || words.at(from - 1).is(",");
        if (!joined || index == 0) {
            return Optional.empty();
        }
        Span last = mentions.get(index - 1).span();
        boolean adjacent =
                words.indexAt(last.end() - 1) >= from - 3
                        && last.end() <= words.span(from - 1, from).start() + 2;
        return adjacent
                ? before.get(index - 1)
                        .filter(part -> part.why().rule().endsWith(" <number>"))
                        .map(part -> part(part.whole(), part.why().rule(), part.why().span()))
                : Optional.empty();
    }

    /// The nearest count before.
    private static Optional<Integer> previous(List<Mention> mentions, int index, int before) {
        for (int i = index - 1; i >= 0; i--) {
            if (mentions.get(i).span().end() <= before + 1
                    && mentions.get(i).quantity().kind().equals("count")) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static Part part(int whole, String rule, Span span) {
        return new Part(whole, Derivation.of(rule, "part_of", String.valueOf(whole), span));
    }
}
