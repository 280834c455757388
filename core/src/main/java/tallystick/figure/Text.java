package tallystick.figure;

import java.util.Objects;

/// The characters of a report, addressed by Unicode code point as `docs/FIGURES.md` §2 asks, never altered.
///
/// Java addresses a `String` by UTF-16 unit. The two differ only after a character beyond U+FFFF (an emoji, say);
/// a text without one needs no table and answers at once, any other is looked up in a sparse one.
public final class Text {
    private static final int STRIDE = 256;

    private final String string;
    private final int length;

    /// UTF-16 offset of every [#STRIDE]th code point; empty when both ways of counting agree.
    private final int[] marks;

    private Text(String string) {
        this.string = string;
        this.length = string.codePointCount(0, string.length());
        this.marks = length == string.length() ? new int[0] : marks(string, length);
    }

    public static Text of(String string) {
        return new Text(Objects.requireNonNull(string));
    }

    private static int[] marks(String string, int length) {
        int[] marks = new int[length / STRIDE + 1];
        int unit = 0;
        for (int i = 0; i < marks.length; i++) {
            marks[i] = unit;
            unit = i + 1 < marks.length ? string.offsetByCodePoints(unit, STRIDE) : unit;
        }
        return marks;
    }

    public String string() {
        return string;
    }

    /// Number of code points.
    public int length() {
        return length;
    }

    /// The exact characters at a span.
    ///
    /// @throws IndexOutOfBoundsException when the span reaches past the text
    public String at(Span span) {
        return string.substring(unit(span.start()), unit(span.end()));
    }

    /// The span that two UTF-16 offsets into [#string] mean, end excluded.
    public Span span(int startUnit, int endUnit) {
        return new Span(codePoint(startUnit), codePoint(endUnit));
    }

    /// UTF-16 offset of a code point offset.
    public int unit(int codePoint) {
        if (marks.length == 0) {
            return codePoint;
        }
        int mark = Math.min(codePoint / STRIDE, marks.length - 1);
        return string.offsetByCodePoints(marks[mark], codePoint - mark * STRIDE);
    }

    private int codePoint(int unit) {
        if (marks.length == 0) {
            return unit;
        }
        int found = java.util.Arrays.binarySearch(marks, unit);
        int mark = found >= 0 ? found : -found - 2;
        return mark * STRIDE + string.codePointCount(marks[mark], unit);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Text text && text.string.equals(string);
    }

    @Override
    public int hashCode() {
        return string.hashCode();
    }

    @Override
    public String toString() {
        return string;
    }
}
