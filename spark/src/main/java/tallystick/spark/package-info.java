/// Archives that outgrow one machine: the same extractor and the same reconciler on Apache Spark. Start with [Main].
///
/// Inputs are cut into [Split]s ([Plan]); each is read on its own into an [Archive], a folder of Parquet files ([ExtractJob]). From it
/// tallies are made ([ReconcileJob]) and a ledger is filled ([Publication]).
///
/// How figures are found or compared is not told here; the outcome is the one of `tally add` and `tally tallies`, to the byte.
@NullMarked
package tallystick.spark;

import org.jspecify.annotations.NullMarked;
