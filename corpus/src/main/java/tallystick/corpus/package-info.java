/// The test kit: sheets of sentences with their figures, which anybody can read and add to, and what runs them.
///
/// Start with [Sheets]. Nothing here is needed at run time. Measuring programs for annotated reports stand among the tests.
@NullMarked
package tallystick.corpus;

import org.jspecify.annotations.NullMarked;
