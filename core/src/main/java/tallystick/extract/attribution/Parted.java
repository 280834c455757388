package tallystick.extract.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import tallystick.figure.CueClass;
import tallystick.figure.Span;
import tallystick.text.Sentence;

/// Ends what one source says where another source of the same sentence is set beside it.
///
/// `The union said 8,000 had joined, while [the ministry] spoke of 3,000.`: the 3,000 are not the union's word; where sources trail what they
/// say, to each its own. Words in quotation marks are
/// left whole, and so is who is spoken of behind "that".
final class Parted {
    private static final Set<String> BESIDE =
            Set.of("while", "whereas", "but", "though", "although");

    private static final Set<String> JOINING = Set.of("and", "but", "while");

    private Parted() {}

    static List<Candidate> of(List<Candidate> candidates, Quotations quotations) {
        NavigableMap<Integer, Candidate> beside = new TreeMap<>();
        for (Candidate each : candidates) {
            int start = each.source().span().start();
            boolean ahead = each.kind() != CueClass.ORDER && each.cue().start() > start;
            if (ahead && isSetBeside(each.source()) && quotations.at(start).isEmpty()) {
                beside.putIfAbsent(start, each);
            }
        }
        List<Candidate> parted =
                new ArrayList<>(candidates.stream().map(each -> parted(each, beside)).toList());
        trailing(parted, quotations);
        return parted;
    }

    /// `Ten were hurt, [the mayor] said, and two died, according to [police]`: to each what it trails.
    private static void trailing(List<Candidate> candidates, Quotations quotations) {
        Map<Span, List<Integer>> bySentence = new LinkedHashMap<>();
        for (int i = 0; i < candidates.size(); i++) {
            if (trails(candidates.get(i))) {
                bySentence
                        .computeIfAbsent(
                                candidates.get(i).source().sentence().span(),
                                span -> new ArrayList<>())
                        .add(i);
            }
        }
        for (List<Integer> ofSentence : bySentence.values()) {
            ofSentence.sort(Comparator.comparingInt(i -> start(candidates.get(i))));
            for (int k = 0; k + 1 < ofSentence.size(); k++) {
                int next = ofSentence.get(k + 1);
                if (quotations.at(candidates.get(next).content().start()).isEmpty()) {
                    trailing(candidates, ofSentence.get(k), next);
                }
            }
        }
    }

    private static void trailing(List<Candidate> candidates, int first, int second) {
        Candidate one = candidates.get(first);
        Candidate next = candidates.get(second);
        int edge = next.content().start() < start(one) ? edgeBehind(one) : -1;
        Sentence sentence = one.source().sentence();
        if (edge < 0 || sentence.token(edge).span().end() >= start(next)) {
            return;
        }
        int begin = sentence.token(edge + 1).span().start();
        int before = endBefore(one);
        if (begin < next.content().end() && one.content().start() < before) {
            candidates.set(second, next.with(next.kind(), new Span(begin, next.content().end())));
            int end = Math.min(before, one.content().end());
            candidates.set(first, one.with(one.kind(), new Span(one.content().start(), end)));
        }
    }

    private static int start(Candidate candidate) {
        return Math.min(candidate.source().span().start(), candidate.cue().start());
    }

    private static boolean trails(Candidate candidate) {
        return candidate.content().start() < start(candidate);
    }

    /// The "and" behind a saying; -1 for none.
    private static int edgeBehind(Candidate saying) {
        Sentence sentence = saying.source().sentence();
        int end = Math.max(saying.source().span().end(), saying.cue().end());
        int at = sentence.tokenAt(end - 1) + 1;
        if (at < sentence.tokens().size() && sentence.token(at).is(",")) {
            at++;
        }
        return at + 1 < sentence.tokens().size() && JOINING.contains(sentence.token(at).lower())
                ? at
                : -1;
    }

    /// Where the words end that stand before a saying, without their comma.
    private static int endBefore(Candidate saying) {
        Sentence sentence = saying.source().sentence();
        int at = sentence.tokenAt(start(saying)) - 1;
        if (at > 0 && sentence.token(at).is(",")) {
            at--;
        }
        return at < 0 ? start(saying) : sentence.token(at).span().end();
    }

    private static Candidate parted(Candidate each, NavigableMap<Integer, Candidate> beside) {
        Span content = each.content();
        var next = beside.higherEntry(Math.max(each.cue().end(), content.start()));
        if (next == null) {
            return each;
        }
        Candidate other = next.getValue();
        boolean inside =
                other.cue().end() < content.end()
                        && other.source().sentence().span().contains(each.cue());
        return inside
                ? each.with(each.kind(), new Span(content.start(), border(other.source())))
                : each;
    }

    /// Behind `;` or `, while`.
    private static boolean isSetBeside(Phrase source) {
        Sentence sentence = source.sentence();
        int before = source.first() - 1;
        return before > 0
                && (sentence.token(before).is(";")
                        || (BESIDE.contains(sentence.token(before).lower())
                                && sentence.token(before - 1).is(",")));
    }

    private static int border(Phrase source) {
        Sentence sentence = source.sentence();
        int before = source.first() - 1;
        int last = sentence.token(before).is(";") ? before - 1 : before - 2;
        return sentence.token(Math.max(0, last)).span().end();
    }
}
