package tallystick.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tallystick.exchange.FigureLines;
import tallystick.exchange.TallyLines;
import tallystick.figure.Bounds;
import tallystick.figure.Check;
import tallystick.figure.Filed;
import tallystick.figure.Report;
import tallystick.figure.Tally;
import tallystick.figure.Text;

class ReconcilerTest {
    @TestFactory
    Stream<DynamicTest> every_case_tallies_as_written() {
        return Cases.all().stream()
                .map(each ->
                        DynamicTest.dynamicTest(
                                each.headline(),
                                () ->
                                        assertThat(printed(each.reports()))
                                                .containsExactlyElementsOf(each.tallies())));
    }

    @Test
    void the_order_of_adding_changes_no_byte() {
        List<Filed> all = everything();
        String expected = lines(all);
        for (int seed = 0; seed < 30; seed++) {
            List<Filed> shuffled = new ArrayList<>(all);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(lines(shuffled)).as("shuffled with seed %s", seed).isEqualTo(expected);
        }
    }

    @Test
    void adding_a_report_twice_changes_nothing() {
        List<Filed> all = everything();
        List<Filed> twice = new ArrayList<>(all);
        twice.addAll(all);
        assertThat(lines(twice)).isEqualTo(lines(all));
    }

    @Test
    void no_reports_give_no_tallies() {
        assertThat(Reconciler.reconcile(List.of())).isEmpty();
    }

    @Test
    void a_table_of_thousands_of_figures_is_no_trouble() {
        StringBuilder text = new StringBuilder("Anstadt, Brück, Kelm: ");
        StringBuilder figures = new StringBuilder("{\"figures\": [");
        for (int i = 0; i < 4_000; i++) {
            figures.append(i == 0 ? "" : ",")
                    .append(
                            "{\"quote\": \"%1$d\", \"start\": %2$d, \"low\": %1$d, \"high\": %1$d, \"hedge\": \"exact\", \"counted\": \"people\", \"topic\": \"killed\", \"where\": \"Town %1$d\"}"
                                    .formatted(i, text.length()));
            text.append(i).append(' ');
        }
        Report report =
                new Report(
                        "table",
                        null,
                        "Norland Daily",
                        LocalDate.of(2031, 6, 1),
                        "Losses by town",
                        Text.of(text.toString()));
        Filed filed = Filed.of(FigureLines.read(figures.append("]}").toString(), report));
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(Reconciler.reconcile(List.of(filed))).isEmpty());
    }

    /// The reports of all cases, each once; the cases reuse their invented towns, so that stories touch.
    private static List<Filed> everything() {
        return Cases.all().stream()
                .flatMap(each -> each.reports().stream())
                .collect(
                        Collectors.toMap(
                                filed -> filed.report().id(),
                                filed -> filed,
                                (first, second) -> first,
                                LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private static String lines(List<Filed> reports) {
        return String.join(
                "\n", Reconciler.reconcile(reports).stream().map(TallyLines::write).toList());
    }

    private static List<String> printed(List<Filed> reports) {
        return Reconciler.reconcile(reports).stream()
                .flatMap(tally -> printed(tally, reports))
                .toList();
    }

    private static Stream<String> printed(Tally tally, List<Filed> reports) {
        String head =
                "%s · %d reports, %d outlets, %d origins · %s"
                        .formatted(
                                tally.label(),
                                tally.reports(),
                                tally.outlets(),
                                tally.origins(),
                                tally.range().map(Bounds::line).orElse("none"));
        Stream<String> judged =
                tally.judged().stream()
                        .map(each ->
                                "%s -> %s: %s: %s"
                                        .formatted(
                                                quote(tally, each.a()),
                                                quote(tally, each.b()),
                                                each.verdict().word(),
                                                each.verdict().why()));
        Stream<String> parts =
                tally.parts().stream()
                        .map(part ->
                                "%s part of %s: %s"
                                        .formatted(
                                                quote(tally, part.b()),
                                                whole(part, reports),
                                                part.verdict().why()));
        Stream<String> checks =
                tally.checks().stream()
                        .filter(check -> check.outcome() != Check.Outcome.FITS)
                        .filter(check -> tally.entries().contains(check.entries().getFirst()))
                        .map(check ->
                                "%s %s: %s"
                                        .formatted(
                                                check.kind().word(),
                                                check.outcome().word(),
                                                check.arithmetic()));
        return Stream.of(Stream.of(head), judged, parts, checks).flatMap(lines -> lines);
    }

    private static String quote(Tally tally, int index) {
        return tally.entries().get(index).figure().quote();
    }

    private static String whole(Tally.Part part, List<Filed> reports) {
        return reports.stream()
                .filter(filed -> filed.report().id().equals(part.wholeReportId()))
                .map(filed -> filed.report().quote(part.whole()))
                .findFirst()
                .orElseThrow();
    }
}
