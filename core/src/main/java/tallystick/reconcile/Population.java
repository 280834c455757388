package tallystick.reconcile;

import java.util.Collections;
import java.util.Set;

/// Who or what is counted: of which group, on which side, sure or suspected.
///
/// `over 750 Alawite civilians` → group `civilians` of persons, side `alawite`
///
/// @param group the name of the group in `populations.tsv`, else the counted noun itself
/// @param kind whether the group is everyone, persons of their own sort, or things
/// @param noun the counted noun as written, for labels
/// @param sides the names among its words, folded: nation, faith, side
/// @param marks its other words that tell one sort from another: `modern ibises`, `mummified ibises`
/// @param status `suspected`, `confirmed`, or empty
record Population(
        String group, Kind kind, String noun, Set<String> sides, Set<String> marks, String status) {
    enum Kind {
        /// people, residents, victims, visitors: whoever they are
        EVERYONE,
        /// soldiers, children, passengers: a sort of their own
        PERSONS,
        /// passengers, workers: who was there; they are those of whom a later toll tells
        THERE,
        /// men, girls: a sort of their own that leaves open what they are
        SEX_OR_AGE,
        /// houses, rockets
        THINGS,
        /// the Dow Jones: one of its kind by its name, whosever and wherever it is
        NAMED
    }

    /// `Ukraine's soldiers` and `Ukrainian troops` are of one side; who names no side may be of any.
    boolean sameSide(Population other) {
        return sides.isEmpty()
                || other.sides.isEmpty()
                || sides.stream()
                        .anyMatch(mine ->
                                other.sides.stream().anyMatch(theirs -> akin(mine, theirs)));
    }

    private static boolean akin(String one, String other) {
        int stem = Math.min(5, Math.min(one.length(), other.length()));
        return one.regionMatches(0, other, 0, stem);
    }

    /// Both tell of what sort, and nothing of it is the same.
    boolean differentlyMarked(Population other) {
        return !marks.isEmpty()
                && !other.marks.isEmpty()
                && Collections.disjoint(marks, other.marks);
    }

    /// What is suspected is counted apart from what is sure.
    boolean sameStatus(Population other) {
        return status.equals("suspected") == other.status.equals("suspected");
    }

    /// One tells whether it is sure and the other does not.
    boolean openStatus(Population other) {
        return status.isEmpty() || other.status.isEmpty();
    }

    boolean isOfSort() {
        return kind == Kind.PERSONS || kind == Kind.THERE || kind == Kind.SEX_OR_AGE;
    }

    boolean isOfPersons() {
        return kind != Kind.THINGS && kind != Kind.NAMED;
    }
}
