package tallystick.text;

/// A stretch of a string in UTF-16 units, end excluded.
record Piece(int start, int end) {
    String of(String string) {
        return string.substring(start, end);
    }
}
