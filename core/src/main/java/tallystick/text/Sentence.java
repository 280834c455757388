package tallystick.text;

import java.util.List;
import tallystick.figure.Span;

/// A sentence, its tokens and how they hang together: in `Police counted 40 dead.` the tokens `Police`, `dead` and `.`
/// hang on `counted`, its root, and `40` hangs on `dead`.
///
/// Two sentences with the same span and tokens are equal.
public final class Sentence {
    private static final int LONGEST_PARSED = 400;

    private final Span span;
    private final List<Token> tokens;
    private final Tree tree;

    /// @throws IllegalArgumentException when a head lies outside the sentence or heads run in a circle
    public Sentence(Span span, List<Token> tokens) {
        this.span = span;
        this.tokens = List.copyOf(tokens);
        this.tree = Tree.of(this.tokens);
    }

    public Span span() {
        return span;
    }

    public List<Token> tokens() {
        return tokens;
    }

    public Token token(int index) {
        return tokens.get(index);
    }

    /// The span from one token to another, both included.
    public Span span(int first, int last) {
        return tokens.get(first).span().to(tokens.get(last).span());
    }

    /// Index of the token that hangs on none (the first, if a parse is missing and none hangs on any); -1 without tokens.
    public int root() {
        return tree.root();
    }

    /// Index of the token that a token hangs on; -1 for the root.
    public int head(int token) {
        return tokens.get(token).head();
    }

    /// Indices of the tokens that hang on a token, in their order.
    public List<Integer> children(int token) {
        return tree.children(token);
    }

    /// Indices of a token and of all under it, in their order. Mostly without a gap: see [#first] and [#last].
    public List<Integer> subtree(int token) {
        return tree.under(token);
    }

    /// Index of the first token of a subtree.
    public int first(int token) {
        return tree.first(token);
    }

    /// Index of the last token of a subtree.
    public int last(int token) {
        return tree.last(token);
    }

    /// The characters of a subtree, from its first token to its last.
    public Span phrase(int token) {
        return span(first(token), last(token));
    }

    /// Is a token the other one or somewhere under it?
    public boolean isUnder(int token, int other) {
        int up = token;
        while (up >= 0 && up != other) {
            up = head(up);
        }
        return up == other;
    }

    /// The highest token over one that still stands within a span; what a time or a name hangs by.
    public int top(int token, Span within) {
        int top = token;
        while (head(top) >= 0 && within.contains(tokens.get(head(top)).span())) {
            top = head(top);
        }
        return top;
    }

    /// Was it parsed, and is it no longer than sentences are? In lists and dumps steps tell nothing.
    public boolean isParsed() {
        return root() >= 0 && tokens.size() <= LONGEST_PARSED && token(root()).hangsAs("root");
    }

    /// Steps in the tree from one token to another.
    public int steps(int one, int other) {
        int steps = 0;
        for (int up = one; up >= 0; up = head(up), steps++) {
            int down = 0;
            for (int at = other; at >= 0; at = head(at), down++) {
                if (at == up) {
                    return steps + down;
                }
            }
        }
        return steps;
    }

    /// Index of the token at a code point offset of the report; -1 when it stands outside.
    public int tokenAt(int codePoint) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).span().end() > codePoint) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low < tokens.size() ? low : -1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sentence sentence
                && span.equals(sentence.span)
                && tokens.equals(sentence.tokens);
    }

    @Override
    public int hashCode() {
        return 31 * span.hashCode() + tokens.hashCode();
    }

    @Override
    public String toString() {
        return "Sentence[" + span + ", " + tokens + "]";
    }
}
