package tallystick.extract.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tallystick.extract.attribution.Candidate.Finder;
import tallystick.figure.CueClass;
import tallystick.figure.Span;
import tallystick.text.Sentence;
import tallystick.text.Token;

/// The outlets that sources spoke to: they pass on what was said, where the sentence's tree shows them beside the cue.
///
/// `Brown stated to the Norland Post that …` · `A witness described for Norland Radio how …, adding that …` → Norland Radio ← witness
final class Listeners {
    private static final Set<String> CASES = Set.of("to", "for", "with");

    private final Map<Phrase, Phrase> byTeller = new HashMap<>();
    private final Set<Span> passed = new HashSet<>();

    private Listeners() {}

    /// The candidates, each behind the outlet that passes it on.
    static List<Candidate> with(List<Candidate> candidates) {
        Listeners listeners = new Listeners();
        for (Candidate each : candidates) {
            if (Statements.isOutlet(each.source())) {
                listeners.passed.add(each.content());
            }
        }
        List<Candidate> all = new ArrayList<>();
        for (Candidate each : candidates) {
            listeners.outlet(each).ifPresent(all::add);
            all.add(each);
        }
        return all;
    }

    private Optional<Candidate> outlet(Candidate told) {
        boolean says = told.kind().vouches() && told.kind() != CueClass.CITE;
        if (!says || Statements.isOutlet(told.source()) || passed.contains(told.content())) {
            return Optional.empty();
        }
        Sentence sentence = told.source().sentence();
        if (!sentence.span().contains(told.cue())) {
            return Optional.empty();
        }
        Optional<Phrase> own = beside(sentence, sentence.tokenAt(told.cue().start()));
        own.ifPresent(outlet -> byTeller.put(told.source(), outlet));
        return own.or(() -> Optional.ofNullable(byTeller.get(told.source())))
                .filter(outlet -> !outlet.span().overlaps(told.source().span()))
                .map(outlet ->
                        new Candidate(
                                Finder.TREE,
                                "<source> <cue> to <outlet>",
                                told.kind(),
                                outlet,
                                told.cue(),
                                told.content()));
    }

    private static Optional<Phrase> beside(Sentence sentence, int verb) {
        if (!sentence.isParsed()) {
            return Optional.empty();
        }
        for (int child : sentence.children(verb)) {
            Token token = sentence.token(child);
            boolean told = sentence.token(verb).is("told") && token.hangsAs("obj", "iobj");
            if (child > verb && (told || (token.hangsAs("obl") && isTo(sentence, child)))) {
                Optional<Phrase> outlet =
                        new TreeSources(sentence).phrase(child).filter(Statements::isOutlet);
                if (outlet.isPresent()) {
                    return outlet;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isTo(Sentence sentence, int noun) {
        return sentence.children(noun).stream()
                .map(sentence::token)
                .anyMatch(token -> token.hangsAs("case") && CASES.contains(token.lower()));
    }
}
