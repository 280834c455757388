/// From bytes to a reading: files become [tallystick.figure.Report]s, a report becomes a [Reading].
///
/// Start with [Reports], then [Readings]. Nothing here opens a file. The language libraries end here: no type of theirs is visible outside this package.
@NullMarked
package tallystick.text;

import org.jspecify.annotations.NullMarked;
