package tallystick.figure;

/// A person, or a couple, of whom a report tells, without a number, that he was killed or hurt: no figure (`docs/FIGURES.md` §1), but one all the same.
///
/// `A man was shot dead and a trooper injured`: two, `A man` killed and `a trooper` injured.
///
/// @param span the words for the person: `a trooper`
/// @param sentence the sentence around them
/// @param topic [Topic#KILLED], [Topic#INJURED], or [Topic#KILLED_OR_INJURED] of who was shot
public record Victim(Span span, Span sentence, Topic topic, Modality modality) {
    public Victim {
        if (!sentence.contains(span)) {
            throw new IllegalArgumentException(
                    "the victim at " + span + " stands outside the sentence " + sentence);
        }
    }

    /// For people: `a trooper · injured`, with the modality where it is not simply asserted.
    public String line(Report report) {
        return report.quote(span)
                + " · "
                + topic
                + (modality == Modality.ASSERTED ? "" : " · " + modality.word());
    }
}
