package tallystick.extract.modality;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tallystick.text.Sentence;
import tallystick.text.Token;
import tallystick.text.Words;

/// How far a cue reaches: over its own clause and what hangs under its verb, not over what went before.
final class Scope {
    private static final Set<String> PAST = Set.of("after", "since", "because");

    private Scope() {}

    /// `after`, `since`, `because`: what follows has been.
    static boolean leadsToPast(String lower) {
        return PAST.contains(lower);
    }

    /// Does a clause end at this word, for one who goes on behind it or back before it?
    static boolean isBorder(Words words, int at, boolean behind) {
        return switch (words.at(at).lower()) {
            case ";", ":", "(", ")", "—", "who", "which", "while", "but", "although" -> true;
            case ",", "and" -> behind;
            case "saying", "adding", "insisting", "claiming" -> !behind;
            default -> words.at(at).form().isEmpty();
        };
    }

    /// Is the number somewhere under the verb that the cue belongs to? `Snow will fall after 40 deaths`: nobody will die.
    static boolean governs(Words words, int from, int to, int number) {
        Sentence sentence = words.sentence();
        if (!sentence.isParsed()) {
            return true;
        }
        int cue = words.at(to - 1).token();
        int verb = verb(words, to);
        if (verb == cue && isBeside(sentence, words.at(number).token(), cue)) {
            return false;
        }
        int top = words.at(from).token();
        boolean under =
                verb >= 0
                        && sentence.isUnder(words.at(number).token(), verb)
                        && !isBefore(sentence, words.at(number).token(), verb);
        return under || sentence.isUnder(words.at(number).token(), top);
    }

    /// What a cue belongs to: its verb; in "the estimated cost is [5 million]" what the cost is.
    ///
    /// @param to index behind the cue's last word
    static int verb(Words words, int to) {
        Sentence sentence = words.sentence();
        int cue = words.at(to - 1).token();
        Token token = sentence.token(cue);
        if (!token.hangsAs("aux", "mark", "case", "advmod", "amod", "nsubj", "obl", "nummod")) {
            return cue;
        }
        int over = sentence.head(cue);
        boolean equated =
                over >= 0
                        && token.hangsAs("amod")
                        && sentence.token(over).relation().equals("nsubj")
                        && sentence.head(over) >= 0
                        && sentence.token(sentence.head(over)).tag() != Token.Tag.VERB;
        return equated ? sentence.head(over) : over;
    }

    /// `projected to have won`, `likely to have drowned`: it has been, if it was at all.
    static boolean isOfPast(Words words, int to) {
        Sentence sentence = words.sentence();
        int verb = sentence.isParsed() ? verb(words, to) : -1;
        return verb >= 0
                && (isOfPast(sentence, verb)
                        || sentence.children(verb).stream()
                                .filter(child -> sentence.token(child).hangsAs("xcomp"))
                                .anyMatch(child -> isOfPast(sentence, child)));
    }

    private static boolean isOfPast(Sentence sentence, int verb) {
        boolean have = false;
        boolean to = false;
        for (int child : sentence.children(verb)) {
            have |= sentence.token(child).hangsAs("aux") && sentence.token(child).is("have");
            to |= sentence.token(child).hangsAs("mark") && sentence.token(child).is("to");
        }
        return have && to;
    }

    /// `It will pardon them after [118] were killed`, `may have preceded a shooting that left [four] dead`: what led to it, or is told by the way, has been.
    private static boolean isBefore(Sentence sentence, int number, int verb) {
        for (int at = number; at >= 0 && at != verb; at = sentence.head(at)) {
            if (isLeadingUp(sentence, at)
                    || (sentence.token(at).relation().equals("acl:relcl")
                            && isPast(sentence, at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLeadingUp(Sentence sentence, int clause) {
        List<Token> children = sentence.children(clause).stream().map(sentence::token).toList();
        return sentence.token(clause).hangsAs("advcl")
                && children.stream()
                        .anyMatch(mark -> mark.hangsAs("mark") && leadsToPast(mark.lower()))
                && children.stream().anyMatch(child -> child.hangsAs("nsubj"));
    }

    /// `that left`, `who were killed`, `who have fled`; not `that would have left`
    private static boolean isPast(Sentence sentence, int verb) {
        return Stream.concat(
                        Stream.of(verb),
                        sentence.children(verb).stream()
                                .filter(child -> sentence.token(child).hangsAs("aux")))
                .map(sentence::token)
                .filter(token -> token.has("VerbForm=Fin"))
                .anyMatch(token -> token.has("Tense=Past") || isHave(token));
    }

    private static boolean isHave(Token token) {
        return token.hangsAs("aux") && (token.is("have") || token.is("has"));
    }

    /// `Police denied it and said [three] were hurt`: what stands beside a verb is not under it.
    private static boolean isBeside(Sentence sentence, int number, int verb) {
        int at = number;
        while (at >= 0 && sentence.head(at) != verb) {
            at = sentence.head(at);
        }
        return at > verb && at <= number && sentence.token(at).hangsAs("conj");
    }
}
