/// Which figure is a stated part of which. Start with [Parts].
@NullMarked
package tallystick.extract.part;

import org.jspecify.annotations.NullMarked;
