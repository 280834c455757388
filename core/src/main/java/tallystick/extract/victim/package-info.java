/// Who was killed or hurt, where a report tells it of a person instead of giving a number.
@NullMarked
package tallystick.extract.victim;

import org.jspecify.annotations.NullMarked;
