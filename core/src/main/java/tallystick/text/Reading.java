package tallystick.text;

import java.util.List;
import tallystick.figure.Report;

/// A report with its paragraphs, sentences, tokens, names and ascriptions: all that later steps see of the language library.
///
/// @param names in the order of the text, without overlap
/// @param ascriptions in the order of their contents
public record Reading(
        Report report, List<Paragraph> paragraphs, List<Name> names, List<Ascription> ascriptions) {
    public Reading {
        paragraphs = List.copyOf(paragraphs);
        names = List.copyOf(names);
        ascriptions = List.copyOf(ascriptions);
    }

    /// A reading without names and ascriptions.
    public Reading(Report report, List<Paragraph> paragraphs) {
        this(report, paragraphs, List.of(), List.of());
    }

    public List<Sentence> sentences() {
        return paragraphs.stream().flatMap(paragraph -> paragraph.sentences().stream()).toList();
    }
}
