package tallystick.extract.topic;

/// Tells what is said of the counted.
public final class Topics {
    private Topics() {}
}
