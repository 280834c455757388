package tallystick.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import tallystick.figure.Entry;
import tallystick.figure.Filed;
import tallystick.figure.Forecast;
import tallystick.figure.Question;
import tallystick.figure.Tally;
import tallystick.figure.Verdict;

/// What has come since one last looked: new figures, tallies that changed, conflicts, forecasts whose day has come or that were judged.
public final class News {
    private final Asked asked;
    private final Predicate<String> wasFiled;
    private final Map<String, Tally> tallyBefore = new HashMap<>();
    private final Set<String> entriesBefore = new HashSet<>();
    private final List<Item> items = new ArrayList<>();

    /// @param wasFiled whether a report, by its id, was there when one last looked
    public News(Question question, Predicate<String> wasFiled) {
        this.asked = new Asked(question);
        this.wasFiled = wasFiled;
    }

    /// What sort of news.
    public enum Kind {
        NEW,
        CHANGED,
        CONFLICT,
        DUE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param id the same for the same news, whenever one looks
    /// @param day of the report that brought it, or the day that came due
    /// @param title what it is about
    /// @param text what is new of it
    /// @param entries the figures it is about
    public record Item(
            Kind kind, String id, LocalDate day, String title, String text, List<Entry> entries) {
        public Item {
            entries = List.copyOf(entries);
        }
    }

    /// @param before what was filed when one last looked
    /// @param now what is filed now
    /// @param forecasts of the reports filed now, by report id
    /// @param lastLook what fell due by then is no news
    public static List<Item> since(
            Reconciler reconciler,
            Question question,
            List<Filed> before,
            List<Filed> now,
            Map<String, List<Forecast>> forecasts,
            LocalDate lastLook,
            LocalDate today) {
        Set<String> reports = new HashSet<>();
        before.forEach(filed -> reports.add(filed.report().id()));
        News news = new News(question, reports::contains);
        news.compare(reconciler, before, reconciler.things(now));
        news.due(Docket.of(reconciler, now, forecasts, today), lastLook);
        return news.items();
    }

    /// Tells what changed in some stories.
    ///
    /// @param before the same reports when one last looked, as far as they were there
    /// @param now what the figures speak of now ([Reconciler#things])
    public void compare(Reconciler reconciler, List<Filed> before, List<Tally> now) {
        tallyBefore.clear();
        entriesBefore.clear();
        before.forEach(filed -> filed.entries().forEach(entry -> entriesBefore.add(entry.id())));
        for (Tally tally : reconciler.things(before)) {
            tally.entries().forEach(entry -> tallyBefore.put(entry.id(), tally));
        }
        now.stream().filter(asked::isAnsweredBy).forEach(this::tally);
    }

    /// Tells what fell due or was judged.
    ///
    /// @param lastLook what fell due by then is no news
    public void due(List<Docket.Item> docket, LocalDate lastLook) {
        docket.forEach(item -> due(item, lastLook));
    }

    public List<Item> items() {
        return List.copyOf(items);
    }

    private void tally(Tally tally) {
        List<Entry> fresh =
                tally.entries().stream()
                        .filter(entry -> !entriesBefore.contains(entry.id()))
                        .toList();
        Optional<Tally> old =
                tally.entries().stream()
                        .map(entry -> tallyBefore.get(entry.id()))
                        .filter(each -> each != null)
                        .findFirst();
        if (fresh.isEmpty() && old.isPresent()) {
            return;
        }
        for (Entry entry : fresh) {
            if (asked.isAnsweredBy(entry)) {
                items.add(item(Kind.NEW, entry.id(), tally, entry.figure().line(), List.of(entry)));
            }
        }
        old.filter(each -> !answer(each).equals(answer(tally)))
                .ifPresent(each ->
                        items.add(
                                item(
                                        Kind.CHANGED,
                                        fresh.getLast().id(),
                                        tally,
                                        Summary.of(each) + " → " + Summary.of(tally),
                                        fresh)));
        for (Tally.Judged judged : tally.judged()) {
            Entry a = tally.entries().get(judged.a());
            Entry b = tally.entries().get(judged.b());
            boolean isNew = fresh.contains(a) || fresh.contains(b);
            if (judged.verdict() instanceof Verdict.Conflicts && isNew) {
                String text =
                        "“%s” against “%s”: %s"
                                .formatted(
                                        b.figure().quote(),
                                        a.figure().quote(),
                                        judged.verdict().why());
                items.add(item(Kind.CONFLICT, a.id() + b.id(), tally, text, List.of(a, b)));
            }
        }
    }

    /// What a reader would take home of it.
    private static List<Object> answer(Tally tally) {
        return List.of(
                tally.range(),
                tally.latest().isPresent()
                        ? tally.entries().get(tally.latest().getAsInt()).figure().bounds()
                        : "none");
    }

    private static Item item(Kind kind, String id, Tally tally, String text, List<Entry> entries) {
        LocalDate day =
                entries.stream().map(Entry::published).max(LocalDate::compareTo).orElseThrow();
        return new Item(kind, kind.word() + "-" + id, day, tally.label(), text, entries);
    }

    private void due(Docket.Item item, LocalDate lastLook) {
        boolean fell =
                item.state() == Docket.State.DUE
                        && item.due().map(day -> day.isAfter(lastLook)).orElse(false);
        boolean judged =
                item.evidence()
                        .map(evidence -> !wasFiled.test(evidence.report().id()))
                        .orElse(false);
        if ((fell || judged) && asked.isAnsweredBy(item.report(), item.words(), item.topic())) {
            String state = item.state().name().toLowerCase(Locale.ROOT);
            items.add(
                    new Item(
                            Kind.DUE,
                            "%s-%s-%s-%s"
                                    .formatted(
                                            Kind.DUE.word(),
                                            item.report().id(),
                                            item.words().start(),
                                            state),
                            item.evidence()
                                    .map(each -> each.report().published())
                                    .or(item::due)
                                    .orElse(item.report().published()),
                            "%s: “%s” (%s)"
                                    .formatted(
                                            state,
                                            item.report().quote(item.words()),
                                            item.sources()),
                            item.evidence()
                                            .map(each ->
                                                    "“" + each.report().quote(each.words()) + "”; ")
                                            .orElse("")
                                    + item.why(),
                            List.of()));
        }
    }
}
