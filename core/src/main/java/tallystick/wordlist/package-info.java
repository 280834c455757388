/// Word lists among the resources, which a journalist can read and extend. Start with [WordList].
///
/// What the words mean is the reader's affair; nothing here knows of figures or texts.
@NullMarked
package tallystick.wordlist;

import org.jspecify.annotations.NullMarked;
