package tallystick.figure;

import java.util.Objects;

/// Something a report ascribes to a source (`docs/FIGURES.md` §6), whether or not it holds a figure.
///
/// `Police said [40 people were hurt]`: source `Police`, cue `said`, content in brackets.
///
/// @param source the source's words in the text
/// @param name the fullest form of the source's name in the report
/// @param cue the words that ascribe; for a bare attribution ("Norland radio:") the mark itself
/// @param content what is ascribed; may lie in a neighbouring sentence
public record Statement(Span source, String name, Span cue, Span content) {
    public Statement {
        Objects.requireNonNull(source);
        if (name.isBlank()) {
            throw new IllegalArgumentException("a source has a name");
        }
    }

    public Attribution.Hop hop() {
        return new Attribution.Hop(name, source, cue);
    }
}
