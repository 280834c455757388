package tallystick.text;

import tallystick.figure.Span;

/// A proper name in a report as the reader sees it: `Red Cross`, an ORGANISATION. It holds no article and no title of office.
public record Name(Span span, Kind kind) {
    /// What bears the name.
    public enum Kind {
        /// `Olena Hrytsenko`
        PERSON,
        /// `Red Cross`, `Reuters`
        ORGANISATION,
        /// `Lviv`, `western Nepal`
        LOCATION,
        /// `Ukrainian`, `World Cup`
        OTHER
    }
}
