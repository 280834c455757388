package tallystick.extract.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private final List<String> earlier = new ArrayList<>();

    private Statements(Reading reading) {
        this.reading = reading;
        this.names = Names.of(reading);
        this.quotations = Quotations.in(reading);
    }

    /// The statements of a reading, in the order of the text; of two with the same content the outer one comes first.
    public static List<Statement> in(Reading reading) {
        Statements statements = new Statements(reading);
        List<Paragraph> paragraphs = reading.paragraphs();
        for (int p = 0; p < paragraphs.size(); p++) {
            for (int s = 0; s < paragraphs.get(p).sentences().size(); s++) {
                statements.read(p, s);
            }
        }
        return statements.found;
    }

    private void read(int p, int s) {
        Sentence sentence = reading.paragraphs().get(p).sentences().get(s);
        for (Saying saying : Sayings.in(sentence)) {
            Optional<String> name = names.name(saying.source(), earlier);
            if (name.isEmpty()) {
                continue;
            }
            Span content = content(saying, p, s);
            outlet(saying).ifPresent(outlet -> add(outlet, saying, content));
            if (!isOwn(name.get())) {
                found.add(new Statement(saying.source().span(), name.get(), saying.cueSpan(), content));
                earlier.add(name.get());
            }
        }
    }

    private void add(Phrase outlet, Saying saying, Span content) {
        names.name(outlet, earlier)
                .filter(name -> !isOwn(name))
                .ifPresent(name -> found.add(new Statement(outlet.span(), name, saying.cueSpan(), content)));
    }

    /// Who passes a saying on: `told Reuters`; `sources in the Norland Post`.
    private Optional<Phrase> outlet(Saying saying) {
        Optional<Phrase> listener = Sayings.listener(saying);
        if (listener.isPresent()) {
            return listener.filter(Statements::isOutlet);
        }
        Phrase source = saying.source();
        Phrase core = source.core();
        if (core.last() + 2 <= source.last() && core.head().lower().startsWith("source")) {
            return Optional.of(new Phrase(source.sentence(), core.last() + 2, source.last()))
                    .filter(Statements::isOutlet);
        }
        return Optional.empty();
    }

    private static boolean isOutlet(Phrase phrase) {
        return phrase.tokens().stream()
                .anyMatch(token -> Speakers.is(token.form(), Speakers.Kind.OUTLET));
    }

    private boolean isOwn(String name) {
        String outlet = reading.report().outlet();
        return outlet != null && outlet.equalsIgnoreCase(name);
    }

    private Span content(Saying saying, int p, int s) {
        Optional<Span> spoken = quotations.closingBefore(saying.startSpan());
        if (spoken.isPresent() && saying.trailsQuotation()) {
            Span after = quotations.beginIn(saying.content()) ? saying.content() : spoken.get();
            return continued(quotations.around(spoken.get().to(after)), saying, p, s);
        } else if (saying.side() == Side.NEIGHBOUR) {
            return neighbour(p, s - 1, -1).orElse(saying.content());
        } else if (saying.side() == Side.FOLLOWING) {
            return neighbour(p, s + 1, 1).orElse(saying.content());
        }
        Span content = quotations.around(saying.content());
        return continued(content, saying, p, s);
    }

    /// The sentence beside in the paragraph, or the whole paragraph beside.
    private Optional<Span> neighbour(int p, int s, int step) {
        List<Sentence> sentences = reading.paragraphs().get(p).sentences();
        if (s >= 0 && s < sentences.size()) {
            return Optional.of(sentences.get(s).span());
        }
        int beside = p + step;
        return beside >= 0 && beside < reading.paragraphs().size()
                ? Optional.of(reading.paragraphs().get(beside).span())
                : Optional.empty();
    }

    /// The content with the sentences behind it that plainly go on with the source.
    private Span continued(Span content, Saying saying, int p, int s) {
        List<Sentence> sentences = reading.paragraphs().get(p).sentences();
        Span wide = content;
        for (int next = s + 1; next < sentences.size(); next++) {
            Sentence sentence = sentences.get(next);
            if (!goesOn(sentence, saying, wide)) {
                break;
            }
            wide = quotations.around(wide.to(sentence.span()));
        }
        return wide;
    }

    private static final Set<String> GO_ON = Set.of("there", "he", "she", "it", "they");

    private boolean goesOn(Sentence sentence, Saying saying, Span content) {
        if (content.contains(sentence.span())) {
            return true;
        }
        if (!Sayings.in(sentence).isEmpty()) {
            return false;
        }
        Token first = sentence.tokens().getFirst();
        boolean quoted = quotations.at(first.span().start()).isPresent();
        return quoted && quotations.beginIn(content) || GO_ON.contains(first.lower()) && first.is("there");
    }
}
