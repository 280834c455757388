package tallystick.extract.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tallystick.extract.attribution.Candidate.Finder;
import tallystick.figure.CueClass;
import tallystick.figure.Span;
import tallystick.text.Paragraph;
import tallystick.text.Reading;
import tallystick.text.Sentence;
import tallystick.text.Token;
import tallystick.text.Token.Tag;

/// The turns of an interview: a name before a paragraph says who speaks up to the next one.
///
/// `((Ada Lind)) We have two boats.` · `Lind: We have two boats.` → Ada Lind: *We have two boats.*
///
/// Who only asks is no source of what the questions hold.
final class Turns {
    private static final int LONGEST = 5;

    /// A name with a colon could stand before anything once.
    private static final int LEAST = 2;

    private record Turn(Phrase label, int mark, int paragraph, int next, boolean bracketed) {
        String name() {
            return label.tokens().stream()
                    .map(Token::lower)
                    .reduce("", (all, word) -> all + " " + word);
        }
    }

    private final Reading reading;
    private final List<Turn> turns = new ArrayList<>();

    private Turns(Reading reading) {
        this.reading = reading;
    }

    static List<Candidate> in(Reading reading) {
        Turns found = new Turns(reading);
        for (int p = 0; p < reading.paragraphs().size(); p++) {
            found.open(p);
        }
        return found.candidates();
    }

    private void open(int p) {
        List<Sentence> sentences = reading.paragraphs().get(p).sentences();
        if (sentences.isEmpty()) {
            return;
        }
        Sentence sentence = sentences.getFirst();
        List<Token> tokens = sentence.tokens();
        int first = 0;
        while (first < tokens.size() && tokens.get(first).form().startsWith("(")) {
            first++;
        }
        int last = first;
        while (last < tokens.size() && last - first < LONGEST && isOfAName(tokens.get(last))) {
            last++;
        }
        int opened = sentence.tokens().subList(0, first).stream().mapToInt(Turns::length).sum();
        int mark = last;
        int closed = 0;
        while (mark < tokens.size() && tokens.get(mark).form().startsWith(")")) {
            closed += length(tokens.get(mark));
            mark++;
        }
        boolean bracketed = opened == 2 && closed >= 2;
        boolean colon =
                opened == 0 && closed == 0 && mark < tokens.size() && tokens.get(mark).is(":");
        boolean opens = bracketed || (colon && (turns.isEmpty() || !turns.getLast().bracketed()));
        if (last > first && opens) {
            close(p);
            int end = bracketed ? mark - 1 : mark;
            turns.add(
                    new Turn(
                            new Phrase(sentence, first, last - 1),
                            end,
                            p,
                            reading.paragraphs().size(),
                            bracketed));
        }
    }

    private static int length(Token token) {
        return token.form().length();
    }

    private static boolean isOfAName(Token token) {
        return token.tag() != Tag.PUNCT || token.is(".");
    }

    private void close(int p) {
        if (!turns.isEmpty()) {
            Turn open = turns.removeLast();
            turns.add(new Turn(open.label(), open.mark(), open.paragraph(), p, open.bracketed()));
        }
    }

    private List<Candidate> candidates() {
        Map<String, Integer> asked = new HashMap<>();
        Map<String, Integer> told = new HashMap<>();
        for (Turn turn : turns) {
            told.merge(turn.name(), 1, Integer::sum);
            asked.merge(turn.name(), isQuestion(turn) ? 1 : 0, Integer::sum);
        }
        List<Candidate> found = new ArrayList<>();
        for (Turn turn : turns) {
            int times = told.getOrDefault(turn.name(), 0);
            if (told.size() >= LEAST
                    && turns.size() > LEAST
                    && 2 * asked.getOrDefault(turn.name(), 0) <= times
                    && (times >= LEAST || turn.label().first() > 0)) {
                found.add(candidate(turn));
            }
        }
        return found;
    }

    private boolean isQuestion(Turn turn) {
        List<Paragraph> paragraphs = reading.paragraphs().subList(turn.paragraph(), turn.next());
        return paragraphs.getLast().sentences().stream()
                .anyMatch(sentence -> sentence.tokens().getLast().form().startsWith("?"));
    }

    private Candidate candidate(Turn turn) {
        Sentence sentence = turn.label().sentence();
        Span mark = sentence.token(turn.mark()).span();
        Span end = reading.paragraphs().get(turn.next() - 1).span();
        return new Candidate(
                Finder.RULE,
                "<speaker of a turn> <what he says>",
                CueClass.SAY,
                turn.label(),
                mark,
                new Span(mark.end(), end.end()));
    }
}
