package tallystick.text;

import java.util.HexFormat;

/// Tells bytes that are no writing: pictures, archives, office files. Their first bytes are listed in `signatures.tsv`.
final class Binary {
    /// Control characters above this share of the bytes are no accident.
    private static final double MOST_CONTROLS = 0.02;

    private static final Table SIGNATURES = Table.of("signatures.tsv");

    private static final int LONGEST_SIGNATURE = 16;

    private Binary() {}

    /// Refuses bytes that start as a known kind of binary file does.
    static void checkStart(byte[] bytes) throws NotAReport {
        int length = Math.min(bytes.length, LONGEST_SIGNATURE);
        String start = HexFormat.of().withUpperCase().formatHex(bytes, 0, length);
        for (String signature : SIGNATURES.keys()) {
            if (start.startsWith(signature)) {
                throw binary(
                        "is a binary file: it starts as %s does"
                                .formatted(SIGNATURES.at(signature).getFirst()));
            }
        }
    }

    /// Refuses bytes with a NUL or many control characters; bytes in UTF-16 are decoded before.
    static void checkControls(byte[] bytes) throws NotAReport {
        int controls = 0;
        for (int i = 0; i < bytes.length; i++) {
            byte each = bytes[i];
            if (each == 0) {
                throw binary("is a binary file: byte %s is 0".formatted(i));
            }
            boolean writing =
                    each < 0 || each >= ' ' || (each >= '\t' && each <= '\r') || each == 0x1b;
            controls += writing && each != 0x7f ? 0 : 1;
        }
        if (controls > bytes.length * MOST_CONTROLS) {
            throw binary(
                    "is a binary file: %s of its %s bytes are control characters"
                            .formatted(controls, bytes.length));
        }
    }

    private static NotAReport binary(String problem) {
        return new NotAReport(problem, "Give the report's text, a saved web page or JSON Lines.");
    }
}
