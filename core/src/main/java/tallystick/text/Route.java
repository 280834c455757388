package tallystick.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How two words of a sentence hang together: the relations up from the one to what they share, and down to the other.
///
/// In `Nine people drowned in Fairwater` from `people` to `Fairwater`: up `nsubj`, down `obl`, over `drowned`.
///
/// @param up relations from the first word upwards, the nearest first
/// @param down relations from what they share to the second word, the nearest to it last
/// @param over index of the word they share
public record Route(List<String> up, List<String> down, int over) {
    private static final Set<String> CLAUSES =
            Set.of("ccomp", "xcomp", "advcl", "acl", "parataxis", "conj", "csubj", "root");

    public Route {
        up = List.copyOf(up);
        down = List.copyOf(down);
    }

    /// How many clauses one leaves on the way up, 2 at the most.
    public long clausesUp() {
        return clauses(up);
    }

    /// How many clauses one enters on the way down, 2 at the most.
    public long clausesDown() {
        return clauses(down);
    }

    private static long clauses(List<String> relations) {
        return Math.min(2, relations.stream().filter(CLAUSES::contains).count());
    }

    public static Route between(Sentence sentence, int from, int to) {
        List<String> up = new ArrayList<>();
        for (int at = from; at >= 0; at = sentence.head(at)) {
            List<String> down = down(sentence, to, at);
            if (down != null) {
                return new Route(up, down, at);
            }
            up.add(plain(sentence.token(at).relation()));
        }
        return new Route(up, List.of(), -1);
    }

    private static @Nullable List<String> down(Sentence sentence, int to, int top) {
        List<String> down = new ArrayList<>();
        for (int at = to; at >= 0; at = sentence.head(at)) {
            if (at == top) {
                Collections.reverse(down);
                return down;
            }
            down.add(plain(sentence.token(at).relation()));
        }
        return null;
    }

    /// A relation without its subtype: `nsubj` of `nsubj:pass`.
    public static String plain(String relation) {
        int colon = relation.indexOf(':');
        return colon < 0 ? relation : relation.substring(0, colon);
    }
}
