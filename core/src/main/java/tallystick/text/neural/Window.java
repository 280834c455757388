package tallystick.text.neural;

import java.util.List;

/// Consecutive sentences in numbers: `[CLS] police said … [SEP] it was … [SEP]`.
final class Window {
    private static final int CLS = 101;
    private static final int SEP = 102;

    private final List<Part> parts;
    private final long[] pieces;
    private final long[] shapes;
    private final long[] words;

    private Window(List<Part> parts) {
        this.parts = List.copyOf(parts);
        this.pieces = new long[1 + parts.stream().mapToInt(Part::size).sum()];
        this.shapes = new long[pieces.length];
        this.words = new long[parts.stream().mapToInt(Part::words).sum()];
    }

    static Window of(List<Part> parts) {
        Window window = new Window(parts);
        window.fill();
        return window;
    }

    private void fill() {
        int at = put(0, CLS, Shape.CLS);
        int word = 0;
        for (int p = 0; p < parts.size(); p++) {
            Part part = parts.get(p);
            for (int i = 0; i < part.words(); i++) {
                words[word++] = at;
                for (int piece : part.pieces().get(i)) {
                    at = put(at, piece, part.shapes().get(i));
                }
            }
            boolean paragraph = p + 1 < parts.size() && parts.get(p + 1).startsParagraph();
            at = put(at, SEP, paragraph ? Shape.SEP_PARAGRAPH : Shape.SEP_SENTENCE);
        }
    }

    private int put(int at, int piece, Shape shape) {
        pieces[at] = piece;
        shapes[at] = shape.id();
        return at + 1;
    }

    List<Part> parts() {
        return parts;
    }

    /// Ids of the pieces.
    long[] pieces() {
        return pieces;
    }

    /// Shape of the word that each piece belongs to.
    long[] shapes() {
        return shapes;
    }

    /// Where among the pieces each word begins.
    long[] words() {
        return words;
    }

    int size() {
        return words.length;
    }

    /// Number of its first word in the report.
    int first() {
        return parts.getFirst().first();
    }

    /// Number of the word behind its last one.
    int end() {
        return first() + size();
    }
}
