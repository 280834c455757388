package tallystick.extract.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tallystick.wordlist.WordList;

/// The rules of `rules.tsv`, found by the first word: each layer reads a paragraph once, left to right, longest rule first.
final class Rules {
    static final Rules ENGLISH =
            new Rules(WordList.rows("time/rules.tsv").stream().map(Rule::of).toList());

    private final List<Rule> all;
    private final List<Map<String, List<Rule>>> layers = new ArrayList<>();

    private Rules(List<Rule> all) {
        this.all = all;
        for (Rule rule : all) {
            while (layers.size() < rule.layer()) {
                layers.add(new HashMap<>());
            }
            for (String key : rule.beginnings()) {
                layers.get(rule.layer() - 1).computeIfAbsent(key, k -> new ArrayList<>()).add(rule);
            }
        }
    }

    List<Rule> all() {
        return all;
    }

    /// The nodes of a paragraph with every time that the rules can read in it.
    List<Node> read(List<Piece> pieces) {
        List<Node> nodes = Nodes.of(pieces);
        for (Map<String, List<Rule>> layer : layers) {
            nodes = read(layer, pieces, nodes);
        }
        return nodes;
    }

    private static List<Node> read(
            Map<String, List<Rule>> layer, List<Piece> pieces, List<Node> nodes) {
        List<Node> read = new ArrayList<>(nodes.size());
        for (int at = 0; at < nodes.size(); ) {
            Result result = longest(layer, pieces, nodes, at);
            read.add(result.node());
            at = result.end();
        }
        return read;
    }

    private record Result(Node node, int end) {}

    private static Result longest(
            Map<String, List<Rule>> layer, List<Piece> pieces, List<Node> nodes, int at) {
        Node first = nodes.get(at);
        List<Rule> candidates = new ArrayList<>(layer.getOrDefault(first.form(), List.of()));
        for (String type : first.classes().keySet()) {
            candidates.addAll(layer.getOrDefault("<" + type + ">", List.of()));
        }
        List<Match> matches = new ArrayList<>();
        for (Rule rule : candidates) {
            Match match = match(rule, pieces, nodes, at);
            if (match != null) {
                matches.add(match);
            }
        }
        matches.sort((a, b) -> Integer.compare(b.end(), a.end()));
        for (Match match : matches) {
            Optional<Node> node = match.rule().produces().read(match);
            if (node.isPresent()) {
                return new Result(node.get(), match.end());
            }
        }
        return new Result(first, at + 1);
    }

    private static @Nullable Match match(Rule rule, List<Piece> pieces, List<Node> nodes, int at) {
        List<Match.Taken> taken = new ArrayList<>();
        int end = take(rule, 0, pieces, nodes, at, taken);
        return end < 0 || taken.stream().allMatch(each -> each.element().outside())
                ? null
                : new Match(rule, List.copyOf(taken), pieces, nodes, at, end);
    }

    private static int take(
            Rule rule,
            int element,
            List<Piece> pieces,
            List<Node> nodes,
            int at,
            List<Match.Taken> taken) {
        if (element == rule.elements().size()) {
            return at;
        }
        Rule.Element wanted = rule.elements().get(element);
        if (at < nodes.size() && wanted.fits(nodes.get(at)) && joins(pieces, nodes, at, taken)) {
            taken.add(new Match.Taken(wanted, nodes.get(at)));
            int end = take(rule, element + 1, pieces, nodes, at + 1, taken);
            if (end >= 0) {
                return end;
            }
            taken.removeLast();
        }
        return wanted.optional() ? take(rule, element + 1, pieces, nodes, at, taken) : -1;
    }

    /// A rule stays within a sentence, unless a full stop that ends an abbreviation parts two.
    private static boolean joins(
            List<Piece> pieces, List<Node> nodes, int at, List<Match.Taken> taken) {
        if (taken.isEmpty()) {
            return true;
        }
        Piece before = pieces.get(nodes.get(at).from() - 1);
        return before.sentence() == pieces.get(nodes.get(at).from()).sentence()
                || (before.is(".") && abbreviates(taken.getLast().node()));
    }

    private static boolean abbreviates(Node node) {
        return node.classes().containsKey("month")
                || node.classes().containsKey("clock")
                || node.classes().containsKey("meridiem");
    }
}
