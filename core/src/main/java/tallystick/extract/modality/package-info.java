/// How a figure is put forward: asserted, estimated, predicted, possible, denied. Start with [Modalities].
@NullMarked
package tallystick.extract.modality;

import org.jspecify.annotations.NullMarked;
