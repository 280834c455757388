package tallystick.extract.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import tallystick.figure.Span;
import tallystick.text.Sentence;

/// Ends what one source says where another source of the same sentence is set beside it.
///
/// `The union said 8,000 had joined, while [the ministry] spoke of 3,000.`: the 3,000 are not the union's word. Words in quotation marks are
/// left whole, and so is who is spoken of behind "that".
final class Parted {
    private static final Set<String> BESIDE = Set.of("while", "whereas", "but", "though", "although");

    private Parted() {}

    static List<Candidate> of(List<Candidate> candidates, Quotations quotations) {
        List<Candidate> inOrder =
                new ArrayList<>(
                        candidates.stream().filter(each -> each.kind().vouches()).toList());
        inOrder.sort(Comparator.comparingInt(each -> each.source().span().start()));
        return candidates.stream().map(each -> parted(each, inOrder, quotations)).toList();
    }

    private static Candidate parted(
            Candidate each, List<Candidate> inOrder, Quotations quotations) {
        Span content = each.content();
        for (Candidate other : inOrder) {
            Phrase source = other.source();
            int start = source.span().start();
            boolean behind =
                    start > each.cue().end()
                            && start > content.start()
                            && other.cue().start() > start
                            && other.cue().end() < content.end()
                            && source.sentence().span().contains(each.cue());
            if (behind && isSetBeside(source) && quotations.at(start).isEmpty()) {
                return each.with(each.kind(), new Span(content.start(), border(source)));
            }
        }
        return each;
    }

    /// Behind `;` or `, while`, a determiner left out.
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
        return sentence.token(last).span().end();
    }
}
