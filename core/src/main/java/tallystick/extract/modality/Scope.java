package tallystick.extract.modality;

import java.util.Set;
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
        Token token = sentence.token(cue);
        int verb =
                token.hangsAs("aux", "mark", "case", "advmod", "amod", "nsubj", "obl", "nummod")
                        ? sentence.head(cue)
                        : cue;
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

    /// `It will pardon them after [118] were killed`: what led to it has been.
    private static boolean isBefore(Sentence sentence, int number, int verb) {
        for (int at = number; at >= 0 && at != verb; at = sentence.head(at)) {
            boolean past =
                    sentence.token(at).hangsAs("advcl")
                            && sentence.children(at).stream()
                                    .map(sentence::token)
                                    .anyMatch(mark ->
                                            mark.hangsAs("mark") && leadsToPast(mark.lower()))
                            && sentence.children(at).stream()
                                    .map(sentence::token)
                                    .anyMatch(child -> child.hangsAs("nsubj"));
            if (past) {
                return true;
            }
        }
        return false;
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
