/// The neural reader: words in sentences become tags, trees, names and ascriptions, by a model of our own (`docs/MODEL_CARD.md`).
///
/// Start with [NeuralReader], then [Windows] (what the model is shown), [Model] (the engine) and [Decoding] (from its scores to
/// labels). It knows words only, neither reports nor offsets: those stay with the package above. Nothing here is trained.
@NullMarked
package tallystick.text.neural;

import org.jspecify.annotations.NullMarked;
