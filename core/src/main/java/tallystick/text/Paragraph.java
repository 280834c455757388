package tallystick.text;

import java.util.List;
import tallystick.figure.Span;

/// Lines of a report between blank lines or line breaks.
///
/// @param heading a short line without a closing mark: it names what follows and claims nothing
public record Paragraph(Span span, boolean heading, List<Sentence> sentences) {
    public Paragraph {
        sentences = List.copyOf(sentences);
    }
}
