package tallystick.extract.attribution;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tallystick.figure.Span;
import tallystick.text.Paragraph;
import tallystick.text.Reading;
import tallystick.text.Sentence;
import tallystick.text.Token;
import tallystick.text.Token.Tag;

/// Lets a content run on over the sentences of its paragraph that plainly go on with what the source said.
///
/// `The fire service reported on Monday [that help was needed. There are 12 wounded.]`
final class Continued {
    private static final Set<String> TOLD_BY_NUMBER =
            Set.of("data", "study", "poll", "survey", "census", "statistics");
    private static final Set<String> SHARES = Set.of("percent", "%", "points");
    private static final Set<String> PARTS = Set.of("out", "of", "among", "from");
    private static final Set<String> AMOUNTS =
            Set.of(
                    "shows",
                    "showed",
                    "represents",
                    "represented",
                    "means",
                    "meant",
                    "amounts",
                    "amounted",
                    "equals");
    private static final Set<String> COUNTING =
            Set.of("report", "reports", "reported", "record", "recorded", "confirm", "confirmed");
    private static final Set<String> WHOLES = Set.of("these", "those", "them", "whom");
    private final Quotations quotations;

    /// Where something is said.
    private final TreeSet<Integer> cues = new TreeSet<>();

    private final Reading reading;

    private Continued(Reading reading, Quotations quotations, List<Candidate> candidates) {
        this.reading = reading;
        this.quotations = quotations;
        candidates.stream()
                .filter(each ->
                        each.kind().vouches() && quotations.at(each.cue().start()).isEmpty())
                .forEach(each -> cues.add(each.cue().start()));
    }

    static List<Candidate> of(Reading reading, Quotations quotations, List<Candidate> candidates) {
        Continued continued = new Continued(reading, quotations, candidates);
        return candidates.stream()
                .map(continued::continued)
                .map(continued::overParagraphs)
                .toList();
    }

    /// `"Forty boats sank," Ada Lind said.` and behind it paragraphs that are nothing but quotation: she goes on.
    private Candidate overParagraphs(Candidate each) {
        int own = paragraph(each.cue());
        Integer later = cues.higher(each.cue().start());
        boolean last = later == null || later >= reading.paragraphs().get(own).span().end();
        if (!last || !each.kind().vouches() || !quotations.beginIn(each.content())) {
            return each;
        }
        Span wide = each.content();
        for (int p = own + 1; p < reading.paragraphs().size() && isSpoken(p); p++) {
            wide = wide.to(reading.paragraphs().get(p).span());
        }
        return each.with(each.kind(), wide);
    }

    /// Is a paragraph one quotation, in which nobody is named who says it?
    private boolean isSpoken(int p) {
        Span span = reading.paragraphs().get(p).span();
        Integer cue = cues.ceiling(span.start());
        boolean told = cue != null && cue < span.end();
        return !told
                && quotations
                        .at(span.start())
                        .filter(speech -> speech.end() >= span.end() - 1)
                        .isPresent();
    }

    private Candidate continued(Candidate each) {
        Paragraph paragraph = reading.paragraphs().get(paragraph(each.cue()));
        List<Sentence> sentences = paragraph.sentences();
        int s = sentence(sentences, each.cue());
        if (s < 0 || !each.kind().vouches() || !sentences.get(s).span().overlaps(each.content())) {
            return each;
        }
        Span wide = each.content();
        for (int next = s + 1; next < sentences.size(); next++) {
            Sentence sentence = sentences.get(next);
            if (isSaid(sentence)) {
                break;
            }
            if (!wide.contains(sentence.span())) {
                if (!goesOn(sentence, wide, each)) {
                    break;
                }
                wide = quotations.around(wide.to(sentence.span()));
            }
        }
        return each.with(each.kind(), wide);
    }

    private boolean isSaid(Sentence sentence) {
        Integer cue = cues.ceiling(sentence.span().start());
        return cue != null && cue < sentence.span().end();
    }

