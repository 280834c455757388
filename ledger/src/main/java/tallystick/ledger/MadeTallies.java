package tallystick.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tallystick.figure.Entry;
import tallystick.figure.Filed;
import tallystick.figure.Question;
import tallystick.figure.Tally;
import tallystick.figure.Verdict;
import tallystick.reconcile.Aliases;
import tallystick.reconcile.Docket;
import tallystick.reconcile.News;
import tallystick.reconcile.Reconciler;

/// Tallies made of all that was known at a moment.
final class MadeTallies implements Tallies {
    private final Known known;
    private final List<Filed> filed;
    private final Reconciler reconciler;
    private final List<Tally> tallies;

    MadeTallies(Known known, Aliases aliases) {
        this.known = known;
        this.filed = known.filed();
        this.reconciler = new Reconciler(known.bonds(filed), aliases);
        this.tallies = reconciler.tallies(filed);
    }

    @Override
    public void each(Consumer<Tally> taken) {
        tallies.forEach(taken);
    }

    @Override
    public void holding(List<String> words, Consumer<Tally> taken) {
        each(taken);
    }

    @Override
    public Optional<Tally> of(Entry figure) {
        return tallies.stream()
                .filter(tally ->
                        tally.entries().stream().anyMatch(each -> each.id().equals(figure.id())))
                .findFirst();
    }

    @Override
    public void stories(Consumer<Story> taken) {
        reconciler.stories(filed).forEach(reports -> taken.accept(story(reports)));
    }

    @Override
    public Optional<Story> story(String reportId) {
        return reconciler.stories(filed).stream()
                .filter(reports ->
                        reports.stream().anyMatch(each -> each.report().id().equals(reportId)))
                .map(this::story)
                .findFirst();
    }

    private Story story(List<Filed> reports) {
        return new Story(reconciler.talliesOfStory(reports), reconciler);
    }

    @Override
    public int count() {
        return tallies.size();
    }

    @Override
    public List<Card> cards(boolean conflicting, int limit, int offset) {
        return tallies.stream()
                .filter(tally -> !conflicting || conflicts(tally))
                .map(Card::of)
                .sorted(Comparator.comparing(Card::latest).reversed().thenComparing(Card::id))
                .skip(offset)
                .limit(limit)
                .toList();
    }

    private static boolean conflicts(Tally tally) {
        return tally.judged().stream()
                .anyMatch(judged -> judged.verdict() instanceof Verdict.Conflicts);
    }

    @Override
    public Hits search(Query query, int limit, int offset) {
        Map<String, Tally> tallyOf = tallyOf();
        Optional<String> verdict = query.verdict();
        Set<Tally> found = new LinkedHashSet<>();
        List<Entry> alone = new ArrayList<>();
        Found figures = known.find(query, Hits.MOST, 0);
        for (Entry entry : figures.entries()) {
            Tally tally = tallyOf.get(entry.id());
            if (tally == null) {
                alone.add(entry);
            } else if (verdict.map(word -> standing(tally, word).contains(entry.id()))
                    .orElse(true)) {
                found.add(tally);
            }
        }
        return new Hits(
                found.stream().skip(offset).limit(limit).map(Card::of).toList(),
                found.size(),
                verdict.isPresent() ? List.of() : alone.stream().limit(Hits.ALONE).toList(),
                figures.more());
    }

    private Map<String, Tally> tallyOf() {
        Map<String, Tally> tallyOf = new HashMap<>();
        each(tally -> tally.entries().forEach(entry -> tallyOf.put(entry.id(), tally)));
        return tallyOf;
    }

    @Override
    public Map<String, String> standIn(List<Entry> figures) {
        Map<String, Tally> tallyOf = tallyOf();
        Map<String, String> standIn = new HashMap<>();
        for (Entry figure : figures) {
            Tally tally = tallyOf.get(figure.id());
            if (tally != null) {
                standIn.put(figure.id(), tally.entries().getFirst().id());
            }
        }
        return standIn;
    }

    @Override
    public int storyCount() {
        return several().size();
    }

    private List<List<Filed>> several() {
        return reconciler.stories(filed).stream().filter(reports -> reports.size() > 1).toList();
    }

    @Override
    public List<Story> stories(int limit, int offset) {
        return several().stream()
                .sorted(
                        Comparator.comparing((List<Filed> reports) ->
                                        reports.getLast().report().published())
                                .reversed()
                                .thenComparing(reports -> reports.getFirst().report().id()))
                .skip(offset)
                .limit(limit)
                .map(this::story)
                .toList();
    }

    @Override
    public List<News.Item> news(Question question, Instant lastLook, LocalDate today) {
        return News.since(
                reconciler,
                question,
                known.at(lastLook).filed(),
                filed,
                known.forecasts(),
                LocalDate.ofInstant(lastLook, ZoneOffset.UTC),
                today);
    }

    @Override
    public Set<String> standing(String verdict) {
        Set<String> standing = new HashSet<>();
        each(tally -> standing.addAll(standing(tally, verdict)));
        return standing;
    }

    private static Set<String> standing(Tally tally, String verdict) {
        Set<String> standing = new HashSet<>();
        Stream.concat(
                        tally.judged().stream()
                                .filter(each -> each.verdict().word().equals(verdict))
                                .map(Tally.Judged::b),
                        tally.parts().stream()
                                .filter(each -> each.verdict().word().equals(verdict))
                                .map(Tally.Part::b))
                .forEach(b -> standing.add(tally.entries().get(b).id()));
        return standing;
    }

    @Override
    public List<Docket.Item> docket(LocalDate asOf) {
        return Docket.of(reconciler, filed, known.forecasts(), asOf);
    }
}
