package tallystick.figure;

import java.util.Optional;

/// Where a quantity is expressed: the first half of a figure, before it is known who says it of what and when.
///
/// `more than 3,000 soldiers from the DPRK` → quantity `≥3000 more-than`, counted `soldiers from the DPRK`, head `soldiers`
///
/// @param span the specification's `quote`
/// @param number the numeral itself, with what scales it: `3,000`
/// @param counted the specification's `counted`, resolved where it was elided
/// @param head where the head noun of the counted stands; empty when it was elided
/// @param derivation which rules read it
public record Mention(
        Span span,
        Span number,
        Quantity quantity,
        String counted,
        Optional<Span> head,
        Derivation derivation) {}
