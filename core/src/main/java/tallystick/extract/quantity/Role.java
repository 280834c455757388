package tallystick.extract.quantity;

/// What a written number is there for: to tell a figure, or something that the specification sets aside (`docs/FIGURES.md` §1, §8).
public enum Role {
    /// 8,000 fighters
    FIGURE,
    /// for three days
    DURATION,
    /// a 35-year-old
    AGE,
    /// three times as many
    MULTIPLE,
    /// won 3-2; 22 points
    SCORE,
    /// Boeing 737; level 3; COVID-19
    IDENTIFIER,
    /// in 2021; on the 14th; at 19:00
    DATE,
    /// one of the largest; one official said
    PRONOUN,
    /// two officials said
    SPEAKERS,
    /// a four-star hotel; the first half
    KIND
}
