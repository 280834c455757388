package tallystick.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tallystick.figure.Entry;
import tallystick.figure.Report;
import tallystick.figure.Tally;
import tallystick.ledger.Changes;
import tallystick.ledger.Judgement;
import tallystick.ledger.Judgements;
import tallystick.ledger.Known;
import tallystick.ledger.Version;
import tallystick.reconcile.Aliases;
import tallystick.wording.Amount;
import tallystick.wording.Plural;

/// What changed between two moments, for people:
///
/// ```text
/// corrected  2031-05-12  Norland Courier · River Ludra bursts its banks
///     gone   [At least 12 people] killed · ≥12
///     come   [At least 14 people] killed · ≥14
/// decided    A. Editor amended …
/// changed    people killed, Ludmere: at least 12 → at least 14
///     come   At least 14 people · Norland interior ministry                  3f2a9c01
/// ```
final class DiffText {
    private final PrintStream out;

    DiffText(PrintStream out) {
        this.out = out;
    }

    void print(Known earlier, Known later) {
        Changes changes = later.since(earlier.moment());
        changes.reports().forEach(this::report);
        for (Judgement judgement : changes.judgements()) {
            head("decided", judgement.line());
        }
        boolean tallied = tallies(tallies(earlier), tallies(later), later.judgements());
        if (changes.reports().isEmpty() && changes.judgements().isEmpty() && !tallied) {
            out.println("nothing changed");
        }
    }

    private static List<Tally> tallies(Known known) {
        List<Tally> tallies = new ArrayList<>();
        known.tallies(Aliases.known()).each(tallies::add);
        return tallies;
    }

    private void report(Changes.Renewed renewed) {
        Version now = renewed.now();
        String what =
                renewed.before()
                        .map(before -> before.number() == now.number() ? "read anew" : "corrected")
                        .orElse("new");
        head(what, about(now.report(), now));
        renewed.before()
                .ifPresent(before -> {
                    moved("gone", before.entries(), now.entries());
                    moved("come", now.entries(), before.entries());
                });
    }

    private static String about(Report report, Version version) {
        return Stream.of(
                                report.published().toString(),
                                report.outlet(),
                                report.title(),
                                Plural.of(version.entries().size(), "figure"))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" · "))
                + "  "
                + report.id();
    }

    /// Those of some figures whose line is not among the others'.
    private void moved(String what, List<Entry> some, List<Entry> others) {
        List<String> known = others.stream().map(entry -> entry.figure().line()).toList();
        some.stream()
                .map(entry -> entry.figure().line())
                .filter(line -> !known.contains(line))
                .forEach(line -> below(what, line));
    }

    private boolean tallies(List<Tally> before, List<Tally> after, Judgements judgements) {
        Map<Place, Tally> earlier = new HashMap<>();
        before.forEach(
                tally -> tally.entries().forEach(entry -> earlier.put(Place.of(entry), tally)));
        List<Tally> followed = new ArrayList<>();
        boolean changed = false;
        for (Tally tally : after) {
            Tally same =
                    tally.entries().stream()
                            .map(entry -> earlier.get(Place.of(entry)))
                            .filter(Objects::nonNull)
                            .filter(each -> !followed.contains(each))
                            .findFirst()
                            .orElse(null);
            if (same != null) {
                followed.add(same);
            }
            changed |= same == null ? appeared(tally) : compared(same, tally, judgements);
        }
        for (Tally tally : before) {
            if (!followed.contains(tally)) {
                head("no tally", tally.label() + ": was " + summary(tally));
                changed = true;
            }
        }
        return changed;
    }

    private boolean appeared(Tally tally) {
        head("new tally", tally.label() + ": " + summary(tally));
        return true;
    }

    private boolean compared(Tally was, Tally is, Judgements judgements) {
        List<String> gone = lines(was.entries(), is.entries(), judgements);
        List<String> come = lines(is.entries(), was.entries(), judgements);
        if (gone.isEmpty() && come.isEmpty() && summary(was).equals(summary(is))) {
            return false;
        }
        head("changed", is.label() + ": " + summary(was) + " → " + summary(is));
        gone.forEach(line -> below(line.startsWith(" ") ? "    " : "gone", line));
        come.forEach(line -> below(line.startsWith(" ") ? "    " : "come", line));
        return true;
    }

    /// Those of some figures that do not stand the same among the others, each with what people decided of it.
    private static List<String> lines(List<Entry> some, List<Entry> others, Judgements judgements) {
        List<String> known = others.stream().map(DiffText::identity).toList();
        List<String> lines = new ArrayList<>();
        for (Entry entry : some) {
            if (!known.contains(identity(entry))) {
                lines.add(entry.id().substring(0, 8) + "  " + entry.figure().line());
                judgements
                        .of(entry)
                        .forEach(judgement -> lines.add("          " + judgement.line()));
            }
        }
        return lines;
    }

    private static String identity(Entry entry) {
        return entry.reportId() + " " + entry.figure().line();
    }

    private static String summary(Tally tally) {
        return Amount.of(tally)
                + " ("
                + Plural.of(tally.reports(), "report")
                + ", "
                + Plural.of(tally.origins(), "origin")
                + ")";
    }

    private void head(String what, String line) {
        out.println(what + " ".repeat(Math.max(1, 11 - what.length())) + line);
    }

    private void below(String what, String line) {
        out.println("    " + what + "   " + line);
    }

    /// Where a figure stands, whatever is read there.
    private record Place(String reportId, int start) {
        static Place of(Entry entry) {
            return new Place(entry.reportId(), entry.figure().span().start());
        }
    }
}
