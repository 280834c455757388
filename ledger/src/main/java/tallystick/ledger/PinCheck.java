package tallystick.ledger;

import java.util.Optional;
import tallystick.figure.Entry;
import tallystick.figure.Report;
import tallystick.figure.Span;
import tallystick.figure.Text;

/// Whether a quote stands where it was recorded.
final class PinCheck {
    private PinCheck() {}

    /// Nothing when it does.
    static Optional<Finding> of(
            String place, Text text, Span span, String quote, Surroundings around) {
        if (span.end() <= text.length() && text.at(span).equals(quote)) {
            return Optional.empty();
        }
        return Optional.of(
                new Whereabouts(text, quote, around)
                        .find()
                        .map(now ->
                                new Finding(
                                        Finding.Kind.STALE,
                                        place,
                                        "its quote \"%s\" has moved from %s to %s"
                                                .formatted(quote, span, now)))
                        .orElseGet(() ->
                                Finding.broken(
                                        place,
                                        "its quote \"%s\" no longer stands at %s, nor at one other place"
                                                .formatted(quote, span))));
    }

    /// Of a figure of the ledger in the words its report has today.
    static Optional<Finding> of(Entry entry, Report recorded, Report today) {
        Span span = entry.figure().span();
        return of(
                Verifier.place(entry.reportId(), entry.id()),
                today.text(),
                span,
                entry.figure().quote(),
                Surroundings.of(span, recorded.text()));
    }
}
