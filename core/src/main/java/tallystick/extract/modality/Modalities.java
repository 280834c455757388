package tallystick.extract.modality;

/// Filled in the same change.
public final class Modalities {
    private Modalities() {}
}
