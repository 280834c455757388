@NullMarked
package tallystick.ledger;

import org.jspecify.annotations.NullMarked;
