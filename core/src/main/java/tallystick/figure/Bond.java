package tallystick.figure;

/// What a person decided of two figures: that they speak of the same thing, or that they do not.
///
/// @param one a figure's id
/// @param other another's
public record Bond(Kind kind, String one, String other) {
    public enum Kind {
        TOGETHER,
        APART
    }

    public Bond {
        if (one.equals(other)) {
            throw new IllegalArgumentException("a figure is bound to another one, not to itself");
        }
    }

    /// Whether these two are bound so, in either order.
    public boolean binds(Kind wanted, String a, String b) {
        return kind == wanted
                && ((one.equals(a) && other.equals(b)) || (one.equals(b) && other.equals(a)));
    }
}
