package tallystick.ledger;

import tallystick.figure.Span;
import tallystick.figure.Text;

/// The characters on either side of a quote, by which it is found again when the text around it has shifted (Web Annotation's
/// `TextQuoteSelector`).
record Surroundings(String prefix, String suffix) {
    /// Characters kept on either side.
    static final int LENGTH = 32;

    static Surroundings of(Span span, Text text) {
        return new Surroundings(
                text.at(new Span(Math.max(0, span.start() - LENGTH), span.start())),
                text.at(new Span(span.end(), Math.min(text.length(), span.end() + LENGTH))));
    }
}
