/// Figures, entries and tallies as lines of JSON, in the form of the gold files. Start with [FigureLines].
@NullMarked
package tallystick.exchange;

import org.jspecify.annotations.NullMarked;
