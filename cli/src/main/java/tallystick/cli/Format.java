package tallystick.cli;

/// How results are printed.
enum Format {
    /// for people
    TEXT,
    /// one JSON object a line, for programs
    JSONL,
    /// a table with a header line, for spreadsheets
    CSV
}
