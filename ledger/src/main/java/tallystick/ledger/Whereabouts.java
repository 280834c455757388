package tallystick.ledger;

import java.util.Optional;
import tallystick.figure.Span;
import tallystick.figure.Text;

/// Finds a quote again in a text that has shifted or changed around it: at the place whose surroundings are most like those recorded.
///
/// @param around what stood on either side when it was recorded
record Whereabouts(Text text, String quote, Surroundings around) {
    /// Where the quote stands now; empty when it is gone, or when several places are equally like the recorded one.
    Optional<Span> find() {
        String all = text.string();
        int best = -1;
        int most = -1;
        boolean alone = true;
        for (int at = all.indexOf(quote); at >= 0; at = all.indexOf(quote, at + 1)) {
            int alike = alike(all, at);
            alone = alike == most ? false : alike > most || alone;
            if (alike > most) {
                most = alike;
                best = at;
            }
        }
        return best >= 0 && alone
                ? Optional.of(text.span(best, best + quote.length()))
                : Optional.empty();
    }

    /// How many characters next to the quote are as they were.
    private int alike(String all, int at) {
        String prefix = around.prefix();
        String suffix = around.suffix();
        int alike = 0;
        for (int i = 1; i <= prefix.length() && at - i >= 0; i++) {
            if (prefix.charAt(prefix.length() - i) != all.charAt(at - i)) {
                break;
            }
            alike++;
        }
        int behind = at + quote.length();
        for (int i = 0; i < suffix.length() && behind + i < all.length(); i++) {
            if (suffix.charAt(i) != all.charAt(behind + i)) {
                break;
            }
            alike++;
        }
        return alike;
    }
}
