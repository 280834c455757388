/// What is said to come about by a named time. Start with [Forecasts].
@NullMarked
package tallystick.extract.forecast;

import org.jspecify.annotations.NullMarked;
