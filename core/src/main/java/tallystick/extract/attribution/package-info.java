/// On whose word: statements, each with its source, cue and content. Start with [Statements].
///
/// [Sayings] reads one sentence from its tags: cues (`cues.tsv`), the source of a verb ([Subjects]) or behind a preface
/// ([Prefaces]), and how far the content goes in it. [Statements] widens contents over quotations and neighbouring
/// sentences and has [Names] call each source by its fullest name. Figures and times are not known here.
@NullMarked
package tallystick.extract.attribution;

import org.jspecify.annotations.NullMarked;
