package tallystick.extract.topic;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tallystick.figure.Mention;
import tallystick.figure.Topic;
import tallystick.text.Sentence;
import tallystick.text.Stems;
import tallystick.text.Token;
import tallystick.text.Words;
import tallystick.wordlist.Option;

/// What speaks for each topic of a mention: the words that name one and how they hang on the number, what is counted, the
/// verb over it and its part in it.
final class TopicTraits {
    private static final int WINDOW = 3;

    private final Words words;
    private final Sentence sentence;
    private final Mention mention;
    private final int from;
    private final int to;
    private final int anchor;
    private final Set<String> plain = new LinkedHashSet<>();

    TopicTraits(Words words, Mention mention) {
        this.words = words;
        this.sentence = words.sentence();
        this.mention = mention;
        this.from = words.indexAt(mention.span().start());
        this.to = words.indexAt(mention.span().end() - 1) + 1;
        this.anchor =
                words.at(words.indexAt(mention.head().orElse(mention.number()).end() - 1)).token();
        counted();
        window();
        if (sentence.isParsed() && anchor >= 0) {
            tree();
        }
    }

    private void counted() {
        plain.add("kind: " + mention.quantity().kind());
        String counted = mention.counted().replace(" (change)", "");
        if (!counted.equals(mention.counted())) {
            plain.add("a change");
        }
        String core = counted.replaceFirst(" (?:of|from|in|with|for|to|on|at|who|that) .*", "");
        String last = core.substring(core.lastIndexOf(' ') + 1);
        plain.add("counted: " + Stems.of(last));
        boolean name = !last.isEmpty() && Character.isUpperCase(last.charAt(0));
        String lower = last.toLowerCase(Locale.ROOT);
        plain.add(
                "counts "
                        + (last.isEmpty()
                                ? "nothing"
                                : TopicWords.isLiving(lower)
                                        ? "living"
                                        : name ? "named" : "things"));
        if (mention.head().isEmpty()) {
            plain.add("elided");
        }
        for (String word : counted.split("[^\\p{L}]+")) {
            if (word.length() > 2) {
                plain.add("in counted: " + Stems.of(word));
            }
        }
    }

    private void window() {
        for (int i = 1; i <= WINDOW; i++) {
            if (words.at(to - 1 + i).isLetters()) {
                plain.add("behind: " + Stems.of(words.at(to - 1 + i).lower()));
            }
            if (words.at(from - i).isLetters()) {
                plain.add("before: " + Stems.of(words.at(from - i).lower()));
            }
        }
        if (words.at(from - 1).isLetters()) {
            plain.add("just before: " + Stems.of(words.at(from - 1).lower()));
        }
        if (words.at(to).isLetters()) {
            plain.add("just behind: " + Stems.of(words.at(to).lower()));
        }
    }

    private void tree() {
        for (int child : sentence.children(anchor)) {
            Token token = sentence.token(child);
            if (token.hangsAs("case")) {
                plain.add("case: " + token.lower());
            } else if (token.hangsAs("amod", "compound", "acl", "nmod", "nsubj", "cop")) {
                plain.add(relation(token) + " of it: " + Stems.of(token.lower()));
            }
        }
        int at = anchor;
        List<String> up = new ArrayList<>();
        while (at >= 0 && sentence.token(at).tag() != Token.Tag.VERB && up.size() < 4) {
            up.add(relation(sentence.token(at)));
            int over = sentence.head(at);
            if (over >= 0 && sentence.token(over).isAny(Token.Tag.NOUN, Token.Tag.PROPN)) {
                plain.add("under noun: " + Stems.of(sentence.token(over).lower()));
            }
            at = over;
        }
        plain.add("role: " + String.join(" ", up));
        if (at >= 0 && sentence.token(at).tag() == Token.Tag.VERB) {
            verb(at, up.isEmpty() ? "itself" : up.getLast());
        }
    }

