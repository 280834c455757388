package tallystick.extract.time;

import static tallystick.extract.time.Production.one;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tallystick.extract.time.Meaning.Calendar;
import tallystick.extract.time.Meaning.End;
import tallystick.extract.time.Meaning.MonthDay;
import tallystick.extract.time.Node.Found;
import tallystick.figure.When;
import tallystick.text.Token;

/// Dates of the calendar: 5 January 2025, January 5, 2016, the 1990s.
final class CalendarProductions {
    static final Map<String, Production> ALL =
            Map.ofEntries(
                    Map.entry("date", one("date", m -> date(m, 0))),
                    Map.entry("iso date", one("date", CalendarProductions::iso)),
                    Map.entry("numeric date", one("date", CalendarProductions::numeric)),
                    Map.entry("month of year", one("date", CalendarProductions::monthOfYear)),
                    Map.entry("month day", one("date monthday", m -> monthDay(m, 0))),
                    Map.entry("month", one("date", CalendarProductions::month)),
                    Map.entry("day list", CalendarProductions::days),
                    Map.entry("month range", CalendarProductions::months),
                    Map.entry("year", one("date", CalendarProductions::year)),
                    Map.entry("around year", one("date", m -> years(m.number("year"), 1))),
                    Map.entry("year range", CalendarProductions::years),
                    Map.entry("spelled year", one("date", m -> years(m.number("spelled"), 1))),
                    Map.entry("decade", one("date", CalendarProductions::decade)),
                    Map.entry("named decade", one("date", m -> years(m.number("tens"), 10))),
                    Map.entry("short year", one("date", m -> years(century(m.number("yy")), 1))),
                    Map.entry("century", one("date", CalendarProductions::century)),
                    Map.entry("day of month", one("date", CalendarProductions::dayOfMonth)));

    private CalendarProductions() {}

    private static Calendar years(int from, int count) {
        return new Calendar(new When.Years(from, count));
    }

    /// 2005 of "2005" and "05".
    static int fullYear(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() > 2 ? year : century(year);
    }

    private static int century(int twoDigits) {
        return twoDigits < 40 ? 2000 + twoDigits : 1900 + twoDigits;
    }

