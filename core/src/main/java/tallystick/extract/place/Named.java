package tallystick.extract.place;

/// A place where the report names it.
///
/// @param paragraph index of the paragraph it stands in
/// @param person does it tell whose or of what office somebody is? "the mayor of [Fairwater]"
/// @param lies is said in what it lies? "[Fairwater], Norland"
record Named(Place place, int paragraph, boolean person, boolean lies) {
    private static final int TELLING = 3;

    /// "in Fairwater": something is there, as against a place that is only named.
    boolean isTold() {
        return place.weight() >= TELLING && Gazetteer.isLocative(place.preposition());
    }

    int start() {
        return place.span().start();
    }
}
