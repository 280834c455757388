package tallystick.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallystick.figure.Entry;
import tallystick.figure.Filed;
import tallystick.figure.Question;
import tallystick.reconcile.Aliases;
import tallystick.reconcile.News;

/// Lists of kept tallies are those of tallies made of all that is known.
class KeptListsTest {
    private static final Instant START = Instant.parse("2025-06-01T08:00:00Z");
    private static final Question EVERYTHING = new Question("", Optional.empty(), Optional.empty());

    @TempDir Path folder;
    private final SetClock clock = new SetClock(START);
    private final Random random = new Random(20);
    private Ledger ledger;
    private int reports;

    @BeforeEach
    void fill() {
        ledger = Ledger.open(folder.resolve("lists.tally"), clock);
        add(70);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private void add(int more) {
        for (int i = 0; i < more; i++) {
            ledger.add(Floods.random(reports++, random));
        }
    }

    private Tallies kept() {
        return ledger.known().tallies(Aliases.known());
    }

    private Tallies made() {
        return ledger.asKnown(Instant.parse("2999-01-01T00:00:00Z")).tallies(Aliases.known());
    }

    private void same(Function<Tallies, Object> question) {
        assertThat(question.apply(kept())).isEqualTo(question.apply(made()));
    }

    private void merge(int some) {
        List<String> figures =
                ledger.filed().stream()
                        .flatMap(filed -> filed.entries().stream())
                        .map(Entry::id)
                        .limit(some)
                        .toList();
        ledger.judging("A. Editor", "one event").merge(figures);
    }

    @Test
    void of_tallies() {
        assertThat(kept().count()).isPositive();
        same(Tallies::count);
        same(tallies -> tallies.cards(false, 500, 0));
        same(tallies -> tallies.cards(false, 7, 3));
        same(tallies -> tallies.cards(true, 500, 0));
    }

    @Test
    void of_what_is_found() {
        for (String words :
                List.of(
                        "flood",
                        "ludmere",
                        "11..12",
                        "verdict=revises people",
                        "kelm sort=oldest")) {
            Query query = Query.parse(words);
            assertThat(kept().search(query, 500, 0).cards()).as(words).isNotEmpty();
            same(tallies -> tallies.search(query, 500, 0));
            same(tallies -> tallies.search(query, 3, 2));
        }
        List<Entry> figures =
                ledger.filed().stream().flatMap(filed -> filed.entries().stream()).toList();
        same(tallies -> tallies.standIn(figures));
    }

    @Test
    void of_stories_those_that_people_joined_too() {
        same(Tallies::storyCount);
        same(tallies -> told(tallies.stories(500, 0)));
        merge(2);
        assertThat(told(kept().stories(500, 0)))
                .containsExactlyInAnyOrderElementsOf(told(made().stories(500, 0)));
    }

    private static List<List<Filed>> told(List<Tallies.Story> stories) {
        return stories.stream().map(story -> story.told().reports()).toList();
    }

    @Test
    void of_reports() {
        assertThat(ledger.known().reports()).isEqualTo(70);
        assertThat(ledger.asKnown(START).reports()).isEqualTo(70);
        assertThat(ledger.asKnown(START.minusSeconds(1)).reports()).isZero();
        assertThat(ledger.known().latest(500, 0)).isEqualTo(ledger.filed().reversed());
        assertThat(ledger.known().latest(2, 1)).isEqualTo(ledger.filed().reversed().subList(1, 3));
    }

    @Test
    void of_news() {
        ledger.settle();
        clock.set(START.plus(Duration.ofDays(1)));
        Object mark = ledger.known().mark();
        add(6);
        assertThat(ledger.known().mark()).isNotEqualTo(mark);
        assertThat(ledger.known().lastRecorded()).isEqualTo(START.plus(Duration.ofDays(1)));
        LocalDate today = LocalDate.of(2025, 6, 2);
        List<News.Item> news = kept().news(EVERYTHING, START, today);
        assertThat(news).isEqualTo(made().news(EVERYTHING, START, today)).isNotEmpty();
        assertThat(kept().news(EVERYTHING, ledger.known().lastRecorded(), today)).isEmpty();
        assertThat(kept().news(EVERYTHING, Instant.EPOCH, today))
                .isEqualTo(made().news(EVERYTHING, Instant.EPOCH, today));
    }
}
