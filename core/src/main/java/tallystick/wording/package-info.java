/// What people read, on a terminal and on a page alike: amounts, excerpts, where a report appeared.
/// Each class words one kind of thing. Start with [tallystick.wording.Amount].
@NullMarked
package tallystick.wording;

import org.jspecify.annotations.NullMarked;
