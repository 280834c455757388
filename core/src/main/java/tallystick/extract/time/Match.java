package tallystick.extract.time;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A rule that fits at a place.
///
/// @param taken what each element took; an optional one left out is absent
/// @param nodes the nodes of the paragraph as this layer sees them
/// @param at the first node
/// @param end behind the last node
record Match(Rule rule, List<Taken> taken, List<Piece> pieces, List<Node> nodes, int at, int end) {
    record Taken(Rule.Element element, Node node) {}

    @Nullable Node before() {
        return at == 0 ? null : nodes.get(at - 1);
    }

    @Nullable Node after() {
        return end >= nodes.size() ? null : nodes.get(end);
    }

    boolean follows(String... words) {
        Node before = before();
        return before != null && List.of(words).contains(before.form());
    }

    boolean precedes(String... words) {
        Node after = after();
        return after != null && List.of(words).contains(after.form());
    }

    boolean says(String word) {
        return taken.stream().anyMatch(each -> each.node().is(word));
    }

    private List<Node> nodes(String type) {
        return taken.stream()
                .filter(each -> each.element().types().contains(type))
                .map(Taken::node)
                .filter(node -> node.value(type) != null)
                .toList();
    }

    boolean has(String type) {
        return !nodes(type).isEmpty();
    }

    Node node(String type, int nth) {
        return nodes(type).get(nth);
    }

    String value(String type) {
        return value(type, 0);
    }

    /// The value of the nth node of a class.
    String value(String type, int nth) {
        return Objects.requireNonNull(node(type, nth).value(type));
    }

    int number(String type) {
        return Integer.parseInt(value(type));
    }

    /// The meaning of the nth node of a class that an earlier rule has read.
    Meaning meaning(String type, int nth) {
        return node(type, nth).found().getFirst().meaning();
    }

    /// How many: a number, 1 for `a`, 2 for `a couple of`, NaN for `several`.
    double amount() {
        if (has("amount")) {
            return Double.parseDouble(value("amount"));
        }
        return has("couple") ? 2 : has("some") ? Double.NaN : 1;
    }

    Unit unit() {
        return Unit.valueOf(has("unit") ? value("unit") : value("units"));
    }

    /// The nth day of a month, in digits or as an ordinal; 0 where there is none.
    int day(int nth) {
        List<Node> days =
                taken.stream()
                        .filter(each ->
                                each.element().types().contains("day")
                                        || each.element().types().contains("ordinal"))
                        .map(Taken::node)
                        .toList();
        if (nth >= days.size()) {
            return 0;
        }
        String day = days.get(nth).value("day");
        return Integer.parseInt(
                day != null ? day : Objects.requireNonNull(days.get(nth).value("ordinal")));
    }

    Node dayNode(int nth) {
        return taken.stream()
                .filter(each ->
                        each.element().types().contains("day")
                                || each.element().types().contains("ordinal"))
                .map(Taken::node)
                .skip(nth)
                .findFirst()
                .orElseThrow();
    }

    Piece piece(Node node) {
        return pieces.get(node.from());
    }

    /// First piece of the expression, without what stands outside of it.
    int from() {
        return taken.stream()
                .filter(each -> !each.element().outside())
                .findFirst()
                .orElseThrow()
                .node()
                .from();
    }

    int to() {
        return taken.reversed().stream()
                .filter(each -> !each.element().outside())
                .findFirst()
                .orElseThrow()
                .node()
                .to();
    }

    /// How many units on a word tells: "last" -1, "this" 0, "next" 1; null where none tells.
    @Nullable Integer shift() {
        if (has("last")) {
            return -1;
        } else if (has("next") || has("following")) {
            return 1;
        }
        return has("this") ? Integer.valueOf(0) : null;
    }

    /// The same, 0 where none tells.
    int direction() {
        Integer shift = shift();
        return shift == null ? 0 : shift;
    }

    /// Whether what follows may name what a time is told from.
    boolean goesOn() {
        Piece last = pieces().get(taken().getLast().node().from());
        Piece after = after() == null ? null : piece(after());
        return after != null
                && after.sentence() == last.sentence()
                && switch (after.tag()) {
                    case DET, PRON, NOUN, PROPN, ADJ, NUM -> after.isWord() || after.isNumber();
                    default -> false;
                };
    }
}
