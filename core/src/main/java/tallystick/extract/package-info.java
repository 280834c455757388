/// From a reading to its figures. Start with [Extractor]: the order of its one method is the order of the steps.
///
/// Its sub-packages find one thing each and do not see each other; only the extractor sees them all.
@NullMarked
package tallystick.extract;

import org.jspecify.annotations.NullMarked;
