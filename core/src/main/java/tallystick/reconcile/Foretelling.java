package tallystick.reconcile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tallystick.figure.Hedge;
import tallystick.figure.Tally;
import tallystick.figure.Verdict;

/// Did a forecast come true? By the first figure of its thing that lets it be judged.
///
/// `the toll would pass 100 by Friday`, then `112` on Thursday → met; `40` on the Saturday after → failed
final class Foretelling {
    private Foretelling() {}

    /// The day by which it was to come true, where the forecast names one.
    static Optional<LocalDate> due(Saying forecast) {
        return forecast.last()
                .filter(day -> !day.isBefore(forecast.asOf()))
                .or(() -> forecast.first().filter(day -> day.isAfter(forecast.asOf())));
    }

    /// @param thing in the order said
    /// @param a position of a forecast in it
    static Optional<Tally.Judged> judge(List<Saying> thing, int a) {
        Saying forecast = thing.get(a);
        Optional<LocalDate> due = due(forecast);
        for (int b = 0; b < thing.size(); b++) {
            Saying later = thing.get(b);
            if (!tells(later) || !isAfter(later, forecast)) {
                continue;
            }
            boolean fits = Reach.of(later).meets(foretold(forecast));
            boolean inTime = due.map(day -> !later.asOf().isAfter(day)).orElse(true);
            if (fits) {
                return Optional.of(
                        new Tally.Judged(a, b, new Verdict.Meets(why(later, forecast, due))));
            } else if (!inTime || isFinal(later, due)) {
                return Optional.of(
                        new Tally.Judged(a, b, new Verdict.Fails(why(later, forecast, due))));
            }
        }
        return Optional.empty();
    }

    /// Whatever lies above fulfils that the toll "could rise to over 5,000".
    private static Reach foretold(Saying forecast) {
        Reach reach = Reach.of(forecast);
        return forecast.figure().hedge() == Hedge.MORE_THAN
                ? new Reach(reach.low(), reach.lowOpen(), Optional.empty(), false)
                : reach;
    }

    private static boolean tells(Saying saying) {
        return !saying.isForecast()
                && !saying.isDenied()
                && !saying.meant().isUnknown()
                && !saying.wording().former();
    }

    private static boolean isAfter(Saying later, Saying forecast) {
        return later.asOf().isAfter(forecast.asOf())
                || (later.asOf().equals(forecast.asOf())
                        && later.entry().published().isAfter(forecast.entry().published()));
    }

    /// A count for the very day that was foretold.
    private static boolean isFinal(Saying later, Optional<LocalDate> due) {
        return due.isPresent() && later.asOf().equals(due.get());
    }

    private static String why(Saying later, Saying forecast, Optional<LocalDate> due) {
        return "%s as of %s, foretold %s%s"
                .formatted(
                        Reach.of(later).words(),
                        later.asOf(),
                        foretold(forecast).words(),
                        due.map(day -> " by " + day).orElse(""));
    }
}
