package tallystick.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// What happened where: an event's noun and a nation in one sentence, `earthquake in nepal`.
///
/// Each of the two is in many reports of a month, both together are in those on one event. Short reports on a toll that rises share
/// little else.
final class Events {
    private static final Pattern BETWEEN_SENTENCES = Pattern.compile("[.!?]\\s");
    private static final Map<String, String> EVENT_OF = eventOf();

    private Events() {}

    private static Map<String, String> eventOf() {
        Map<String, String> eventOf = new HashMap<>();
        for (List<String> row : Table.of("events").rows()) {
            Table.words(row).forEach(word -> eventOf.put(word, row.getFirst()));
        }
        return Map.copyOf(eventOf);
    }

    static Set<String> in(String text) {
        Set<String> all = new TreeSet<>();
        for (String sentence : BETWEEN_SENTENCES.split(text, -1)) {
            List<String> nations = new ArrayList<>();
            List<String> events = new ArrayList<>();
            for (String word : Nations.joined(Fold.cased(sentence))) {
                if (Nations.isNation(word)) {
                    nations.add(word);
                }
                String event = EVENT_OF.get(Fold.singular(Fold.plain(word)));
                if (event != null) {
                    events.add(event);
                }
            }
            for (String event : events) {
                nations.forEach(nation -> all.add(event + " in " + nation));
            }
        }
        return all;
    }
}
