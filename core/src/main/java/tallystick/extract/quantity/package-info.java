/// How many of what: quantities with bounds and hedge, and what they count. Start with [Quantities].
@NullMarked
package tallystick.extract.quantity;

import org.jspecify.annotations.NullMarked;
