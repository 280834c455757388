package tallystick.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tallystick.figure.Attribution;
import tallystick.figure.Bond;
import tallystick.figure.Entry;
import tallystick.figure.Filed;
import tallystick.ledger.Act.Pin;

/// What people have decided up to a moment, and what of it holds then.
public final class Judgements {
    /// Nobody decided anything.
    public static final Judgements NONE = new Judgements(List.of(), Map.of());

    private final List<Judgement> all;
    private final List<Judgement> inForce;
    private final Map<String, List<Judgement>> byFigure = new HashMap<>();
    private final Map<Pin.Place, List<Judgement>> byPlace = new HashMap<>();
    private final Map<String, Judgement> bySource = new HashMap<>();
    private final Map<String, Judgement> withdrawnReports = new HashMap<>();

    /// @param all the oldest first
    /// @param otherIds all ids of the reports that were withdrawn, each with the id it was withdrawn under
    Judgements(List<Judgement> all, Map<String, String> otherIds) {
        this.all = List.copyOf(all);
        this.inForce = inForce(all);
        for (Judgement judgement : inForce) {
            for (Pin pin : judgement.act().figures()) {
                byFigure.computeIfAbsent(pin.figure(), id -> new ArrayList<>()).add(judgement);
                byPlace.computeIfAbsent(pin.place(), place -> new ArrayList<>()).add(judgement);
            }
            switch (judgement.act()) {
                case Act.GradeSource grade -> bySource.put(grade.source(), judgement);
                case Act.WithdrawReport report -> withdraw(report.report(), judgement, otherIds);
                default -> {}
            }
        }
    }

    private void withdraw(String report, Judgement judgement, Map<String, String> otherIds) {
        withdrawnReports.put(report, judgement);
        otherIds.forEach((other, id) -> {
            if (id.equals(report)) {
                withdrawnReports.put(other, judgement);
            }
        });
    }

    /// A later judgement may undo an earlier one, and a still later one the undoing.
    private static List<Judgement> inForce(List<Judgement> all) {
        Set<String> undone = new HashSet<>();
        List<Judgement> inForce = new ArrayList<>();
        for (Judgement judgement : all.reversed()) {
            boolean holds = !undone.contains(judgement.id());
            if (holds && judgement.act() instanceof Act.Undo(String earlier)) {
                undone.add(earlier);
            } else if (holds) {
                inForce.addFirst(judgement);
            }
        }
        return inForce;
    }

    /// All of them, the oldest first, those undone and those that undo too.
    public List<Judgement> all() {
        return all;
    }

    public boolean holds(Judgement judgement) {
        return inForce.contains(judgement);
    }

    /// Those that hold for a figure: about it, its report or the source it goes back to; the oldest first.
    public List<Judgement> of(Entry entry) {
        List<Judgement> of = new ArrayList<>(about(entry));
        Optional.ofNullable(withdrawnReports.get(entry.reportId())).ifPresent(of::add);
        entry.figure()
                .sources()
                .origin()
                .map(Attribution.Hop::name)
                .map(bySource::get)
                .ifPresent(of::add);
        return of;
    }

    /// By id, else by place.
    private List<Judgement> about(Entry entry) {
        List<Judgement> byId = byFigure.getOrDefault(entry.id(), List.of());
        return byId.isEmpty() ? byPlace.getOrDefault(Pin.Place.of(entry), List.of()) : byId;
    }

    /// The reports of which something is withdrawn.
    Set<String> withdrawnReports() {
        Set<String> reports = new TreeSet<>();
        for (Judgement judgement : inForce) {
            switch (judgement.act()) {
                case Act.WithdrawReport report -> reports.add(report.report());
                case Act.WithdrawFigure figure -> reports.add(figure.figure().report());
                default -> {}
            }
        }
        return reports;
    }

    /// The reports of which a figure is amended.
    Set<String> amendedReports() {
        Set<String> reports = new TreeSet<>();
        for (Judgement judgement : inForce) {
            if (judgement.act() instanceof Act.Amend amend) {
                reports.add(amend.figure().report());
            }
        }
        return reports;
    }

    public boolean withdrawn(Entry entry) {
        return withdrawnReports.containsKey(entry.reportId())
                || about(entry).stream()
                        .anyMatch(judgement -> judgement.act() instanceof Act.WithdrawFigure);
    }

    /// The figure with what people amended; [#of] tells what was read.
    public Entry amended(Entry entry) {
        Entry amended = entry;
        for (Judgement judgement : about(entry)) {
            if (judgement.act() instanceof Act.Amend amend) {
                amended = Amendment.amended(amended, amend.changes());
            }
        }
        return amended;
    }

    /// What a report says by these judgements: as people amended it, and without what they withdrew.
    Filed filed(Version version) {
        return new Filed(
                version.report(),
                version.entries().stream()
                        .filter(entry -> !withdrawn(entry))
                        .map(this::amended)
                        .toList(),
                version.victims());
    }

    /// Which of some figures belong together or apart.
    List<Bond> bonds(Collection<Entry> entries) {
        Map<String, String> ids = new HashMap<>();
        Map<Pin.Place, String> places = new HashMap<>();
        for (Entry entry : entries) {
            ids.put(entry.id(), entry.id());
            places.put(Pin.Place.of(entry), entry.id());
        }
        List<Bond> bonds = new ArrayList<>();
        for (Judgement judgement : inForce) {
            Optional<Bond.Kind> kind =
                    switch (judgement.act()) {
                        case Act.Merge merge -> Optional.of(Bond.Kind.TOGETHER);
                        case Act.Split split -> Optional.of(Bond.Kind.APART);
                        default -> Optional.empty();
                    };
            List<String> bound =
                    judgement.act().figures().stream()
                            .map(pin -> ids.getOrDefault(pin.figure(), places.get(pin.place())))
                            .toList();
            for (int i = 1; kind.isPresent() && i < bound.size(); i++) {
                if (bound.get(0) != null && bound.get(i) != null) {
                    bonds.add(new Bond(kind.get(), bound.get(0), bound.get(i)));
                }
            }
        }
        return bonds;
    }
}
