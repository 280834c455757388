package tallystick.text.neural;

/// The model's numbers for one window of W words, row by row.
///
/// @param tags W × tags
/// @param features W × features
/// @param names W × labels of names
/// @param attribution W × labels of attribution
/// @param heads W × (W + 1): how well each word hangs on the root (column 0) or on word `column - 1`
/// @param dependents W × 256: what a word brings to the choice of its relation
/// @param governors W × 256: what it brings to the relations of those that hang on it
/// @param sources W × (W + 1): how likely a word's source begins at word `column - 1`; column 0 = it has none
/// @param cues the same for its cue
record Scores(
        Rows tags,
        Rows features,
        Rows names,
        Rows attribution,
        Rows heads,
        Rows dependents,
        Rows governors,
        Rows sources,
        Rows cues) {}
