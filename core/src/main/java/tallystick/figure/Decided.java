package tallystick.figure;

/// What was decided for a field of a figure, and why.
public record Decided<T>(T value, Derivation why) {}
