package tallystick.extract.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tallystick.extract.attribution.Saying.Side;
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
    private final Reading reading;
    private final Names names;
    private final Quotations quotations;
    private final List<Statement> found = new ArrayList<>();

    private Statements(Reading reading) {
        this.reading = reading;
        this.names = Names.of(reading);
        this.quotations = Quotations.in(reading);
    }

    /// The statements of a reading, in the order of the text; of two with the same content the outer one comes first.
    public static List<Statement> in(Reading reading) {
        Statements statements = new Statements(reading);
        for (int p = 0; p < reading.paragraphs().size(); p++) {
            statements.read(p);
        }
        statements.found.addAll(Ascribed.beside(reading, statements.found, statements.names));
        statements.found.sort(Comparator.comparingInt(statement -> statement.cue().start()));
        return List.copyOf(statements.found);
    }

    private void read(int p) {
        List<Sentence> sentences = reading.paragraphs().get(p).sentences();
        List<List<Saying>> sayings = sentences.stream().map(Sayings::in).toList();
        int[] silent = silent(sentences, sayings);
        for (int s = 0; s < sentences.size(); s++) {
            for (Saying saying : sayings.get(s)) {
                Span content = content(saying, p, s);
                add(
                        saying,
                        silent[s + 1] > s + 1
                                ? continued(content, saying, sentences, s, silent[s + 1])
                                : content);
            }
        }
    }

    /// For each sentence, the next one at or behind it in which something is said.
    private static int[] silent(List<Sentence> sentences, List<List<Saying>> sayings) {
        int[] next = new int[sentences.size() + 1];
        next[sentences.size()] = sentences.size();
        for (int s = sentences.size() - 1; s >= 0; s--) {
            next[s] = sayings.get(s).isEmpty() ? next[s + 1] : s;
        }
        return next;
    }

    /// Who passes a saying on comes first: `told Reuters`; `sources in the Norland Post`.
    private void add(Saying saying, Span content) {
        Optional<Phrase> inside = saying.source().where("source").filter(Statements::isOutlet);
        Optional<Phrase> through = inside.or(() -> saying.listener().filter(Statements::isOutlet));
        Phrase origin = inside.isPresent() ? saying.source().core() : saying.source();
        Optional<String> name = names.name(origin);
        if (name.isPresent()) {
            through.ifPresent(outlet ->
                    names.name(outlet).ifPresent(passing -> add(outlet, passing, saying, content)));
            add(origin, name.get(), saying, content);
            names.remember(name.get());
        }
    }

    private void add(Phrase source, String name, Saying saying, Span content) {
        String own = reading.report().outlet();
        if (own == null || !own.equalsIgnoreCase(name)) {
            found.add(new Statement(source.span(), name, saying.cueSpan(), content));
        }
    }

    private static boolean isOutlet(Phrase phrase) {
        Token head = phrase.head();
        boolean people = Speakers.is(head.form(), Speakers.Kind.PUBLIC) && !Phrase.isCapital(head);
        return !people
                && phrase.tokens().stream()
                        .anyMatch(token -> Speakers.is(token.form(), Speakers.Kind.OUTLET));
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

    /// The content with the sentences up to `end` in which nothing is said and which plainly go on with the source.
    private Span continued(Span content, Saying saying, List<Sentence> sentences, int s, int end) {
        if (saying.side() == Side.NEIGHBOUR || saying.side() == Side.FOLLOWING) {
            return content;
        }
        Span wide = content;
        for (int next = s + 1; next < end; next++) {
            Sentence sentence = sentences.get(next);
            if (!wide.contains(sentence.span())) {
                if (!goesOn(sentence, wide)) {
                    break;
                }
                wide = quotations.around(wide.to(sentence.span()));
            }
        }
        return wide;
    }

    /// A quotation goes on in the next one; a report goes on with "There are …". Measured on train, any other
    /// opening is more often the report's own account than its source's.
    private boolean goesOn(Sentence sentence, Span content) {
        Token first = sentence.tokens().getFirst();
        return first.is("there")
                || (quotations.at(first.span().start()).isPresent() && quotations.beginIn(content));
    }
}
