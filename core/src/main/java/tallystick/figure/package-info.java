/// What a figure is: the values of `docs/FIGURES.md`, and nothing that reads, stores or compares them.
///
/// Start with [Figure]. This package uses the JDK only; it never reads text with a library, never asks the clock.
@NullMarked
package tallystick.figure;

import org.jspecify.annotations.NullMarked;
