package tallystick.text.neural;

import java.util.ArrayList;
import java.util.List;

/// Packs whole sentences into windows of what the model sees at once: a paragraph stays whole if it fits into one at all,
/// because a source may stand a sentence away from what it said.
final class Windows {
    private final int limit;
    private final List<List<Part>> closed = new ArrayList<>();
    private List<Part> open = new ArrayList<>();
    private int room;

    private Windows(int limit) {
        this.limit = limit;
        this.room = limit - 1;
    }

    /// @param limit most pieces of a window, unless a single sentence has more
    static List<Window> pack(List<Part> parts, int limit) {
        Windows windows = new Windows(limit);
        for (List<Part> unit : units(parts)) {
            windows.take(unit);
        }
        windows.close();
        return windows.closed.stream().map(Window::of).toList();
    }

    /// Paragraphs; where there is but one, its sentences.
    private static List<List<Part>> units(List<Part> parts) {
        List<List<Part>> paragraphs = new ArrayList<>();
        for (Part part : parts) {
            if (part.startsParagraph() || paragraphs.isEmpty()) {
                paragraphs.add(new ArrayList<>());
            }
            paragraphs.getLast().add(part);
        }
        return paragraphs.size() == 1 ? parts.stream().map(List::of).toList() : paragraphs;
    }

    private void take(List<Part> unit) {
        int whole = unit.stream().mapToInt(Part::size).sum();
        if (whole > room && whole <= limit - 1) {
            close();
        }
        for (Part part : unit) {
            int size = part.size();
            if (size > room) {
                close();
            }
            open.add(part);
            room -= size;
        }
    }

    private void close() {
        if (!open.isEmpty()) {
            closed.add(open);
            open = new ArrayList<>();
            room = limit - 1;
        }
    }
}
