package tallystick.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tallystick.figure.TimeExpression;
import tallystick.text.Sentence;
import tallystick.text.Token;
import tallystick.wordlist.WordList;

/// A sentence that goes on about an event told before, which has that event's time: "[Fifty people] died in that attack."
final class ThatEvent {
    private static final Set<String> EVENTS = WordList.words("time/events.tsv");
    private static final Set<String> POINTERS = Set.of("that", "those");

    private ThatEvent() {}

    /// The last time told before the sentence; empty where it tells one itself or points at no event.
    ///
    /// @param here the times of the sentence
    /// @param before those of its paragraph before it
    static Optional<TimeExpression> time(
            Sentence sentence, List<TimeExpression> here, List<TimeExpression> before) {
        return here.isEmpty() && !before.isEmpty() && isOfEvent(sentence)
                ? Optional.of(before.getLast())
                : Optional.empty();
    }

    private static boolean isOfEvent(Sentence sentence) {
        for (int at = 0; at + 1 < sentence.tokens().size(); at++) {
            if (sentence.token(at).tag() == Token.Tag.DET
                    && POINTERS.contains(sentence.token(at).lower())
                    && EVENTS.contains(sentence.token(at + 1).lower())) {
                return true;
            }
        }
        return false;
    }
}
