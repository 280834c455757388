package tallystick.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// One form for the forms of a word, as far as they are regular: `order` for order, orders, ordered and ordering.
///
/// It need be no word, only the same for all: `carri` for carry and carried. Common irregular verbs are in the list.
public final class Stems {
    private static final Map<String, String> IRREGULAR =
            Map.ofEntries(
                    Map.entry("died", "die"),
                    Map.entry("dies", "die"),
                    Map.entry("dying", "die"),
                    Map.entry("won", "win"),
                    Map.entry("fell", "fall"),
                    Map.entry("fallen", "fall"),
                    Map.entry("rose", "rise"),
                    Map.entry("risen", "rise"),
                    Map.entry("paid", "pay"),
                    Map.entry("sold", "sell"),
                    Map.entry("bought", "buy"),
                    Map.entry("lost", "lose"),
                    Map.entry("left", "leave"),
                    Map.entry("held", "hold"),
                    Map.entry("took", "take"),
                    Map.entry("taken", "take"),
                    Map.entry("sent", "send"),
                    Map.entry("found", "find"),
                    Map.entry("shot", "shoot"),
                    Map.entry("built", "build"),
                    Map.entry("made", "make"),
                    Map.entry("was", "be"),
                    Map.entry("were", "be"),
                    Map.entry("is", "be"),
                    Map.entry("are", "be"),
                    Map.entry("been", "be"),
                    Map.entry("had", "have"),
                    Map.entry("has", "have"),
                    Map.entry("people", "person"),
                    Map.entry("children", "child"),
                    Map.entry("men", "man"),
                    Map.entry("women", "woman"));
    private static final List<String> ENDINGS = List.of("ing", "ied", "ies", "ed", "es", "s", "e");
    private static final int LEAST = 3;

    private Stems() {}

    /// The stem of a word, in lower case.
    public static String of(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        String known = IRREGULAR.get(lower);
        if (known != null) {
            return known;
        }
        for (String ending : ENDINGS) {
            int rest = lower.length() - ending.length();
            if (rest >= LEAST && lower.endsWith(ending) && !lower.endsWith("ss")) {
                return undoubled(
                        lower.substring(0, rest)
                                + (ending.startsWith("i") && !ending.equals("ing") ? "i" : ""));
            }
        }
        return lower.endsWith("y") && lower.length() > LEAST
                ? lower.substring(0, lower.length() - 1) + "i"
                : lower;
    }

    /// `plann` → `plan`; `kill` and `pass` stay.
    private static String undoubled(String stem) {
        int end = stem.length();
        char last = stem.charAt(end - 1);
        boolean doubled = end > LEAST && last == stem.charAt(end - 2);
        return doubled && "bdgmnprt".indexOf(last) >= 0 ? stem.substring(0, end - 1) : stem;
    }
}
