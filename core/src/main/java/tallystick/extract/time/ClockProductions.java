package tallystick.extract.time;

import static tallystick.extract.time.Production.one;

import java.time.LocalTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tallystick.extract.time.Meaning.Clock;

/// Times of day by the clock: 3 p.m., 14:00 UTC, noon.
final class ClockProductions {
    static final Map<String, Production> ALL =
            Map.ofEntries(
                    Map.entry("clock", one("clock", ClockProductions::clock)),
                    Map.entry("zone clock", one("clock", m -> at(m.value("hhmm")))),
                    Map.entry("dotted clock", one("clock", ClockProductions::dotted)),
                    Map.entry("o'clock", one("clock", m -> hour(hourOf(m), 0, m))),
                    Map.entry("noon", one("clock", m -> at(m.value("noon")))));

    private static final int NO_HOUR = 25;

    private ClockProductions() {}

    private static Meaning at(String time) {
        return new Clock(null, LocalTime.parse(time));
    }

    /// The hour in digits or in words; a number that is no hour of a day is refused later, 8.40 here: its minutes are told by a dot.
    private static int hourOf(Match match) {
        if (match.has("hour")) {
            return match.number("hour");
        }
        return match.amount() % 1 == 0 ? (int) match.amount() : NO_HOUR;
    }

    private static @Nullable Meaning clock(Match match) {
        if (!match.has("minute")) {
            return hour(hourOf(match), 0, match);
        }
        Piece minute = match.piece(match.node("minute", 0));
        if (!match.has("meridiem") && !match.has("zone") && (!minute.glued() || score(match))) {
            return null;
        }
        return hour(match.number("hour"), match.number("minute"), match);
    }

    /// 2:30 without more is a time after "at" and the like; elsewhere it may be a score or a verse.
    private static boolean score(Match match) {
        return match.number("hour") < 10
                && match.piece(match.node("hour", 0)).form().length() == 1
                && !match.follows(
                        "at", "by", "until", "around", "about", "from", "after", "before", "approx",
                        "since");
    }

    private static @Nullable Meaning dotted(Match match) {
        String[] parts = match.value("dotted").split(":", -1);
        return hour(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), match);
    }

    private static @Nullable Meaning hour(int hour, int minute, Match match) {
        int of24 = hour;
        if (match.has("meridiem")) {
            if (hour > 12 || hour < 1) {
                return null;
            }
            of24 = hour % 12 + match.number("meridiem");
        }
        return of24 > 24 || minute > 59 ? null : new Clock(null, LocalTime.of(of24 % 24, minute));
    }
}
