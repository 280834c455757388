package tallystick.text.neural;

import java.util.ArrayList;
import java.util.List;

/// A line as the model takes it, or a stretch of one that is too long for it.
///
/// @param line its number in the report
/// @param first its first word, counted over the whole report
/// @param pieces of each word
/// @param shapes of each word
/// @param startsLine false for what follows in a parted line
record Part(
        int line,
        int first,
        List<int[]> pieces,
        List<Shape> shapes,
        boolean startsLine,
        boolean startsParagraph) {
    /// Pieces with the mark that ends it.
    int size() {
        return pieces.stream().mapToInt(word -> word.length).sum() + 1;
    }

    int words() {
        return pieces.size();
    }

    /// A line in parts: one, unless it has more pieces than the model can see at once.
    ///
    /// @param first number of its first word
    static List<Part> of(Line line, int number, int first, WordPiece wordPiece, int most) {
        List<int[]> pieces = line.words().stream().map(wordPiece::pieces).toList();
        List<Shape> shapes = shapes(line);
        List<Part> parts = new ArrayList<>(1);
        for (int from = 0; from < pieces.size(); ) {
            int to = end(pieces, shapes, from, most);
            parts.add(
                    new Part(
                            number,
                            first + from,
                            pieces.subList(from, to),
                            shapes.subList(from, to),
                            from == 0,
                            from == 0 && line.startsParagraph()));
            from = to;
        }
        return parts;
    }

    private static List<Shape> shapes(Line line) {
        List<Shape> shapes = new ArrayList<>(line.words().size());
        boolean known = !line.spaceAfter().isEmpty();
        for (int i = 0; i < line.words().size(); i++) {
            Boolean before = i == 0 ? Boolean.TRUE : known ? line.spaceAfter().get(i - 1) : null;
            Boolean after = known ? line.spaceAfter().get(i) : null;
            shapes.add(Shape.of(line.words().get(i), before, after));
        }
        return shapes;
    }

    /// Where a part ends: with the line, else behind the last mark in its second half, else where it is full.
    private static int end(List<int[]> pieces, List<Shape> shapes, int from, int most) {
        int size = 0;
        int mark = -1;
        for (int i = from; i < pieces.size(); i++) {
            size += pieces.get(i).length;
            if (size > most) {
                return mark > 0 ? mark : i;
            }
            if (shapes.get(i) == Shape.PUNCT && size > most / 2) {
                mark = i + 1;
            }
        }
        return pieces.size();
    }
}
