/// How a figure stands to time: a change, a total so far, or so many in each period. Start with [Flows].
@NullMarked
package tallystick.extract.flow;

import org.jspecify.annotations.NullMarked;
