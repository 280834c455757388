package tallystick.text;

import java.util.List;
import tallystick.figure.Report;

/// A report with its paragraphs, sentences, tokens and tags: all that later steps see of the language library.
public record Reading(Report report, List<Paragraph> paragraphs) {
    public Reading {
        paragraphs = List.copyOf(paragraphs);
    }

    public List<Sentence> sentences() {
        return paragraphs.stream().flatMap(paragraph -> paragraph.sentences().stream()).toList();
    }
}
