/// When: the times a report tells, resolved against its date. Start with [Times].
@NullMarked
package tallystick.extract.time;

import org.jspecify.annotations.NullMarked;
