package tallystick.ledger;

/// How much a ledger holds. Figures, statements and outlets are those of each report's newest version.
///
/// @param versions of all reports together, old ones too; one that was only read anew counts once
/// @param outlets different names of outlets
public record Counts(int reports, int versions, int figures, int statements, int outlets) {}
