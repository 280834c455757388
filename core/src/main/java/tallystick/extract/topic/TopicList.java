package tallystick.extract.topic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tallystick.figure.Topic;
import tallystick.text.Phrases;
import tallystick.text.Words;
import tallystick.wordlist.Inflection;
import tallystick.wordlist.WordList;

/// The words that name a topic: `topic/topics.tsv` by their roles, and the verbs of `topic/verbs.tsv` in all their forms.
final class TopicList {
    /// @param sure does it name the topic in any report?
    record Entry(Topic topic, String role, boolean sure) {
        static Entry of(List<String> row) {
            String role = row.get(2);
            return new Entry(Topic.of(row.get(1)), role.replace(" if", ""), !role.endsWith(" if"));
        }

        /// "rocket launchers" are no rockets.
        boolean isOfLast() {
            return isWeak() || topic == Topic.ATTACK || topic == Topic.COST;
        }

        boolean isWeak() {
            return role.equals("weak");
        }

        boolean holds(Set<Topic> about) {
            return sure || about.contains(topic);
        }
    }

    static final List<Phrases<Entry>> WORDS =
            List.of(
                    phrases("verb if", "beside if"),
                    phrases("verb", "beside", "of sent", "of people", "of areas", "stop"));
    private static final Set<String> TRADE = Set.of("buy", "purchase", "sell", "manufacture");
    static final Map<String, Entry> VERBS = verbs();
    static final List<Phrases<Entry>> NOUNS =
            List.of(phrases("noun if", "weak if"), phrases("noun", "weak"));
    static final Phrases<Entry> SIGNS = phrases("sign");
    static final Phrases<Entry> POLLS = phrases("poll");
    static final Phrases<Entry> SUMS = phrases("money");

    /// What has a price, so that a sum it rose or fell to or by is no cost.
    static final Phrases<Entry> PRICED = phrases("price");

    /// A disease by the end of its name, whichever it is: `cyclosporiasis`, `meningitis`, `mpox`.
    private static final Pattern DISEASE =
            Pattern.compile(
                    "(?!diagn|progn|hypn|osm|symbi|metamorph|apothe)\\p{L}+(?:iasis|itis|osis|virus|pox)");

    private TopicList() {}

    /// The signs in a sentence that a report is about something.
    static List<Topic> signs(Words words) {
        List<Topic> topics = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            SIGNS.at(words, i).ifPresent(found -> topics.add(found.value().topic()));
            if (DISEASE.matcher(words.at(i).lower()).matches()) {
                topics.add(Topic.ILL);
            }
        }
        return topics;
    }

    private static Phrases<Entry> phrases(String... roles) {
        return Phrases.of(
                WordList.rows("topic/topics.tsv").stream()
                        .filter(row -> Set.of(roles).contains(row.get(2)))
                        .toList(),
                Entry::of);
    }

    private static Map<String, Entry> verbs() {
        Map<String, Entry> verbs = new HashMap<>();
        for (List<String> row : WordList.rows("topic/verbs.tsv")) {
            String role = TRADE.contains(row.getFirst()) ? "traded" : "verb";
            Entry entry = new Entry(Topic.of(row.get(1)), role, true);
            Inflection.ofVerb(row.getFirst()).forEach(form -> verbs.put(form, entry));
            for (String form : row.size() > 2 ? row.get(2).split(" ") : new String[0]) {
                verbs.put(form, entry);
            }
        }
        return Map.copyOf(verbs);
    }
}
