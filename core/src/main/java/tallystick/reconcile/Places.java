package tallystick.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Whether two figures of a story apply to the same place, as far as the reports themselves tell.
///
/// The same: one name holds the other's words; or a report says that the one lies in the other (`Sumatra, Indonesia`), or names both, while
/// no report gives figures of this kind for several places; or `within.tsv` says so. Different towns are apart, and so are places that
/// `within.tsv` knows and of which neither lies in the other.
final class Places {
    private final Story story;

    /// Report and kind of figure → what it tells of this kind for a place.
    private final Map<String, List<Saying>> told = new HashMap<>();

    /// Report, inner and outer place → whether the report says that the one lies in the other.
    private final Map<String, Boolean> lying = new HashMap<>();

    Places(Story story, List<Saying> sayings) {
        this.story = story;
        for (Saying saying : sayings) {
            boolean counts = saying.counting() != Counting.PERIOD && saying.place().isKnown();
            if (counts && saying.figure().partOf().isEmpty()) {
                told.computeIfAbsent(key(saying), any -> new ArrayList<>()).add(saying);
            }
        }
    }

    private static String key(Saying saying) {
        String event =
                saying.counting() == Counting.MOMENT ? String.valueOf(saying.figure().when()) : "";
        return String.join(
                "\u001f", saying.entry().reportId(), saying.figure().topic().word(), event);
    }

    boolean same(Saying a, Saying b) {
        Place one = a.place();
        Place other = b.place();
        if (one.mayBe(other)) {
            return true;
        }
        if (one.several()
                || other.several()
                || Within.apart(one, other)
                || told(a, other)
                || told(b, one)) {
            return false;
        }
        return liesIn(a, one, other)
                || liesIn(b, other, one)
                || sameNumber(a, b)
                || (alone(a) && alone(b) && mayBeOne(a, b));
    }

    /// Two reports of one number, neither of which gives such figures for the other's place: the school of the one lies in the town of
    /// the other, unless the places are known to lie apart.
    private boolean sameNumber(Saying a, Saying b) {
        return !a.sameReport(b)
                && a.meant().sameNumber(b.meant())
                && !tells(a, b.place())
                && !tells(b, a.place());
    }

    /// Does the report give a figure of this kind for the other place, be it the same number?
    private boolean tells(Saying saying, Place other) {
        return told.getOrDefault(key(saying), List.of()).stream()
                .anyMatch(each -> each.place().equals(other));
    }

    /// Of two reports that each give such figures for one place: one place lies in the other, or nothing speaks against it and one report
    /// names both.
    private boolean mayBeOne(Saying a, Saying b) {
        Place one = a.place();
        Place other = b.place();
        if (names(a, other)
                || names(b, one)
                || Within.lies(one, other)
                || Within.lies(other, one)) {
            return true;
        }
        return Within.isCountry(one) || Within.isCountry(other);
    }

    /// The report itself gives another number for the other place.
    private boolean told(Saying saying, Place other) {
        return told.getOrDefault(key(saying), List.of()).stream()
                .anyMatch(each -> each.place().equals(other) && differs(each, saying));
    }

    /// The report gives one place only, or one number for all.
    private boolean alone(Saying saying) {
        return told.getOrDefault(key(saying), List.of()).stream()
                .allMatch(each -> each.place().equals(saying.place()) || !differs(each, saying));
    }

    private static boolean differs(Saying one, Saying other) {
        return !one.meant().sameNumber(other.meant());
    }

    private boolean names(Saying saying, Place other) {
        return story.names()
                .getOrDefault(saying.entry().reportId(), Set.of())
                .containsAll(other.words());
    }

    /// `Sumatra, Indonesia`; `the Visayas in the Philippines`
    private boolean liesIn(Saying saying, Place inner, Place outer) {
        String key = String.join("\u001f", saying.entry().reportId(), inner.plain(), outer.plain());
        return names(saying, outer)
                && lying.computeIfAbsent(key, any -> tellsSo(saying, inner, outer));
    }

    private boolean tellsSo(Saying saying, Place inner, Place outer) {
        String text = story.plain().getOrDefault(saying.entry().reportId(), "");
        return List.of(", ", " in ", " in the ", ", in ").stream()
                .anyMatch(joint -> text.contains(inner.plain() + joint + outer.plain()));
    }
}
