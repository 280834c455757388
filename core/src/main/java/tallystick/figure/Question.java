package tallystick.figure;

import java.util.Optional;

/// What somebody wants to know again and again: figures with all these words, of a topic, at a place.
///
/// `North Korean troops`, deployed, `Kursk`
///
/// @param words all of which a figure has in its sentence, counted, sources, place, outlet or title; may be empty
/// @param where a part of the place's name
public record Question(String words, Optional<Topic> topic, Optional<String> where) {}