    private int paragraph(Span cue) {
        List<Paragraph> paragraphs = reading.paragraphs();
        int low = 0;
        int high = paragraphs.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (paragraphs.get(middle).span().end() < cue.end()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int sentence(List<Sentence> sentences, Span cue) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentences.get(middle).span().end() < cue.end()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return high >= 0 && sentences.get(low).span().contains(cue) ? low : -1;
    }

    /// A quotation goes on in the next one; a report goes on with "There are …", with a bare number ("Two have recovered."), and
    /// an outlet's count with the next count. Measured on train, any other opening is more often the report's own account.
    private boolean goesOn(Sentence sentence, Span content, Candidate said) {
        Token first = sentence.tokens().getFirst();
        boolean spoken = quotations.at(content.end() - 1).isPresent();
        return (!spoken && isWritten(said) && opensWithNumber(sentence))
                || (!spoken && isPolled(said) && tellsShare(sentence))
                || (!spoken && first.is("there"))
                || (!spoken && first.tag() == Tag.NUM && first.hangsAs("nsubj"))
                || opensPart(sentence)
                || pointsBack(sentence)
                || (!spoken && isTold(said, content) && opensWithNumber(sentence))
                || (Statements.isOutlet(said.source())
                        && said.source().span().start() < said.cue().start()
                        && counts(sentence, sentence.span())
                        && counts(said.source().sentence(), content))
                || (quotations.at(first.span().start()).isPresent() && quotations.beginIn(content))
                || (!quotations.beginIn(content) && Announced.goesOn(said, sentence));
    }

    /// Data, a study or a poll are told of number by number.
    private static boolean isWritten(Candidate said) {
        return TOLD_BY_NUMBER.contains(said.source().core().head().form());
    }

    private static boolean isPolled(Candidate said) {
        return said.source().tokens().stream().anyMatch(ProperName::isPoll);
    }

    static boolean isShare(Token token) {
        return SHARES.contains(token.lower());
    }

    /// `Lind comes in at [9 percent]`: whoever asked voters tells what each answer had.
    private static boolean tellsShare(Sentence sentence) {
        return sentence.tokens().stream().anyMatch(Continued::isShare);
    }

    /// `The ministry reported [forty cases]`: whoever counts goes on counting.
    private static boolean isTold(Candidate said, Span content) {
        Sentence own = said.source().sentence();
        return said.source().span().start() < said.cue().start()
                && counts(own, content)
                && own.tokens().stream()
                        .anyMatch(token ->
                                said.cue().contains(token.span())
                                        && COUNTING.contains(token.lower()));
    }

    /// `[At least 52 boats] sank.`: its subject is a number of something.
    private static boolean opensWithNumber(Sentence sentence) {
        return sentence.isParsed()
                && sentence.children(sentence.root()).stream()
                        .filter(child -> sentence.token(child).hangsAs("nsubj"))
                        .anyMatch(child ->
                                sentence.first(child) == 0
                                        && counts(sentence, sentence.phrase(child)));
    }

    /// `That represents a rise of 40.`
    private static boolean pointsBack(Sentence sentence) {
        Token first = sentence.tokens().getFirst();
        return (first.is("that") || first.is("this"))
                && first.hangsAs("nsubj")
                && AMOUNTS.contains(sentence.token(first.head()).lower());
    }

    /// `Of these, 40 …`, `Among them …`
    private static boolean opensPart(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        int at = 0;
        while (at < tokens.size() && at < 2 && PARTS.contains(tokens.get(at).lower())) {
            at++;
        }
        return at > 0 && at < tokens.size() && WHOLES.contains(tokens.get(at).lower());
    }

    private static boolean counts(Sentence sentence, Span within) {
        return sentence.tokens().stream()
                .filter(token -> within.contains(token.span()))
                .anyMatch(
                        token -> token.tag() == Tag.NUM && !token.form().matches("(19|20)\\d\\d"));
    }
}
