package tallystick.extract.time;

import tallystick.text.Sentence;

/// Where the words of a time stand.
///
/// @param first its first token
/// @param last its last token
record Place(Sentence sentence, int first, int last) {}
