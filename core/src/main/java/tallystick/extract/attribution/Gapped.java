package tallystick.extract.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tallystick.figure.Span;
import tallystick.text.Sentence;
import tallystick.text.Token;
import tallystick.text.Token.Tag;

/// Finds a second source whose verb is left out.
///
/// `Police put the crowd at 20,000, [organisers] at 50,000.`: the 50,000 are not the word of the police.
final class Gapped {
    private static final Set<String> PUTTING =
            Set.of("put", "puts", "placed", "places", "estimated", "estimates");
    private static final Set<String> BORDERS = Set.of(",", ";", "and", "but");

    /// So far behind "at" a number may stand: "at some 50,000".
    private static final int NEAR = 3;

    private Gapped() {}

    /// The candidates, the first ended where the second begins.
    static List<Candidate> of(List<Candidate> candidates) {
        List<Candidate> all = new ArrayList<>();
        List<Candidate> others = new ArrayList<>();
        for (Candidate each : candidates) {
            Optional<Candidate> other = other(each);
            other.filter(gapped ->
                            others.stream()
                                    .noneMatch(one -> one.content().equals(gapped.content())))
                    .ifPresent(others::add);
            all.add(other.map(gapped -> before(each, gapped)).orElse(each));
        }
        all.addAll(others);
        return all;
    }

    private static Optional<Candidate> other(Candidate each) {
        Sentence sentence = each.source().sentence();
        int verb = sentence.tokenAt(each.cue().start());
        if (verb < 0 || !PUTTING.contains(sentence.token(verb).lower())) {
            return Optional.empty();
        }
        int at = secondAt(sentence, verb);
        return at < 0
                ? Optional.empty()
                : NounPhrases.endingAt(sentence, at - 1)
                        .filter(Subjects::canTell)
                        .filter(source -> source.first() > verb + 1)
                        .filter(source ->
                                BORDERS.contains(sentence.token(source.first() - 1).lower()))
                        .filter(source -> each.content().start() < source.span().start())
                        .map(source ->
                                new Candidate(
                                        each.finder(),
                                        each.rule() + ", the verb left out",
                                        each.kind(),
                                        source,
                                        sentence.token(at).span(),
                                        sentence.span(at, last(sentence, at))));
    }

    private static Candidate before(Candidate each, Candidate other) {
        Phrase source = other.source();
        int border = source.sentence().token(source.first() - 1).span().start();
        int end = Math.min(each.content().end(), border);
        return each.with(each.kind(), new Span(each.content().start(), end));
    }

    /// The second "at" before a number; -1 without one.
    private static int secondAt(Sentence sentence, int verb) {
        boolean first = true;
        for (int i = verb + 1; i + 1 < sentence.tokens().size(); i++) {
            if (sentence.token(i).is("at") && isNumber(sentence, i + 1)) {
                if (!first) {
                    return i;
                }
                first = false;
            }
        }
        return -1;
    }

    private static boolean isNumber(Sentence sentence, int from) {
        List<Token> tokens = sentence.tokens();
        return tokens.subList(from, Math.min(from + NEAR, tokens.size())).stream()
                .anyMatch(token -> token.tag() == Tag.NUM);
    }

    /// Up to the next mark.
    private static int last(Sentence sentence, int at) {
        int last = at + 1;
        while (last + 1 < sentence.tokens().size() && sentence.token(last + 1).tag() != Tag.PUNCT) {
            last++;
        }
        return last;
    }
}
