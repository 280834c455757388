package tallystick.extract.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tallystick.extract.attribution.Candidate.Finder;
import tallystick.figure.CueClass;
import tallystick.figure.Decided;
import tallystick.figure.Span;
import tallystick.figure.Statement;
import tallystick.text.Paragraph;
import tallystick.text.Reading;
import tallystick.text.Sentence;
import tallystick.text.Token;

/// Finds what a report ascribes to whom (`docs/FIGURES.md` §6).
///
/// `Reuters reports, citing police, that 40 were hurt.` → Reuters: *citing police, that 40 were hurt*; police: *the same*
public final class Statements {
    /// `told a news conference`: those who are there pass nothing on.
    private static final Set<String> MEETINGS =
            Set.of("conference", "conferences", "briefing", "briefings", "meeting", "hearing");

    private final Reading reading;
    private final Quotations quotations;
    private final List<Candidate> found = new ArrayList<>();

    private Statements(Reading reading) {
        this.reading = reading;
        this.quotations = Quotations.in(reading);
    }

    /// The statements of a reading, in the order of their cues; of two with one cue the one that passes it on comes first.
    public static List<Statement> in(Reading reading) {
        return decided(reading).stream().map(Decided::value).toList();
    }

    /// The same, each with how it was found.
    public static List<Decided<Statement>> decided(Reading reading) {
        Statements statements = new Statements(reading);
        for (int p = 0; p < reading.paragraphs().size(); p++) {
            statements.read(p);
        }
        for (Sentence sentence : reading.sentences()) {
            for (Candidate each : Governed.in(sentence)) {
                boolean quoted = statements.quotations.at(each.cue().start()).isPresent();
                Span content = each.content();
                statements.found.add(
                        each.with(
                                each.kind(),
                                quoted ? content : statements.quotations.around(content)));
            }
        }
        statements.found.addAll(Ascribed.in(reading));
        List<Candidate> merged =
                new ArrayList<>(
                        Gapped.of(
                                Parted.of(
                                        Listeners.with(Merged.of(statements.found)),
                                        statements.quotations)));
        merged.addAll(Turns.in(reading));
        merged.sort(Comparator.comparingInt(each -> each.cue().start()));
        merged.addAll(LeadIns.in(reading, merged));
        merged.sort(Comparator.comparingInt(each -> each.cue().start()));
        return Named.of(reading, Continued.of(reading, statements.quotations, merged));
    }

    private void read(int p) {
        List<Sentence> sentences = reading.paragraphs().get(p).sentences();
        for (int s = 0; s < sentences.size(); s++) {
            for (Saying saying : Sayings.in(sentences.get(s))) {
                add(saying, content(saying, p, s));
            }
        }
    }

    /// Who passes a saying on comes first: `told Reuters`; `sources in the Norland Post`.
    private void add(Saying saying, Span content) {
        Optional<Phrase> inside = saying.source().where("source").filter(Statements::isOutlet);
        Optional<Phrase> through = inside.or(() -> saying.listener().filter(Statements::isOutlet));
        Phrase origin = inside.isPresent() ? saying.source().core() : saying.source();
        CueClass kind = saying.cue().kind();
        Span cue = saying.cueSpan();
        through.ifPresent(outlet ->
                found.add(
                        new Candidate(
                                Finder.RULE,
                                saying.rule() + " through <outlet>",
                                kind,
                                outlet,
                                cue,
                                content)));
        found.add(
                new Candidate(
                        Finder.RULE, saying.rule(), kind, origin, cue, content, saying.isCut()));
    }

    static boolean isOutlet(Phrase phrase) {
        Token head = phrase.head();
        boolean people =
                (Speakers.is(head.form(), Speakers.Kind.PUBLIC) && !Phrase.isCapital(head))
                        || MEETINGS.contains(phrase.core().head().lower());
        return !people
                && phrase.tokens().stream()
                        .anyMatch(token ->
                                Speakers.is(token.form(), Speakers.Kind.OUTLET)
                                        || (Phrase.isCapital(token)
                                                && Speakers.is(
                                                        token.form(), Speakers.Kind.MASTHEAD)));
    }

    private Span content(Saying saying, int p, int s) {
        if (quotations.at(saying.cueSpan().start()).isPresent()) {
            return saying.content();
        }
        Optional<Span> spoken = quotations.closingBefore(saying.startOffset());
        if (spoken.isPresent() && saying.trailsQuotation()) {
            Span own = saying.content();
            return quotations.around(quotations.beginIn(own) ? spoken.get().to(own) : spoken.get());
        }
        return switch (saying.side()) {
            case NEIGHBOUR -> neighbour(p, s - 1, p - 1).orElse(saying.content());
            case FOLLOWING -> neighbour(p, s + 1, p + 1).orElse(saying.content());
            case AFTER, BEFORE, AROUND -> quotations.around(saying.content());
        };
    }

    /// The sentence beside in the paragraph, else the whole paragraph beside.
    private Optional<Span> neighbour(int p, int s, int beside) {
        List<Paragraph> paragraphs = reading.paragraphs();
        List<Sentence> sentences = paragraphs.get(p).sentences();
        if (s >= 0 && s < sentences.size()) {
            return Optional.of(sentences.get(s).span());
        }
        return beside >= 0 && beside < paragraphs.size()
                ? Optional.of(paragraphs.get(beside).span())
                : Optional.empty();
    }
}
