package tallystick.text;

import java.util.List;
import tallystick.figure.Span;

/// A sentence and its tokens.
public record Sentence(Span span, List<Token> tokens) {
    public Sentence {
        tokens = List.copyOf(tokens);
    }

    /// The span from one token to another, both included.
    public Span span(int first, int last) {
        return tokens.get(first).span().to(tokens.get(last).span());
    }
}
