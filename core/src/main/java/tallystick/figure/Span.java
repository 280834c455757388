package tallystick.figure;

/// A stretch of a report's text in code points, end excluded: `[12, 15)` is three characters.
///
/// @param start offset of the first character, from 0
/// @param end offset behind the last one
public record Span(int start, int end) implements Comparable<Span> {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException(
                    "a span runs forward from 0: " + start + " to " + end);
        }
    }

    public int length() {
        return end - start;
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /// How many characters stand between two; 0 where they touch or overlap.
    public int gap(Span other) {
        return Math.max(0, Math.max(other.start - end, start - other.end));
    }

    /// The shortest span that holds both.
    public Span to(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    @Override
    public int compareTo(Span other) {
        return start != other.start
                ? Integer.compare(start, other.start)
                : Integer.compare(end, other.end);
    }

    @Override
    public String toString() {
        return start + "–" + end;
    }
}