    private void verb(int verb, String role) {
        String stem = Stems.of(sentence.token(verb).lower());
        boolean passive = false;
        for (int child : sentence.children(verb)) {
            Token token = sentence.token(child);
            passive |= token.relation().equals("aux:pass");
            if (token.hangsAs("nsubj", "obj", "obl") && !sentence.isUnder(anchor, child)) {
                plain.add(relation(token) + " beside: " + Stems.of(token.lower()));
            }
        }
        plain.add("verb: " + stem);
        plain.add(role + (passive ? " passive" : "") + " of verb: " + stem);
        int over = sentence.head(verb);
        if (over >= 0) {
            plain.add("verb over: " + Stems.of(sentence.token(over).lower()));
        }
    }

    private static String relation(Token token) {
        int colon = token.relation().indexOf(':');
        return colon < 0 ? token.relation() : token.relation().substring(0, colon);
    }

    /// The options, `other` first.
    List<Option> options(
            List<TopicWords.Found> named,
            Topic rules,
            Optional<Topic> whole,
            Optional<Topic> before,
            Set<Topic> title,
            Map<Topic, Integer> rank) {
        List<Option> options = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            List<String> traits = new ArrayList<>();
            shared(topic, named, rules, traits);
            whole.filter(topic::equals).ifPresent(same -> traits.add("of the whole"));
            before.filter(topic::equals).ifPresent(same -> traits.add("of the figure before"));
            if (title.contains(topic)) {
                traits.add("in the title");
            }
            int place = rank.getOrDefault(topic, 9);
            traits.add(
                    place < 3
                            ? "place " + (place + 1) + " of the report"
                            : place < 9 ? "in the report" : "not in the report");
            if (place == 0) {
                traits.add(topic + ": most of the report");
            }
            rank.forEach((other, n) -> {
                if (n == 0) {
                    traits.add(topic + " & report on " + other);
                }
            });
            traits.add(topic.word());
            for (String trait : plain) {
                traits.add(topic + " & " + trait);
            }
            options.add(new Option(topic.word(), traits));
        }
        return options;
    }

    private static void shared(
            Topic topic, List<TopicWords.Found> named, Topic rules, List<String> traits) {
        if (topic == rules) {
            traits.add("the rules' answer");
            traits.add("the rules' answer: " + topic);
        }
        traits.add(topic + " & rules say " + rules);
        TopicWords.Found best = null;
        double others = 0;
        for (TopicWords.Found each : named) {
            if (each.topic() == topic && (best == null || each.weight() > best.weight())) {
                best = each;
            }
            if (each.topic() != topic) {
                others = Math.max(others, each.weight());
            }
        }
        if (best != null) {
            String weight = weight(best.weight());
            traits.add("word " + weight);
            traits.add("role " + best.role());
            traits.add("place " + best.place());
            traits.add("role " + best.role() + " " + weight);
            traits.add(topic + " word " + weight);
            traits.add(topic + " role " + best.role());
            traits.add("rule " + topic + " " + best.rule().toLowerCase(Locale.ROOT));
            String word =
                    best.rule()
                            .toLowerCase(Locale.ROOT)
                            .replaceFirst(
                                    " (?:in the quote|behind the number|before the number)$", "")
                            .replaceFirst("^the counted is .*", "");
            if (!word.isEmpty()) {
                traits.add("by word " + topic + " " + word);
                traits.add("by word " + topic + " " + word + " " + weight);
            }
            traits.add(
                    best.weight() >= others
                            ? "best word"
                            : others - best.weight() < 15
                                    ? "word close to best"
                                    : "word far from best");
        }
    }

    private static String weight(double weight) {
        return weight >= 85
                ? "85"
                : weight >= 70
                        ? "70"
                        : weight >= 55
                                ? "55"
                                : weight >= 40
                                        ? "40"
                                        : weight >= 20 ? "20" : weight >= 0 ? "0" : "less";
    }
}
