/// The page on a ledger and the same things as JSON. Start with [tallystick.serve.Server].
///
/// What is deliberately absent: knowledge of how figures are found, compared or kept.
@NullMarked
package tallystick.serve;

import org.jspecify.annotations.NullMarked;
