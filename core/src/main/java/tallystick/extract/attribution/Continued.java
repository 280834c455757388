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
        return candidates.stream().map(continued::continued).toList();
    }

    private Candidate continued(Candidate each) {
        Paragraph paragraph = paragraph(each.cue());
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

    private Paragraph paragraph(Span cue) {
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
        return paragraphs.get(low);
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
        return (!spoken && first.is("there"))
                || (!spoken && first.tag() == Tag.NUM && first.hangsAs("nsubj"))
                || opensPart(sentence)
                || pointsBack(sentence)
                || (Statements.isOutlet(said.source())
                        && said.source().span().start() < said.cue().start()
                        && counts(sentence, sentence.span())
                        && counts(said.source().sentence(), content))
                || (quotations.at(first.span().start()).isPresent() && quotations.beginIn(content));
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
