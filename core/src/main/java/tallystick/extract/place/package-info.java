/// Where: the narrowest place a figure applies to. Start with [Places].
@NullMarked
package tallystick.extract.place;

import org.jspecify.annotations.NullMarked;
