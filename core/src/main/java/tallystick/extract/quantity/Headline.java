package tallystick.extract.quantity;

import tallystick.text.Token.Tag;
import tallystick.text.Word;
import tallystick.text.Words;

/// Tells a headline in which each word has a capital, where a capital makes no name: `Storm Injured 2 Officers in Karsk`.
final class Headline {
    private static final int LONGEST = 40;
    private static final int FEWEST = 3;
    private static final int SHORT = 4;

    private Headline() {}

    static boolean is(Words words) {
        if (words.size() > LONGEST) {
            return false;
        }
        int capitals = 0;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.at(i);
            if (word.isLetters() && !word.glued() && word.form().length() >= SHORT) {
                if (!word.isCapitalised() && word.tag() != Tag.ADP) {
                    return false;
                }
                capitals += word.tag() == Tag.PROPN ? 0 : 1;
            }
        }
        return capitals >= FEWEST;
    }
}
