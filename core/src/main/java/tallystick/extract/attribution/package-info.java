/// On whose word: statements, each with its source, cue and content. Start with [Statements].
@NullMarked
package tallystick.extract.attribution;

import org.jspecify.annotations.NullMarked;
