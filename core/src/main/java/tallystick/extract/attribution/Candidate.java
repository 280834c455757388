package tallystick.extract.attribution;

import tallystick.figure.CueClass;
import tallystick.figure.Span;

/// What one of three finders takes for an ascription, before its source has a name.
record Candidate(Finder finder, CueClass kind, Phrase source, Span cue, Span content) {
    enum Finder {
        /// a rule over words: [Sayings]
        RULE,
        /// the sentence's tree: [Governed]
        TREE,
        /// our own reader: [Ascribed]
        READER
    }

    Candidate with(CueClass otherKind, Span otherContent) {
        return new Candidate(finder, otherKind, source, cue, otherContent);
    }
}
