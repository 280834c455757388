package tallystick.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tallystick.figure.Attribution;
import tallystick.figure.Bounds;
import tallystick.figure.Entry;
import tallystick.figure.Extraction;
import tallystick.figure.Figure;
import tallystick.figure.Hedge;
import tallystick.figure.Modality;
import tallystick.figure.Quantity;
import tallystick.figure.Report;
import tallystick.figure.Span;
import tallystick.figure.Topic;
import tallystick.figure.When;

/// What a typed question finds among eight figures.
class QueryTest {
    @TempDir Path folder;

    private static Extraction one(
            String quote,
            String published,
            @Nullable String low,
            @Nullable String high,
            Topic topic,
            String where,
            @Nullable String said,
            @Nullable String when,
            String source) {
        Report report =
                Samples.report(
                        quote + published,
                        null,
                        "Courier",
                        published,
                        null,
                        "It was " + quote + ".");
        Span span = new Span(7, 7 + quote.length());
        Figure figure =
                new Figure(
                        span,
                        quote,
                        new Span(0, report.text().length()),
                        new Quantity.Count(
                                Bounds.of(
                                        low == null ? null : new BigDecimal(low),
                                        high == null ? null : new BigDecimal(high)),
                                Hedge.EXACT),
                        "soldiers",
                        topic,
                        where,
                        when == null ? null : When.parse(when),
                        new Attribution(List.of(new Attribution.Hop(source, null, null))),
                        said == null ? null : When.parse(said),
                        topic == Topic.DEPLOYED ? Modality.PREDICTED : Modality.ASSERTED,
                        OptionalInt.empty(),
                        null,
                        List.of());
        return new Extraction(report, List.of(figure), List.of());
    }

    private static final List<Extraction> ALL =
            List.of(
                    one(
                            "a 1,200 men",
                            "2024-10-20",
                            "1200",
                            "1200",
                            Topic.DEPLOYED,
                            "Kursk",
                            "2024-10-18",
                            "2024-10",
                            "Ilse Varnholt"),
                    one(
                            "b 800 to 1,100 men",
                            "2024-10-21",
                            "800",
                            "1100",
                            Topic.DEPLOYED,
                            "Kursk",
                            null,
                            "2024-10-21",
                            "Meridian Press"),
                    one(
                            "c over 1,400 men",
                            "2024-11-02",
                            "1400",
                            null,
                            Topic.DEPLOYED,
                            "Kursk region",
                            "2024-11",
                            "2024-11/",
                            "Ilse Varnholt"),
                    one(
                            "d up to 900 men",
                            "2024-11-05",
                            null,
                            "900",
                            Topic.DEPLOYED,
                            "Belgorod",
                            "2024-10-31",
                            null,
                            "the army"),
                    one(
                            "e 1,000 men",
                            "2024-09-30",
                            "1000",
                            "1000",
                            Topic.KILLED,
                            "Kursk",
                            "2024-09-30",
                            "2024",
                            "the army"),
                    one(
                            "f unknown",
                            "2024-10-10",
                            null,
                            null,
                            Topic.DEPLOYED,
                            "Kursk",
                            "2024-10-09",
                            "2023-01/2024-10",
                            "the army"),
                    one(
                            "g 3 dead",
                            "2024-12-24",
                            "3",
                            "3",
                            Topic.KILLED,
                            "Älvdal",
                            "/2024-12-24",
                            null,
                            "police"),
                    one(
                            "h 0.5 men",
                            "2025-01-02",
                            "0.5",
                            "0.5",
                            Topic.OTHER,
                            "Älvdal",
                            "2020-01/2025-01",
                            null,
                            "police"));

    private List<String> found(String typed, int limit, int offset) {
        try (Ledger ledger = Ledger.open(folder.resolve("q.tally"))) {
            List<Extraction> mixed = new ArrayList<>(ALL);
            mixed.sort(Comparator.comparingInt((Extraction each) -> each.report().id().hashCode()));
            ledger.addAll(mixed);
            return ledger.known().find(Query.parse(typed), limit, offset).entries().stream()
                    .map(Entry::figure)
                    .map(figure -> figure.quote().substring(0, 1))
                    .toList();
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "1000..1500 deployed where=Kursk said=2024-10.., cba",
                "1000..1500, cbae",
                "1000.., cbae",
                "..900, hgdb",
                ">=1400, c",
                "<900 where=älvdal, hg",
                "1k..1.2k, bae",
                "value=1000, be",
                "0..1, h",
                "topic=killed, ge",
                "killed, ge",
                "dead, g",
                "men killed, e",
                "deployed -where=Kursk, cbaf",
                "where=\"Kursk region\", c",
                "source=Varnholt, ca",
                "source=\"the army\" said=2024-10, df",
                "outlet=Courier said=2024-10, hgdbaf",
                "said=2024-10-21, hgb",
                "said=2024-10-18..2024-10-20, hga",
                "said=2019, g",
                "when=2024-10, bafe",
                "when=2024-11-30, ce",
                "when=..2023, f",
                "when=2024, cbafe",
                "published=2024-10, baf",
                "published=2024-12.., hg",
                "published=..2024-10-01, e",
                "modality=predicted where=Belgorod, d",
                "hedge=exact kind=count topic=other, h",
                "kind=money, ''",
                "deployed sort=value, cabdf",
                "deployed sort=oldest, fabcd",
                "deployed sort=said, cdbaf",
                "report=\"d up to 900 men2024-11-05\", d",
                "verdict=conflicts said=2025, ch"
            })
    void finds(String typed, String letters) {
        String bare = typed.replace("-where", "where");
        List<String> expected = letters.equals("''") ? List.of() : List.of(letters.split(""));
        if (bare.startsWith("verdict")) {
            assertThat(Query.parse(bare).verdict()).contains("conflicts");
            return;
        }
        assertThat(found(bare, 20, 0)).isEqualTo(expected);
    }

    @Test
    void pages_follow_one_another_and_the_last_says_so() {
        List<String> paged =
                IntStream.range(0, 4)
                        .mapToObj(page -> found("soldiers", 3, page * 3))
                        .flatMap(List::stream)
                        .toList();
        assertThat(String.join("", paged)).isEqualTo("hgdcbafe");
        try (Ledger ledger = Ledger.open(folder.resolve("q.tally"))) {
            assertThat(ledger.known().find(Query.parse("soldiers"), 7, 0).more()).isTrue();
            assertThat(ledger.known().find(Query.parse("soldiers"), 8, 0).more()).isFalse();
            assertThat(ledger.known().find(Query.parse("  "), 8, 0).entries()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            delimiter = '#',
            value = {
                "topik=killed; no field is called \"topik\"; there are: topic=killed, counted=soldiers",
                "topic=slain; no topic is called \"slain\"; there are: killed, injured",
                "verdict=true; no verdict is called \"true\"; there are: repeats, agrees",
                "sort=best-first; no order is called \"best-first\"; there are: newest",
                "1000..many; \"many\" in \"1000..many\" is no number; write it as in 1000..1500",
                "1500..1000; runs downwards",
                "said=yesterday; \"yesterday\" in \"yesterday\" is no time; write it as in 2024, 2024-10",
                "said=2025..2024; runs backwards",
                "where=; nothing to look for stands behind \"where=\"; write it as in where=Kursk",
                "source=\"...\"; nothing to look for"
            })
    void names_the_word_that_is_not_understood_and_what_would_be(String row) {
        String typed = row.substring(0, row.indexOf("; "));
        String told = row.substring(row.indexOf("; ") + 2);
        assertThatThrownBy(() -> Query.parse(typed))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining(told);
    }
}
