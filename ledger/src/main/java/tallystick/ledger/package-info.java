/// The store: reports, their versions and figures, for good, in one SQLite file or a PostgreSQL database.
///
/// Start with [Ledger]. Rows are only ever added; a corrected report is a new version that points back, and every
/// question can be asked as of an earlier moment. The tables are `V1__reports_and_their_figures.sql` beside this package.
///
/// Tallies are kept ready beside it ([Tallies]); that part alone is ever changed, and can be thrown away.
///
/// Absent here: no HTTP, no reading of text, no judging of figures; no UPDATE and no DELETE of what was recorded.
@NullMarked
package tallystick.ledger;

import org.jspecify.annotations.NullMarked;
