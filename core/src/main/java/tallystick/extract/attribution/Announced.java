package tallystick.extract.attribution;

import java.util.List;
import java.util.Set;
import tallystick.text.Sentence;
import tallystick.text.Token;
import tallystick.text.Token.Tag;

/// Tells a sentence that goes on with what was announced: it lies ahead too, and nobody else is named who would do it.
///
/// `The yard announced it would drop 300 welders. It also plans to close [two docks]. [Ninety jobs] will go in Osthaven.`
final class Announced {
    private static final Set<String> CUES = Table.words("grammar.tsv", "announces");
    private static final Set<String> PAPERS = Table.words("grammar.tsv", "plan");
    private static final Set<String> AHEAD =
            Set.of("will", "would", "could", "should", "may", "might", "shall");
    private static final Set<String> PLANS = Table.words("grammar.tsv", "plans");
    private static final Set<String> PRONOUNS = Set.of("it", "they");

    private Announced() {}

    static boolean goesOn(Candidate said, Sentence next) {
        Sentence own = said.source().sentence();
        return next.isParsed()
                && own.isParsed()
                && isAnnounced(own, said)
                && liesAhead(next, next.root())
                && next.children(next.root()).stream()
                        .filter(child -> next.token(child).hangsAs("nsubj"))
                        .allMatch(child -> isOwn(next, child, said));
    }

    private static boolean isAnnounced(Sentence own, Candidate said) {
        return PAPERS.contains(said.source().head().lower())
                || own.tokens().stream()
                        .anyMatch(token ->
                                said.cue().contains(token.span()) && CUES.contains(token.lower()));
    }

    private static boolean liesAhead(Sentence next, int verb) {
        return PLANS.contains(next.token(verb).lower())
                || next.children(verb).stream()
                        .map(next::token)
                        .anyMatch(aux -> aux.hangsAs("aux") && AHEAD.contains(aux.lower()));
    }

    /// What is done, or who announced it: not another one's name.
    private static boolean isOwn(Sentence next, int subject, Candidate said) {
        Token head = next.token(subject);
        boolean named = head.tag() == Tag.PROPN;
        return PRONOUNS.contains(head.lower())
                || head.tag() == Tag.NOUN
                || head.tag() == Tag.NUM
                || (named && isNamed(said, head));
    }

    /// `Another yard, Acme Docks (AD), announced … AD will …`, `By Acme's account the yard … Acme will …`
    private static boolean isNamed(Candidate said, Token name) {
        Phrase source = said.source();
        boolean nameless = !source.has(Tag.PROPN);
        int from = nameless ? 0 : source.first();
        int cue = source.sentence().tokenAt(said.cue().start());
        int to = Math.max(cue, source.last() + 1);
        return isNamed(source.sentence().tokens().subList(from, to), name);
    }

    private static boolean isNamed(List<Token> source, Token name) {
        StringBuilder initials = new StringBuilder();
        for (Token token : source) {
            if (token.form().equals(name.form())) {
                return true;
            }
            if (Phrase.isCapital(token)) {
                initials.appendCodePoint(token.form().codePointAt(0));
            }
        }
        return name.form().length() > 1 && initials.toString().endsWith(name.form());
    }
}
