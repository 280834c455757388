package tallystick.extract.place;

import tallystick.figure.Span;

/// A name of a place where it stands.
///
/// @param weight how plainly it tells where something happened: 4 = "in" a known place, 2 = a place that is merely named
record Place(String name, Span span, int weight) {}
