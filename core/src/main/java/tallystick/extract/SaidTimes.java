package tallystick.extract;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tallystick.figure.Span;
import tallystick.figure.Statement;
import tallystick.figure.TimeExpression;
import tallystick.figure.When;
import tallystick.text.Sentence;
import tallystick.text.Token;

/// Tells the times at which something was said from those of what was said.
final class SaidTimes {
    private static final int BESIDE_CUE = 60;
    private static final int OPENING = 4;
    private static final int SHORT = 240;

    private final List<Statement> statements;

    SaidTimes(List<Statement> statements) {
        this.statements = statements;
    }

    /// The statement that a cue opens over a quote.
    Optional<Statement> statement(Span cue, Span quote) {
        return statements.stream()
                .filter(each -> each.cue().equals(cue) && each.content().contains(quote))
                .findFirst();
    }

    /// Does a time hang on the words of saying, or on who says it: "[on Monday] officials announced", "its report [from March] notes"?
    static boolean hangsOnSaying(TimeExpression time, Statement statement, Sentence sentence) {
        if (statement.cue().end() <= statement.source().start()
                && isRightBehind(time.span(), statement.source(), sentence)) {
            return true;
        }
        int first = sentence.isParsed() ? sentence.tokenAt(time.span().start()) : -1;
        int top = first < 0 ? -1 : sentence.top(first, time.span());
        int over = top < 0 ? -1 : sentence.head(top);
        if (over < 0 || sentence.token(top).hangsAs("appos", "conj") || isAsOf(sentence, top)) {
            return false;
        }
        if (sentence.token(over).hangsAs("acl") && sentence.head(over) >= 0) {
            over = sentence.head(over); // "its report dated 16 March"
        }
        Span governor = sentence.token(over).span();
        return statement.source().contains(time.span())
                || statement.cue().contains(governor)
                || (statement.source().contains(governor)
                        && !statement.content().contains(governor));
    }

    /// Does a time hang on another thing that is done, over the saying: "[Yesterday] what organizers estimated at a million marched"?
    static boolean isOfAnother(TimeExpression time, Statement statement, Sentence sentence) {
        if (!sentence.isParsed()) {
            return false;
        }
        int over = sentence.head(sentence.tokenAt(time.span().end() - 1));
        int cue = sentence.tokenAt(statement.cue().start());
        return over >= 0 && cue >= 0 && over != cue && sentence.isUnder(cue, over);
    }

    /// "according to officials [on Sunday]": no comma between, and no "Sunday's".
    private static boolean isRightBehind(Span time, Span source, Sentence sentence) {
        int from = sentence.tokenAt(source.end() - 1) + 1;
        int to = sentence.tokenAt(time.start());
        if (to < from || from == 0) {
            return false;
        }
        boolean prepositions =
                sentence.tokens().subList(from, to).stream()
                        .allMatch(token -> token.tag() == Token.Tag.ADP);
        int next = sentence.tokenAt(time.end());
        return prepositions && (next < 0 || sentence.token(next).tag() != Token.Tag.PART);
    }

    /// "as of Sunday, officials reported …" tells for what day the number holds, not when they spoke; "reports as of Sunday said …" are Sunday's.
    static boolean isAsOf(TimeExpression time, Statement statement, Sentence sentence) {
        int first = sentence.tokenAt(time.span().start());
        return first >= 0
                && sentence.isParsed()
                && isAsOf(sentence, sentence.top(first, time.span()))
                && !(statement.source().start() < time.span().start()
                        && time.span().end() <= statement.cue().start());
    }

    private static boolean isAsOf(Sentence sentence, int time) {
        return sentence.children(time).stream()
                .map(sentence::token)
                .anyMatch(word -> word.hangsAs("case") && (word.is("as") || word.is("of")));
    }

    /// Is a time of the kind at which things are said: a day or so, no quarter, decade or stretch?
    static boolean isPoint(When when) {
        return !(when instanceof When.Period || when instanceof When.Part);
    }

    /// Does a time tell when something was said?
    boolean isSaid(Span time) {
        return statements.stream().anyMatch(statement -> isOfCue(time, statement))
                && statements.stream()
                        .noneMatch(statement ->
                                statement.content().contains(time)
                                        && statement.content().length() < SHORT
                                        && !opens(time, statement));
    }

    /// What the same source said before in a paragraph, the last first.
    List<Statement> before(Statement statement, Span paragraph) {
        return statements.stream()
                .filter(each -> isSame(each.name(), statement.name()))
                .filter(each -> paragraph.contains(each.cue()))
                .filter(each -> each.cue().start() < statement.cue().start())
                .sorted(Comparator.comparingInt((Statement each) -> -each.cue().start()))
                .toList();
    }

    /// "Ford" is short for "Ford Motor Company" in the same paragraph.
    private static boolean isSame(String one, String other) {
        List<String> words = List.of(one.split(" "));
        List<String> others = List.of(other.split(" "));
        return words.containsAll(others) || others.containsAll(words);
    }

    /// Does a time stand between the words that say and what they say of a quote: "said [on Tuesday] that nine drowned"?
    boolean isBetween(Span time, Span quote) {
        return statements.stream()
                .filter(statement -> statement.content().contains(quote))
                .anyMatch(statement ->
                        statement.cue().end() <= time.start()
                                && time.start() <= statement.content().start() + OPENING);
    }

    /// Outside of what is said, near the words that say it: "on Tuesday officials said", "said on Tuesday".
    static boolean isOfCue(Span time, Statement statement) {
        boolean outside = !statement.content().overlaps(time);
        return opens(time, statement)
                || (outside && gap(time, statement.cue().to(statement.source())) <= BESIDE_CUE);
    }

    /// Right behind the source of a preface: "According to the mayor [on Tuesday], nine drowned"; a comma would part them.
    private static boolean opens(Span time, Statement statement) {
        Span content = statement.content();
        Span source = statement.source();
        return statement.cue().end() <= source.start()
                && content.contains(time)
                && time.start() - content.start() <= OPENING
                && content.start() >= source.end()
                && content.start() - source.end() <= 1;
    }

    private static int gap(Span one, Span other) {
        return one.start() >= other.end()
                ? one.start() - other.end()
                : Math.max(0, other.start() - one.end());
    }
}
