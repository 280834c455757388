package tallystick.spark;

import tallystick.text.Readings;

/// The reader of this process: loaded at its first report, shared by all tasks of an executor.
final class OneReader {
    private static final Readings READINGS = Readings.english();

    private OneReader() {}

    static Readings readings() {
        return READINGS;
    }
}
