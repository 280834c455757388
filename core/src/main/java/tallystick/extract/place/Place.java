package tallystick.extract.place;

import tallystick.figure.Span;

/// A name of a place where it stands.
///
/// @param key what two mentions of the same place have in common: `united states` for "U.S." and "American"
/// @param weight how plainly it tells where something happened: 4 = "in" a known place, 2 = a place that is merely named
/// @param preposition the word before it that tells how it is meant, "'s" for an owner, empty when there is none
/// @param kind `country`, `state`, `city` for known names, `people` for "Polish", `named` for the rest
/// @param of does it say in what the place before it lies? "Fairwater, [France]"
/// @param holds does it say in what the place behind it lies? "the [French] city of Fairwater"
/// @param partly is only a part of it there? "mainly in Fairwater"
/// @param reader what the reader takes the name for: `location`, `organisation`, `other` or `nothing`
record Place(
        String name,
        String key,
        Span span,
        int weight,
        String preposition,
        String kind,
        boolean of,
        boolean holds,
        boolean partly,
        String reader) {
    /// Does it say in what a place beside it lies?
    boolean isAround() {
        return of || holds;
    }
}
