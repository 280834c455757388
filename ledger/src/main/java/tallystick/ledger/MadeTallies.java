package tallystick.ledger;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tallystick.figure.Entry;
import tallystick.figure.Filed;
import tallystick.figure.Tally;
import tallystick.reconcile.Aliases;
import tallystick.reconcile.Docket;
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
        return new Story(reconciler.talliesOf(List.of(reports)).getFirst(), reconciler);
    }

    @Override
    public Set<String> standing(String verdict) {
        Set<String> standing = new HashSet<>();
        each(tally ->
                Stream.concat(
                                tally.judged().stream()
                                        .filter(each -> each.verdict().word().equals(verdict))
                                        .map(Tally.Judged::b),
                                tally.parts().stream()
                                        .filter(each -> each.verdict().word().equals(verdict))
                                        .map(Tally.Part::b))
                        .forEach(b -> standing.add(tally.entries().get(b).id())));
        return standing;
    }

    @Override
    public List<Docket.Item> docket(LocalDate asOf) {
        return Docket.of(reconciler, filed, known.forecasts(), asOf);
    }
}
