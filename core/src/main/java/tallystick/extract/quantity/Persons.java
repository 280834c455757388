package tallystick.extract.quantity;

import java.util.Locale;
import java.util.Set;
import tallystick.figure.Quantity;
import tallystick.text.Sentence;
import tallystick.text.Words;
import tallystick.wordlist.PeopleNouns;

/// Tells nouns of people from nouns of things.
final class Persons {
    private static final Set<String> ONE = Set.of("he", "she", "i", "who");

    private Persons() {}

    static boolean is(String noun) {
        String lower = noun.toLowerCase(Locale.ROOT);
        boolean charge = lower.equals("count") || lower.equals("counts"); // of murder
        return PeopleNouns.has(lower) && !charge;
    }

    /// "he jumped [ten feet]": people move, and nothing of them grows.
    static boolean move(Words words, Expression e) {
        Sentence sentence = words.sentence();
        int top = Hanging.top(words, e);
        int verb = top < 0 || !sentence.isParsed() ? -1 : sentence.head(top);
        int over = verb;
        while (over >= 0 && Hanging.child(sentence, over, "nsubj").isEmpty()) {
            over =
                    sentence.token(over).hangsAs("conj", "xcomp", "advcl")
                            ? sentence.head(over)
                            : -1;
        }
        return e.quantity() instanceof Quantity.Measure
                && over >= 0
                && Hanging.child(sentence, over, "nsubj")
                        .map(sentence::token)
                        .filter(who -> ONE.contains(who.lower()) || is(who.form()))
                        .isPresent();
    }
}
