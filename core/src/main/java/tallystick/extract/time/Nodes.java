package tallystick.extract.time;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Names the pieces: numbers of any length become one node, words of the lexicon get their classes.
final class Nodes {
    private final List<Piece> pieces;
    private final List<Node> nodes = new ArrayList<>();

    private Nodes(List<Piece> pieces) {
        this.pieces = pieces;
    }

    static List<Node> of(List<Piece> pieces) {
        Nodes reader = new Nodes(pieces);
        for (int at = 0; at < pieces.size(); ) {
            Node node = reader.node(at);
            reader.nodes.add(node);
            at = node.to();
        }
        return reader.nodes;
    }

    private Node node(int at) {
        for (Lexicon.Phrase phrase : Lexicon.ENGLISH.startingWith(pieces.get(at).lower())) {
            if (stands(phrase.words(), at)) {
                Map<String, String> classes = new LinkedHashMap<>(phrase.classes());
                if (phrase.words().size() == 1) {
                    Numbers.at(pieces, at).ifPresent(number -> classes.putAll(number.classes()));
                }
                return node(at, at + phrase.words().size(), classes);
            }
        }
        return Numbers.at(pieces, at)
                .map(number -> node(at, number.to(), number.classes()))
                .orElseGet(() -> node(at, at + 1, Map.of()));
    }

    private boolean stands(List<String> words, int at) {
        if (at + words.size() > pieces.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            Piece piece = pieces.get(at + i);
            if (!piece.is(words.get(i)) || (i > 0 && piece.is(".") && !piece.glued())) {
                return false;
            }
        }
        return true;
    }

    private Node node(int from, int to, Map<String, String> classes) {
        String form =
                pieces.subList(from, to).stream()
                        .map(Piece::lower)
                        .collect(Collectors.joining(" "));
        return new Node(from, to, form, classes, List.of());
    }
}
