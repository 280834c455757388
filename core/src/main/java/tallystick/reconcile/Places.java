package tallystick.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tallystick.figure.Topic;

/// Whether two figures of a story apply to the same place, as far as the reports themselves tell.
///
/// The same: one name holds the other's words; or a report says that the one lies in the other (`Sumatra, Indonesia`), or names both, while
/// no report gives figures of this kind for several places; or `within.tsv` says so; or two reports give one great number for them. Different
/// towns are apart, and so are places that `within.tsv` knows and of which neither lies in the other.
final class Places {
    /// The same number of two digits or more, told for two places, is hardly chance.
    private static final BigDecimal GREAT = BigDecimal.TEN;

    private static final List<String> JOINTS =
            Stream.of(", ", " in ", " in the ", ", in ")
                    .flatMap(joint ->
                            Stream.of(
                                            "",
                                            "northern ",
                                            "southern ",
                                            "eastern ",
                                            "western ",
                                            "central ")
                                    .map(joint::concat))
                    .toList();

    private final Story story;

    /// Report and kind of figure → what it tells of this kind for a place.
    private final Map<String, List<Saying>> told = new HashMap<>();

    /// Topic and place → what all reports tell of this topic for it.
    private final Map<String, List<Saying>> at = new HashMap<>();

    /// Topic and two places → whether reports give one great number for them.
    private final Map<String, Boolean> met = new HashMap<>();

    /// Report, inner and outer place → whether the report says that the one lies in the other.
    private final Map<String, Boolean> lying = new HashMap<>();

    Places(Story story, List<Saying> sayings) {
        this.story = story;
        for (Saying saying : sayings) {
            boolean counts = saying.counting() != Counting.PERIOD && saying.place().isKnown();
            if (counts && saying.figure().partOf().isEmpty()) {
                told.computeIfAbsent(key(saying), any -> new ArrayList<>()).add(saying);
                at.computeIfAbsent(placed(saying), any -> new ArrayList<>()).add(saying);
            }
        }
    }

    private static String key(Saying saying) {
        String event =
                saying.counting() == Counting.MOMENT ? String.valueOf(saying.figure().when()) : "";
        return String.join(
                "\u001f", saying.entry().reportId(), saying.figure().topic().word(), event);
    }

    private static String placed(Saying saying) {
        return saying.figure().topic().word() + "\u001f" + saying.place().words();
    }

    boolean same(Saying a, Saying b) {
        Place one = a.place();
        Place other = b.place();
        if (one.isKnown() && other.isKnown() && one.isWorld() != other.isWorld()) {
            return false;
        } else if (one.mayBe(other)) {
            return true;
        }
        if (isCountedByEach(a, b)
                || one.several()
                || other.several()
                || Within.apart(one, other)
                || told(a, other)
                || told(b, one)) {
            return false;
        }
        return liesIn(a, one, other)
                || liesIn(b, other, one)
                || sameNumber(a, b)
                || meet(a, b)
                || (alone(a) && alone(b) && mayBeOne(a, b));
    }

    /// Of the sick a province's number is no land's, were it the only one told; of what has no topic another number is none.
    private static boolean isCountedByEach(Saying a, Saying b) {
        return a.figure().topic() == Topic.ILL
                || (a.figure().topic() == Topic.OTHER && differs(a, b));
    }

    /// Two reports of one number, neither of which gives such figures for the other's place: the school of the one lies in the town of
    /// the other, unless the places are known to lie apart.
    private boolean sameNumber(Saying a, Saying b) {
        return !a.sameReport(b)
                && a.meant().sameNumber(b.meant())
                && !tells(a, b.place())
                && !tells(b, a.place());
    }

    /// "24 dead in the province", "the toll on the island is 24": what else is told of the one place is then told of the other, unless a
    /// report tells the two apart.
    private boolean meet(Saying a, Saying b) {
        String key = placed(a) + "\u001f" + b.place().words();
        return met.computeIfAbsent(
                key,
                any -> {
                    List<Saying> here = at.getOrDefault(placed(a), List.of());
                    List<Saying> there = at.getOrDefault(placed(b), List.of());
                    Map<BigDecimal, List<Saying>> byNumber =
                            here.stream()
                                    .filter(Places::isGreat)
                                    .collect(Collectors.groupingBy(Places::number));
                    return there.stream()
                                    .filter(Places::isGreat)
                                    .anyMatch(each ->
                                            byNumber.getOrDefault(number(each), List.of()).stream()
                                                    .anyMatch(other -> !other.sameReport(each)))
                            && here.stream().noneMatch(each -> told(each, b.place()))
                            && there.stream().noneMatch(each -> told(each, a.place()));
                });
    }

    private static boolean isGreat(Saying saying) {
        return number(saying).compareTo(GREAT) >= 0;
    }

    private static BigDecimal number(Saying saying) {
        return saying.meant().anchor().orElse(BigDecimal.ZERO).stripTrailingZeros();
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

    /// `Sumatra, Indonesia`; `the Visayas in the Philippines`; `Lahaina in western Maui`
    private boolean liesIn(Saying saying, Place inner, Place outer) {
        String key = String.join("\u001f", saying.entry().reportId(), inner.plain(), outer.plain());
        return names(saying, outer)
                && lying.computeIfAbsent(key, any -> tellsSo(saying, inner, outer));
    }

    private boolean tellsSo(Saying saying, Place inner, Place outer) {
        String text = story.plain().getOrDefault(saying.entry().reportId(), "");
        return JOINTS.stream()
                .anyMatch(joint -> text.contains(inner.plain() + joint + outer.plain()));
    }
}
