/// Whether it tallies: figures of the same thing, and how they stand to each other. Start with [Reconciler].
///
/// This package never reads text: it compares what the figures say.
@NullMarked
package tallystick.reconcile;

import org.jspecify.annotations.NullMarked;
