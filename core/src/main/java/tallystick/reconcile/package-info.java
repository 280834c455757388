/// Whether it tallies: figures of the same thing, and how they stand to each other. Start with [Reconciler].
///
/// Reports become [Story]s ([Stories], by [Trail], [Likeness]), a story's figures [Saying]s ([Sayings]), sayings of one thing come together ([Things], by
/// [SameThing]), and each is judged against an earlier one ([Judge]). Word lists are in `resources/tallystick/reconcile`.
///
/// Who is right is never told here. Of the text only the words that tell the event and the few at a quote ([Wording]) are read; what is
/// counted, where, when and on whose word is for the figures to say.
@NullMarked
package tallystick.reconcile;

import org.jspecify.annotations.NullMarked;
