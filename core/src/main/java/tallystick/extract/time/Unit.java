package tallystick.extract.time;

import java.time.LocalDate;

/// A unit of calendar or clock, by TIMEX3's letter.
enum Unit {
    TS,
    TM,
    TH,
    D,
    W,
    M,
    Q,
    Y,
    E,
    C;

    boolean ofClock() {
        return this == TS || this == TM || this == TH;
    }

    /// A day some units from another; parts of a unit count only in days and hours.
    LocalDate from(LocalDate day, double amount) {
        double months =
                switch (this) {
                    case M -> 1;
                    case Q -> 3;
                    case Y -> 12;
                    case E -> 120;
                    case C -> 1200;
                    default -> 0;
                };
        if (Math.abs(amount * Math.max(months, 1)) > 100_000) {
            return day;
        }
        return switch (this) {
            case TS, TM -> day;
            case TH -> day.plusDays(Math.round(amount / 24));
            case D -> day.plusDays(Math.round(amount));
            case W -> day.plusDays(Math.round(7 * amount));
            default -> day.plusMonths(Math.round(months * amount));
        };
    }

    /// A duration in TIMEX3: `P3D`, `PT24H`, `P2Y6M`, `PXW` where the number is not said.
    String duration(double amount) {
        String letter = ofClock() ? name().substring(1) : name();
        String prefix = ofClock() ? "PT" : "P";
        if (Double.isNaN(amount)) {
            return this == E ? "PXY" : prefix + "X" + letter;
        }
        if (this == E || this == C) {
            return Y.duration(amount * (this == E ? 10 : 100));
        }
        boolean halves = amount % 1 == 0.5;
        String whole = prefix + (long) amount + letter;
        if (amount % 1 == 0) {
            return whole;
        } else if (halves && this == Y) {
            return ((long) amount == 0 ? "P" : whole) + "6M";
        } else if (halves && this == TH) {
            return ((long) amount == 0 ? "PT" : whole) + "30M";
        } else if (halves && this == TM) {
            return whole + "30S";
        }
        return prefix + amount + letter;
    }
}
