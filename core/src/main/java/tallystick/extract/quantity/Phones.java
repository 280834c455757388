package tallystick.extract.quantity;

import java.util.Set;
import java.util.regex.Pattern;
import tallystick.text.Word;
import tallystick.text.Words;

/// Telephone numbers, which count nothing: `(912) 555-0142`, `713-555-0143`, `800-555-TIPS`, `+49 30 5550144`.
final class Phones {
    private static final Pattern NUMBER =
            Pattern.compile(
                    String.join(
                            "|",
                            // (912) 555-0142, (254-2) 751-613
                            "\\(\\d{2,5}(?:-\\d{1,4})?\\) ?\\d{2,4}[-. ][\\dA-Z]{3,4}\\b",
                            "\\b(?:\\d[-. ])?\\d{3}([-.])\\d{3}\\1[\\dA-Z]{4}\\b", // 1-713-555-0143
                            "\\b8\\d\\d-[A-Z]{2,}|\\b\\d{3}-[A-Z]{4}\\b", // 555-TIPS
                            "\\+\\d{1,3}(?:[-. ]?\\(?\\d{2,5}\\)?){2,4}")); // +49 30 5550144

    /// "call 555-0142", "text TIPS (274637)"
    private static final Pattern LOCAL = Pattern.compile("\\d{3}-\\d{4}|\\(\\d{4,}\\)");

    private static final Set<String> CALLING =
            Set.of(
                    "call",
                    "calling",
                    "called",
                    "phone",
                    "phoning",
                    "telephone",
                    "tel",
                    "tel.",
                    "dial",
                    "text",
                    "fax",
                    "hotline");
    private static final Set<String> MARKS = Set.of("(", ")", "-", ".", "+", "–");
    private static final int REACH = 8;

    private Phones() {}

    static boolean is(Words words, Expression e) {
        int number = e.numberFrom();
        if (!words.at(number).isDigits()) {
            return false;
        }
        int from = number;
        while (from > number - REACH && isPart(words.at(from - 1))) {
            from--;
        }
        int to = number + 1;
        while (to < number + REACH && (isPart(words.at(to)) || isLettered(words, to))) {
            to++;
        }
        String run = words.text(from, to);
        return to > from + 2
                && (NUMBER.matcher(run).find()
                        || (isCalled(words, from) && LOCAL.matcher(run).find()));
    }

    private static boolean isPart(Word word) {
        return word.isDigits() || MARKS.contains(word.form());
    }

    /// "222-[TIPS]"
    private static boolean isLettered(Words words, int at) {
        Word word = words.at(at);
        return word.glued() && words.at(at - 1).is("-") && word.form().matches("\\p{Lu}{2,}");
    }

    private static boolean isCalled(Words words, int from) {
        for (int i = from - 1; i >= from - REACH; i--) {
            if (CALLING.contains(words.at(i).lower())) {
                return true;
            }
        }
        return false;
    }
}
