package tallystick.figure;

import java.util.List;

/// Why something was read as it was: the rule, the characters it matched, and what it built on.
///
/// @param rule the rule's name, which reads as grammar: `more than <number> <noun>`
/// @param field which field of the figure it decided: `bounds`, `topic`, `sources`, …
/// @param value what it decided, as printed
/// @param span the words it decided from
/// @param from the derivations it built on, in the order of the text
public record Derivation(
        String rule, String field, String value, Span span, List<Derivation> from) {
    public Derivation {
        from = List.copyOf(from);
    }

    public static Derivation of(String rule, String field, String value, Span span) {
        return new Derivation(rule, field, value, span, List.of());
    }
}
