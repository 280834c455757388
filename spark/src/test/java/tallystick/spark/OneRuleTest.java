package tallystick.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tallystick.exchange.TallyLines;
import tallystick.figure.Entry;
import tallystick.figure.Extraction;
import tallystick.figure.Filed;
import tallystick.figure.Tally;
import tallystick.ledger.Ledger;
import tallystick.ledger.Tallies;
import tallystick.reconcile.Aliases;
import tallystick.reconcile.Reconciler;
import tallystick.reconcile.Strands;

/// Reports are brought together by one rule: the walk over all of them, what is kept beside a ledger and the slices of time of Spark give
/// the same, in whatever order they come, and of an event of more reports than a story has too.
class OneRuleTest {
    private static final LocalDate FIRST = LocalDate.of(2031, 1, 1);

    @TempDir private Path folder;

    /// One event that goes beyond a story, and others that begin before, in and after it.
    private static List<Extraction> random(Random random) {
        List<Extraction> reports =
                new ArrayList<>(
                        Floods.in(
                                "Ludmere",
                                FIRST.plusDays(30),
                                20,
                                Strands.MOST + 50 + random.nextInt(100),
                                40,
                                random));
        for (String town : List.of("Kelm", "Sund", "Varn", "Orlo", "Brell", "Thule", "Quirm")) {
            LocalDate first = FIRST.plusDays(random.nextInt(100));
            int days = 1 + random.nextInt(60);
            reports.addAll(Floods.in(town, first, days, 5 + random.nextInt(40), 2, random));
        }
        return reports;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void the_plain_walk_the_index_and_spark_agree(long seed) throws IOException {
        Random random = new Random(seed);
        List<Extraction> reports = random(random);
        List<Filed> filed = reports.stream().map(Filed::of).toList();
        List<String> plain = Reconciler.reconcile(filed).stream().map(TallyLines::write).toList();
        Collections.shuffle(reports, random);
        try (Ledger ledger = Ledger.open(folder.resolve("kept.tally"))) {
            for (int from = 0; from < reports.size(); from += 900) {
                ledger.addAll(reports.subList(from, Math.min(reports.size(), from + 900)));
                ledger.known()
                        .tallies(Aliases.known())
                        .of(Entry.of(withFigure(reports)).getFirst());
            }
            assertThat(lines(ledger.known().tallies(Aliases.known()))).isEqualTo(plain);
            putTogether(ledger, random);
            List<String> together = lines(ledger.known().tallies(Aliases.known()));
            assertThat(together).isEqualTo(lines(made(ledger))).isNotEqualTo(plain);
        }
        try (Local local = new Local()) {
            Archive archive = local.archive(folder.resolve("archive"));
            Local.write(archive, reports);
            ReconcileJob.Summary summary = new ReconcileJob(local.context(), archive, 4).run();
            assertThat(Local.told(folder.resolve("archive/reconciled/tallies")))
                    .isEqualTo(plain.stream().sorted().toList());
            List<List<Filed>> stories = new Reconciler(List.of(), Aliases.known()).stories(filed);
            assertThat(summary.stories()).isEqualTo(stories.size());
            assertThat(stories).anyMatch(story -> story.size() == Strands.MOST);
        }
    }

    private static Extraction withFigure(List<Extraction> reports) {
        return reports.stream().filter(each -> !each.figures().isEmpty()).findFirst().orElseThrow();
    }

    /// Figures of different stories, and of parts of one event.
    private static void putTogether(Ledger ledger, Random random) {
        List<String> figures = new ArrayList<>();
        ledger.filed().forEach(each -> each.entries().forEach(entry -> figures.add(entry.id())));
        Collections.shuffle(figures, random);
        for (int i = 0; i < 8; i += 2) {
            ledger.judging("A. Editor", "tried out").merge(figures.subList(i, i + 2));
        }
    }

    private static Tallies made(Ledger ledger) {
        return ledger.asKnown(Instant.parse("2999-01-01T00:00:00Z")).tallies(Aliases.known());
    }

    private static List<String> lines(Tallies tallies) {
        List<Tally> all = new ArrayList<>();
        tallies.each(all::add);
        return all.stream().map(TallyLines::write).toList();
    }
}
