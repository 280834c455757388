package tallystick.extract.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tallystick.extract.attribution.Candidate.Finder;
import tallystick.figure.CueClass;
import tallystick.figure.Span;
import tallystick.text.Paragraph;
import tallystick.text.Reading;
import tallystick.text.Sentence;
import tallystick.text.Token;
import tallystick.text.Token.Tag;

/// A paragraph that only names the source of those behind it: a line with a colon before a list, a heading.
///
/// `According to the coast guard:` · `The ministry gave these figures:` · `What the mayor says`, each before paragraphs of its own
final class LeadIns {
    private static final int LONGEST_HEADING = 12;
    private static final Set<String> BULLETS = Set.of("-", "–", "—", "•", "*", "·", "‣", "o");

    private final Reading reading;
    private final List<Paragraph> paragraphs;
    private final List<Candidate> said;

    private LeadIns(Reading reading, List<Candidate> said) {
        this.reading = reading;
        this.paragraphs = reading.paragraphs();
        this.said = said;
    }

    /// @param said what was found so far, in the order of the cues
    static List<Candidate> in(Reading reading, List<Candidate> said) {
        LeadIns leads = new LeadIns(reading, said);
        List<Candidate> found = new ArrayList<>();
        int next = 0;
        for (int p = 0; p + 1 < leads.paragraphs.size(); p++) {
            Span span = leads.paragraphs.get(p).span();
            while (next < said.size() && said.get(next).cue().start() < span.start()) {
                next++;
            }
            leads.at(p, next).ifPresent(found::add);
        }
        return found;
    }

    private Optional<Candidate> at(int p, int next) {
        List<Sentence> sentences = paragraphs.get(p).sentences();
        if (sentences.isEmpty()) {
            return Optional.empty();
        }
        Sentence last = sentences.getLast();
        boolean colon = last.tokens().getLast().is(":");
        boolean heading = !colon && sentences.size() == 1 && isHeading(paragraphs.get(p));
        int behind = colon ? behindList(p + 1) : heading ? behindSection(p + 1) : p + 1;
        if (behind == p + 1) {
            return Optional.empty();
        }
        Span content = paragraphs.get(p + 1).span().to(paragraphs.get(behind - 1).span());
        if (isTold(last, next, content)) {
            return Optional.empty();
        }
        Optional<Candidate> named = named(last, next, colon);
        return named.or(() -> colon ? subject(last) : Optional.empty())
                .map(each -> each.by("<source> before <paragraphs>").with(each.kind(), content));
    }

    /// Is it told already whose the paragraphs are?
    private boolean isTold(Sentence lead, int next, Span content) {
        for (int i = next; i < said.size() && lead.span().contains(said.get(i).cue()); i++) {
            if (said.get(i).content().contains(content)) {
                return true;
            }
        }
        return false;
    }

    /// What the line itself ascribes, where nothing stands behind it: `The coast guard said on Monday:`
    private Optional<Candidate> named(Sentence lead, int next, boolean colon) {
        Token closing = lead.tokens().getLast();
        for (int i = next; i < said.size() && lead.span().contains(said.get(i).cue()); i++) {
            Candidate each = said.get(i);
            boolean empty =
                    colon
                            ? each.content().end() >= closing.span().start()
                                    || each.content().equals(each.cue())
                            : each.cue().start() == lead.span().start() || lead.token(0).is("what");
            if (each.kind().vouches() && empty && lead.span().contains(each.source().span())) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /// `According to the coast guard:`, `The ministry gave these figures:`, `Coast guard:` where no cue was found
    private static Optional<Candidate> subject(Sentence lead) {
        List<Token> tokens = lead.tokens();
        int mark = tokens.size() - 1;
        boolean according = tokens.size() > 3 && tokens.get(0).is("according");
        Optional<Phrase> source =
                according
                        ? NounPhrases.startingAt(lead, 2)
                        : lead.isParsed() && tokens.get(lead.root()).isAny(Tag.VERB)
                                ? new TreeSources(lead)
                                        .of(lead.root())
                                        .flatMap(new TreeSources(lead)::phrase)
                                : NounPhrases.startingAt(lead, 0)
                                        .filter(phrase -> phrase.last() == mark - 1);
        Span cue = according ? lead.span(0, 1) : tokens.get(mark).span();
        return source.filter(phrase -> Subjects.canSpeak(phrase, Cue.Construction.REPORTS))
                .filter(phrase -> Speakers.speaks(phrase.core().head().form()))
                .map(phrase ->
                        new Candidate(Finder.RULE, "", CueClass.SAY, phrase, cue, lead.span()));
    }

    /// The first paragraph behind a list: items with a mark before them, else lines without a full stop, else the one paragraph.
    private int behindList(int first) {
        int p = first;
        while (p < paragraphs.size() && isItem(paragraphs.get(p))) {
            p++;
        }
        if (p == first) {
            while (p < paragraphs.size() && isHeading(paragraphs.get(p))) {
                p++;
            }
        }
        return p == first ? first + 1 : p;
    }

    private boolean isItem(Paragraph paragraph) {
        String first = words(paragraph).split("\\s+", 2)[0];
        return BULLETS.contains(first) || first.matches("\\(?\\d{1,2}[.)]");
    }

    /// Up to the next heading.
    private int behindSection(int first) {
        int p = first;
        while (p < paragraphs.size() && !isHeading(paragraphs.get(p))) {
            p++;
        }
        return p;
    }

    /// A line without a full stop.
    private boolean isHeading(Paragraph paragraph) {
        List<Sentence> sentences = paragraph.sentences();
        String words = words(paragraph);
        return sentences.size() == 1
                && sentences.getFirst().tokens().size() <= LONGEST_HEADING
                && !words.matches("(?s).*[.!?:;”\"']");
    }

    private String words(Paragraph paragraph) {
        return reading.report().quote(paragraph.span()).strip();
    }
}
