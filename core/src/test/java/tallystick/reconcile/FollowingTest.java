package tallystick.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tallystick.reconcile.Following.Dated;
import tallystick.reconcile.Following.Link;

/// Whatever comes and goes in whatever order, who follows whom is what it is when all come in the order of publication.
class FollowingTest {
    private static final int REPORTS = 700;

    /// Few words, so that many share one, and more than are looked at.
    private static Dated random(int number, Random random) {
        Map<String, Double> weights = new LinkedHashMap<>();
        Set<String> names = new HashSet<>();
        int event = random.nextInt(40);
        for (int i = 0; i < 8; i++) {
            boolean common = random.nextInt(3) == 0;
            String word = common ? "w" + random.nextInt(6) : "e" + event + "-" + random.nextInt(9);
            weights.put(word, (1 + random.nextInt(4)) / 8.0);
            if (random.nextBoolean()) {
                names.add(word);
            }
        }
        LocalDate day = LocalDate.of(2031, 1, 1).plusDays(random.nextInt(120));
        return new Dated(
                number, day, "r" + random.nextInt(10) + "-" + number, new Vector(weights, names));
    }

    private static Map<Long, Link> links(List<Dated> reports) {
        Following following = new Following();
        reports.stream()
                .sorted(Comparator.comparing(Dated::published).thenComparing(Dated::id))
                .forEach(following::add);
        return links(following, reports);
    }

    private static Map<Long, Link> links(Following following, List<Dated> reports) {
        Map<Long, Link> links = new LinkedHashMap<>();
        reports.forEach(report -> links.put(report.number(), following.link(report.number())));
        return links;
    }

    private static Map<Long, Long> earlier(Map<Long, Link> links) {
        Map<Long, Long> earlier = new HashMap<>();
        links.forEach((number, link) -> earlier.put(number, link.earlier()));
        return earlier;
    }

    private static Map<Long, Long> trail(List<Dated> reports) {
        Trail trail = new Trail();
        Map<Long, Long> followed = new HashMap<>();
        reports.stream()
                .sorted(Comparator.comparing(Dated::published).thenComparing(Dated::id))
                .forEach(report ->
                        followed.put(
                                report.number(),
                                trail.follow(report).map(Dated::number).orElse(null)));
        return followed;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void any_order_gives_the_same_links(long seed) {
        Random random = new Random(seed);
        List<Dated> reports = new ArrayList<>();
        for (int i = 0; i < REPORTS; i++) {
            reports.add(random(i, random));
        }
        Collections.shuffle(reports, random);
        Following following = new Following();
        Map<Long, Link> told = new LinkedHashMap<>();
        for (Dated report : reports) {
            following.add(report).forEach(number -> told.put(number, following.link(number)));
        }
        Map<Long, Link> expected = links(reports);
        assertThat(links(following, reports)).isEqualTo(expected);
        assertThat(told).as("every change is told").isEqualTo(expected);
        assertThat(earlier(expected)).as("the trail tells the same").isEqualTo(trail(reports));
        assertThat(expected.values()).contains(Link.NONE).anyMatch(link -> link.likeness() > 0.2);

        List<Dated> rest = new ArrayList<>(reports);
        for (Dated gone : reports.subList(0, REPORTS / 2)) {
            following
                    .remove(gone.number())
                    .forEach(number -> told.put(number, following.link(number)));
            rest.remove(gone);
            told.remove(gone.number());
        }
        assertThat(links(following, rest)).isEqualTo(links(rest));
        assertThat(told).isEqualTo(links(rest));
    }
}
