package tallystick.extract.attribution;

import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import tallystick.figure.CueClass;
import tallystick.figure.Span;
import tallystick.text.Sentence;

/// Ends what one source says where another source of the same sentence is set beside it.
///
/// `The union said 8,000 had joined, while [the ministry] spoke of 3,000.`: the 3,000 are not the union's word. Words in quotation marks are
/// left whole, and so is who is spoken of behind "that".
final class Parted {
    private static final Set<String> BESIDE =
            Set.of("while", "whereas", "but", "though", "although");

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
        return candidates.stream().map(each -> parted(each, beside)).toList();
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
