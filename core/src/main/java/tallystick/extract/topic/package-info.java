/// What is said of the counted. Start with [Topics].
@NullMarked
package tallystick.extract.topic;

import org.jspecify.annotations.NullMarked;
