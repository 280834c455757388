/// The embedded store: reports, their versions and figures, for good, in one SQLite file.
///
/// Start with [Ledger]. Rows are only ever added; a corrected report is a new version that points back, and every
/// question can be asked as of an earlier moment. The tables are `V1__reports_and_their_figures.sql` beside this package.
///
/// Absent here: no HTTP, no reading of text, no judging of figures; no UPDATE and no DELETE.
@NullMarked
package tallystick.ledger;

import org.jspecify.annotations.NullMarked;
