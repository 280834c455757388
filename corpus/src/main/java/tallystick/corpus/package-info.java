@NullMarked
package tallystick.corpus;

import org.jspecify.annotations.NullMarked;
