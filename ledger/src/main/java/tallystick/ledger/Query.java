package tallystick.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A question for figures, as it is typed (`docs/LEDGER.md`, "Searching"):
///
/// `1000..1500 deployed where=Kursk said=2024-10..`
///
/// All that it names must hold. What is no field and no number is a word of the sentence, the counted, a source, the place, the title
/// or the outlet; words in double quotes stand behind one another. Case, accents and endings of words do not matter.
public final class Query {
    private static final Pattern PART =
            Pattern.compile(
                    "(?<field>[\\p{L}_-]+)=(?:\"(?<quoted>[^\"]*)\"|(?<value>\\S*))"
                            + "|\"(?<phrase>[^\"]*)\"|(?<chunk>\\S+)");

    private final String typed;
    private final List<Condition> conditions;
    private final Order order;

    /// The order of what is found. Equals stand newest first.
    enum Order {
        /// what appeared last comes first
        NEWEST,
        OLDEST,
        /// the greatest number first
        VALUE,
        /// what was said last comes first
        SAID,
        /// what holds the words most often in the least text first
        BEST
    }

    private Query(String typed, List<Condition> conditions, Order order) {
        this.typed = typed;
        this.conditions = List.copyOf(conditions);
        this.order = order;
    }

    /// @throws QueryException naming the word that is not understood, and what would be
    public static Query parse(String typed) {
        List<Condition> conditions = new ArrayList<>();
        Order order = Order.NEWEST;
        Matcher parts = PART.matcher(typed);
        while (parts.find()) {
            if (parts.group("field") != null) {
                String name = parts.group("field");
                String quoted = parts.group("quoted");
                String value = quoted == null ? parts.group("value") : quoted;
                if (name.equals("sort")) {
                    order = QueryWords.order(value);
                } else {
                    conditions.add(QueryWords.condition(name, value));
                }
            } else if (parts.group("phrase") != null) {
                QueryWords.phrase(parts.group("phrase")).ifPresent(conditions::add);
            } else {
                conditions.addAll(QueryWords.chunk(parts.group("chunk")));
            }
        }
        return new Query(typed, conditions, order);
    }

    /// The fields that can be asked for, each with an example.
    public static List<String> fields() {
        return QueryWords.examples();
    }

    List<Condition> conditions() {
        return conditions;
    }

    Order order() {
        return order;
    }

    /// The verdict asked for, which the ledger cannot tell; what [Known#find] gives has yet to be sorted by it.
    public Optional<String> verdict() {
        return conditions.stream()
                .filter(Condition.Judged.class::isInstance)
                .map(condition -> ((Condition.Judged) condition).verdict())
                .findFirst();
    }

    /// Nothing was asked for, so nothing is found.
    public boolean isEmpty() {
        return conditions.isEmpty();
    }

    @Override
    public String toString() {
        return typed;
    }
}
