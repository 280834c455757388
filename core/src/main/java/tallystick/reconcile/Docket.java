package tallystick.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tallystick.figure.Entry;
import tallystick.figure.Filed;
import tallystick.figure.Forecast;
import tallystick.figure.Modality;
import tallystick.figure.Report;
import tallystick.figure.Span;
import tallystick.figure.Tally;
import tallystick.figure.Topic;
import tallystick.figure.Verdict;

/// What was foretold, by when, and what came of it (`docs/FIGURES.md`, "Verdicts": meets, fails).
///
/// `The Norland Post wrote in May that Ostmark would send engineers to Kelm in two months` → due 2031-07-31, met by
/// `Ostmark has sent a first group to Kelm`
public final class Docket {
    private static final Comparator<Item> BY_DAY =
            Comparator.comparing((Item item) -> item.due().orElse(LocalDate.MAX))
                    .thenComparing(item -> item.report().published())
                    .thenComparing(item -> item.report().id())
                    .thenComparingInt(item -> item.words().start());

    private final Reconciler reconciler;
    private final LocalDate asOf;
    private final Map<String, List<Forecast>> forecasts;
    private final List<Item> items = new ArrayList<>();

    private Docket(Reconciler reconciler, LocalDate asOf, Map<String, List<Forecast>> forecasts) {
        this.reconciler = reconciler;
        this.asOf = asOf;
        this.forecasts = forecasts;
    }

    /// Where a forecast stands.
    public enum State {
        /// its day is still to come
        OPEN,
        /// its day has come, and no report says what became of it
        DUE,
        /// it came as foretold
        MET,
        /// it came otherwise
        FAILED,
        /// it names no day and nothing has come of it: there is no day on which it could fail
        UNVERIFIABLE
    }

    /// @param report that tells the forecast
    /// @param words where in it
    /// @param sources on whose word: `The New York Times ← officials`
    /// @param topic of a figure; empty where no number is foretold
    /// @param due the last day of the named time
    /// @param evidence the report and words by which it was judged
    /// @param why in words
    public record Item(
            Report report,
            Span words,
            String sources,
            Optional<Topic> topic,
            Optional<LocalDate> due,
            State state,
            Optional<Evidence> evidence,
            String why) {}

    /// The words of a report by which a forecast was judged.
    public record Evidence(Report report, Span words) {}

    /// @param forecasts by report id, those that give no number; predicted figures are among the reports' entries
    /// @param asOf nothing published later is looked at
    public static List<Item> of(
            Reconciler reconciler,
            List<Filed> reports,
            Map<String, List<Forecast>> forecasts,
            LocalDate asOf) {
        return of(
                reconciler.storiesOf(until(asOf, reports)),
                new Docket(reconciler, asOf, forecasts));
    }

    /// Of stories that are known already.
    ///
    /// @param stories by their first report
    public static List<Item> ofStories(
            Reconciler reconciler,
            List<List<Filed>> stories,
            Map<String, List<Forecast>> forecasts,
            LocalDate asOf) {
        List<List<Filed>> known =
                stories.stream()
                        .map(reports -> until(asOf, reports))
                        .filter(reports -> !reports.isEmpty())
                        .toList();
        return of(reconciler.united(known).toList(), new Docket(reconciler, asOf, forecasts));
    }

    private static List<Filed> until(LocalDate day, List<Filed> reports) {
        return reports.stream().filter(each -> !each.report().published().isAfter(day)).toList();
    }

    private static List<Item> of(List<Story> stories, Docket docket) {
        for (Story story : stories) {
            docket.figures(story);
            story.reports().forEach(filed -> docket.statements(filed, story));
        }
        return sorted(docket.items);
    }

    /// In the order of their days.
    public static List<Item> sorted(List<Item> items) {
        return items.stream().sorted(BY_DAY).toList();
    }

    private void figures(Story story) {
        for (List<Saying> thing : reconciler.sayings(story)) {
            for (int a = 0; a < thing.size(); a++) {
                if (thing.get(a).isForecast()) {
                    items.add(item(thing, a, story));
                }
            }
        }
    }

    private Item item(List<Saying> thing, int a, Story story) {
        Saying forecast = thing.get(a);
        Entry entry = forecast.entry();
        Optional<LocalDate> due = Foretelling.due(forecast);
        Optional<Tally.Judged> judged = Foretelling.judge(thing, a);
        Optional<Evidence> evidence =
                judged.map(each -> thing.get(each.b()).entry())
                        .map(each -> new Evidence(report(story, each), each.figure().span()));
        State state =
                judged.map(each ->
                                each.verdict() instanceof Verdict.Meets ? State.MET : State.FAILED)
                        .orElse(waiting(due));
        return new Item(
                report(story, entry),
                entry.figure().span(),
                entry.figure().sources().toString(),
                Optional.of(entry.figure().topic()),
                due,
                state,
                evidence,
                judged.map(each -> each.verdict().why()).orElse(why(state)));
    }

    private static Report report(Story story, Entry entry) {
        return story.reports().stream()
                .map(Filed::report)
                .filter(report -> report.id().equals(entry.reportId()))
                .findFirst()
                .orElseThrow();
    }

    private void statements(Filed filed, Story story) {
        for (Forecast forecast : forecasts.getOrDefault(filed.report().id(), List.of())) {
            boolean counted =
                    filed.entries().stream()
                            .map(Entry::figure)
                            .anyMatch(figure ->
                                    figure.modality() == Modality.PREDICTED
                                            && forecast.content().contains(figure.span()));
            if (!counted) {
                items.add(item(forecast, filed.report(), story));
            }
        }
    }

    private Item item(Forecast forecast, Report report, Story story) {
        Optional<LocalDate> due = forecast.due().last();
        Optional<Fulfilment.Evidence> found = Fulfilment.of(forecast, report, story.reports());
        boolean early =
                found.map(each -> due.map(each.report().published()::isBefore).orElse(false))
                        .orElse(false);
        State state =
                found.filter(each -> each.done() || !early)
                        .map(each -> each.done() ? State.MET : State.FAILED)
                        .orElse(waiting(due));
        return new Item(
                report,
                forecast.content(),
                forecast.sources().toString(),
                Optional.empty(),
                due,
                state,
                found.filter(each -> state == State.MET || state == State.FAILED)
                        .map(each -> new Evidence(each.report(), each.sentence())),
                found.filter(each -> state == State.MET || state == State.FAILED)
                        .map(each ->
                                "told %s, due %s"
                                        .formatted(each.report().published(), forecast.due()))
                        .orElse(why(state)));
    }

    private State waiting(Optional<LocalDate> due) {
        return due.map(day -> day.isAfter(asOf) ? State.OPEN : State.DUE)
                .orElse(State.UNVERIFIABLE);
    }

    private static String why(State state) {
        return switch (state) {
            case OPEN -> "its day is still to come";
            case DUE -> "its day has come, and no report tells what became of it";
            case UNVERIFIABLE -> "it names no day, and nothing has come of it yet";
            case MET, FAILED -> "";
        };
    }
}
