package tallystick.extract.attribution;

import tallystick.figure.CueClass;
import tallystick.figure.Span;

/// What one of three finders takes for an ascription, before its source has a name.
///
/// @param rule how it was found, in words
/// @param cut does another one's saying begin right behind the content?
record Candidate(
        Finder finder,
        String rule,
        CueClass kind,
        Phrase source,
        Span cue,
        Span content,
        boolean cut) {
    Candidate(Finder finder, String rule, CueClass kind, Phrase source, Span cue, Span content) {
        this(finder, rule, kind, source, cue, content, false);
    }

    enum Finder {
        /// a rule over words: [Sayings]
        RULE,
        /// the sentence's tree: [Governed]
        TREE,
        /// our own reader: [Ascribed]
        READER
    }

    Candidate by(String otherRule) {
        return new Candidate(finder, otherRule, kind, source, cue, content, cut);
    }

    Candidate with(CueClass otherKind, Span otherContent) {
        return new Candidate(finder, rule, otherKind, source, cue, otherContent, cut);
    }
}
