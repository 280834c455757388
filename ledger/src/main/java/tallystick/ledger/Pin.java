package tallystick.ledger;

import tallystick.figure.Entry;
import tallystick.figure.Span;

/// Which figure a judgement is about: its id, and where it stands, because a report read anew gives its figures other ids.
///
/// @param figure the id it had when it was judged
public record Pin(String figure, String report, Span span, String quote) {
    static Pin of(Entry entry) {
        return new Pin(entry.id(), entry.reportId(), entry.figure().span(), entry.figure().quote());
    }

    /// The same place with the same words.
    Place place() {
        return new Place(report, span, quote);
    }

    record Place(String report, Span span, String quote) {
        static Place of(Entry entry) {
            return Pin.of(entry).place();
        }
    }
}
