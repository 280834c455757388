package tallystick.figure;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Something a report ascribes to a source (`docs/FIGURES.md` §6), whether or not it holds a figure.
///
/// `Police said [40 people were hurt]`: source `Police`, cue `said`, content in brackets.
///
/// @param source the source's words in the text
/// @param name the fullest form of the source's name in the report
/// @param cue the words that ascribe; for a bare attribution ("Norland radio:") the mark itself
/// @param content what is ascribed; may lie in a neighbouring sentence
/// @param kind what the source does by it; null where it is handed on without
public record Statement(Span source, String name, Span cue, Span content, @Nullable CueClass kind) {
    public Statement {
        Objects.requireNonNull(source);
        if (name.isBlank()) {
            throw new IllegalArgumentException("a source has a name");
        }
    }

    /// A statement of which it is not told what its source does.
    public Statement(Span source, String name, Span cue, Span content) {
        this(source, name, cue, content, null);
    }

    /// Does the source vouch for the content? Then it is a link of the chain of every figure in it.
    public boolean isVouchedFor() {
        return kind == null || kind.vouches();
    }

    public Attribution.Hop hop() {
        return new Attribution.Hop(name, source, cue, kind);
    }
}