    private static @Nullable Meaning day(int year, int month, int day) {
        try {
            return new Calendar(new When.Day(LocalDate.of(year, month, day)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Meaning date(Match match, int nth) {
        return day(match.number("year"), match.number("month"), match.day(nth));
    }

    private static boolean glued(Match match) {
        return match.pieces().subList(match.from() + 1, match.to()).stream().allMatch(Piece::glued);
    }

    private static @Nullable Meaning iso(Match match) {
        return glued(match) ? day(match.number("year"), match.number("mm"), match.day(0)) : null;
    }

    /// 28.11.2005 begins with the day; of 11/28/05 the report decides.
    private static @Nullable Meaning numeric(Match match) {
        boolean dots = match.says(".");
        if (dots && !glued(match)) {
            return null;
        }
        int first = match.day(0);
        int second = match.day(1);
        int year = match.has("year") ? match.number("year") : century(match.number("yy"));
        return dots
                ? day(year, second, first)
                : NumericOrder.MONTH_FIRST
                        .day(first, second, year)
                        .map(known -> new Meaning.Numeric(first, second, year))
                        .orElse(null);
    }

    private static Meaning monthOfYear(Match match) {
        return new Calendar(
                new When.Month(YearMonth.of(match.number("year"), match.number("month"))));
    }

    private static @Nullable Meaning monthDay(Match match, int nth) {
        int month = match.number("month");
        int day = match.day(nth);
        if (!isName(match) || day < 1 || day > YearMonth.of(2024, month).lengthOfMonth()) {
            return null;
        }
        if (match.precedes("%", "percent", "million", "billion")) {
            return null;
        }
        return new MonthDay(month, day, null);
    }

    /// May, March, Mar. and Dec. are other words too: a month's name begins with a capital.
    private static boolean isName(Match match) {
        return match.piece(match.node("month", 0)).isCapitalised();
    }

    private static @Nullable Meaning month(Match match) {
        Node name = match.node("monthname", 0);
        Piece piece = match.piece(name);
        boolean otherWord =
                (piece.is("may") || piece.is("march"))
                        && switch (piece.tag()) {
                            case PROPN -> isBehindName(match);
                            case NOUN -> piece.is("march");
                            default -> true;
                        };
        if (piece.is("march")
                && match.precedes("of", "for")
                && match.follows("the", "a", "annual", "`", "\"", "“")) {
            return null;
        }
        boolean person = match.after() != null && (match.precedes("'") ? false : follows(match));
        if (!piece.isCapitalised() || otherWord || person) {
            return null;
        }
        Integer shift =
                match.has("last")
                        ? Integer.valueOf(-1)
                        : match.has("next") ? Integer.valueOf(1) : match.has("this") ? 0 : null;
        return new MonthDay(Integer.parseInt(name.classes().get("monthname")), 0, shift);
    }

    /// Theresa May; not "mid-March".
    private static boolean isBehindName(Match match) {
        return match.pieces().subList(0, match.from()).reversed().stream()
                .filter(piece -> !piece.is("-"))
                .limit(1)
                .anyMatch(
                        p -> p.tag() == Token.Tag.PROPN && !Lexicon.ENGLISH.is(p.lower(), "edge"));
    }

    /// April Smith, August Wilson, June Carter: a name follows a name.
    private static boolean follows(Match match) {
        Piece after = match.pieces().get(match.to());
        return after.tag() == Token.Tag.PROPN
                && after.isCapitalised()
                && after.isWord()
                && !match.follows(
                        "in", "since", "until", "by", "of", "late", "early", "during", "for");
    }

    private static Optional<Node> days(Match match) {
        int year = match.has("year") ? match.number("year") : 0;
        int month = match.number("month");
        if (!isName(match)) {
            return Optional.empty();
        }
        Meaning first = member(year, month, match.day(0));
        Meaning second = member(year, month, match.day(1));
        if (first == null || second == null) {
            return Optional.empty();
        }
        Node one = match.dayNode(0);
        Node two = match.dayNode(1);
        boolean range =
                !List.of("and", "or", ",")
                        .contains(match.pieces().get(separator(match, one)).lower());
        boolean monthFirst = match.node("month", 0).from() < one.from();
        int from = monthFirst ? match.from() : one.from();
        int between = one.to();
        String rule = match.rule().name();
        return Optional.of(
                Production.node(
                        match,
                        "date",
                        List.of(
                                new Found(
                                        from,
                                        between,
                                        range ? new End(first, second, false) : first,
                                        rule),
                                new Found(
                                        two.from(),
                                        match.to(),
                                        range ? new End(first, second, true) : second,
                                        rule))));
    }

    /// The piece behind a first day: a dash, "and", "to" …
    private static int separator(Match match, Node first) {
        return Math.min(first.to(), match.to() - 1);
    }

    private static @Nullable Meaning member(int year, int month, int day) {
        if (day < 1 || day > 31) {
            return null;
        }
        return year == 0 ? new MonthDay(month, day, null) : day(year, month, day);
    }

    private static Optional<Node> months(Match match) {
        Meaning first;
        Meaning second;
        int one = Integer.parseInt(match.value("month", 0));
        int two = Integer.parseInt(match.value("month", 1));
        if (!match.piece(match.node("month", 0)).isCapitalised()) {
            return Optional.empty();
        }
        if (match.has("year")) {
            int year = match.number("year");
            second = new Calendar(new When.Month(YearMonth.of(year, two)));
            first = new Calendar(new When.Month(YearMonth.of(one > two ? year - 1 : year, one)));
        } else {
            first = new MonthDay(one, 0, null);
            second = new MonthDay(two, 0, null);
        }
        boolean range = !match.says("and") && !match.says("or");
        String rule = match.rule().name();
        return Optional.of(
                Production.node(
                        match,
                        "date",
                        List.of(
                                new Found(
                                        match.node("month", 0).from(),
                                        match.node("month", 0).to(),
                                        range ? new End(first, second, false) : first,
                                        rule),
                                new Found(
                                        match.node("month", 1).from(),
                                        match.to(),
                                        range ? new End(first, second, true) : second,
                                        rule))));
    }

    private static @Nullable Meaning year(Match match) {
        return YearInContext.is(match) ? years(match.number("year"), 1) : null;
    }

    /// 2016–2019 and 1957–58.
    private static Optional<Node> years(Match match) {
        int from = Integer.parseInt(match.value("year", 0));
        boolean full = match.taken().getLast().node().value("year") != null;
        int to =
                full
                        ? Integer.parseInt(match.value("year", 1))
                        : from / 100 * 100 + match.number("yy");
        if (from < 1500 || to <= from || to - from > 200 || !YearInContext.isRange(match)) {
            return Optional.empty();
        }
        Meaning first = years(from, 1);
        Meaning second = years(to, 1);
        String rule = match.rule().name();
        Node last = match.taken().getLast().node();
        return Optional.of(
                Production.node(
                        match,
                        "date",
                        List.of(
                                new Found(
                                        match.node("year", 0).from(),
                                        match.node("year", 0).to(),
                                        new End(first, second, false),
                                        rule),
                                new Found(
                                        last.from(),
                                        last.to(),
                                        new End(first, second, true),
                                        rule))));
    }

    private static @Nullable Meaning decade(Match match) {
        int year = match.has("year") ? match.number("year") : century(match.number("yy"));
        return glued(match.taken(), match) && year % 10 == 0 ? years(year, 10) : null;
    }

    private static boolean glued(List<Match.Taken> taken, Match match) {
        return taken.stream()
                .filter(each -> each.node().is("s"))
                .allMatch(each -> match.piece(each.node()).glued() || match.says("'"));
    }

    private static Meaning century(Match match) {
        return years(100 * (match.number("ordinal") - 1), 100);
    }

    private static @Nullable Meaning dayOfMonth(Match match) {
        int day = match.day(0);
        return day >= 1 && day <= 31 ? new Meaning.DayOfMonth(day) : null;
    }
}
