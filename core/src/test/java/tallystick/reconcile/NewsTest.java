package tallystick.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tallystick.exchange.NewsFeed;
import tallystick.exchange.NewsLines;
import tallystick.figure.Filed;
import tallystick.figure.Question;
import tallystick.figure.Topic;

class NewsTest {
    private static final Question KILLED =
            new Question("", Optional.of(Topic.KILLED), Optional.of("Anstadt"));
    private static final List<Filed> TOLL =
            Cases.all().stream()
                    .filter(each -> each.headline().startsWith("a toll that rises"))
                    .findFirst()
                    .orElseThrow()
                    .reports();
    private static final LocalDate TODAY = LocalDate.of(2031, 6, 4);

    private static List<News.Item> news(List<Filed> before, List<Filed> now, Question question) {
        return News.since(
                new Reconciler(List.of(), Aliases.known()),
                question,
                before,
                now,
                Map.of(),
                TODAY,
                TODAY);
    }

    @Test
    void nothing_is_new_when_nothing_came() {
        assertThat(news(TOLL, TOLL, KILLED)).isEmpty();
    }

    @Test
    void a_new_figure_is_told_and_that_it_changed_the_tally() {
        List<News.Item> items = news(TOLL.subList(0, 1), TOLL, KILLED);
        assertThat(items)
                .extracting(News.Item::kind)
                .containsExactly(News.Kind.NEW, News.Kind.CHANGED);
        assertThat(items.getLast().text()).contains("14; latest 14", "→ 17; latest 17");
    }

    @Test
    void of_other_topics_and_places_nothing_is_told() {
        assertThat(
                        news(
                                List.of(),
                                TOLL,
                                new Question("", Optional.of(Topic.INJURED), Optional.empty())))
                .isEmpty();
        assertThat(news(List.of(), TOLL, new Question("", Optional.empty(), Optional.of("Kelm"))))
                .isEmpty();
    }

    @Test
    void a_conflict_is_told_with_both_quotes() {
        List<Filed> march =
                Cases.all().stream()
                        .filter(each -> each.headline().startsWith("organisers and police"))
                        .findFirst()
                        .orElseThrow()
                        .reports();
        assertThat(
                        news(
                                List.of(),
                                march,
                                new Question("march", Optional.empty(), Optional.empty())))
                .filteredOn(item -> item.kind() == News.Kind.CONFLICT)
                .singleElement()
                .extracting(News.Item::text)
                .asString()
                .startsWith("“21,000” against “nearly 90,000 people”");
    }

    @Test
    void news_are_a_line_of_json_each_and_a_feed_in_which_text_stays_text() {
        List<News.Item> items = news(List.of(), TOLL, KILLED);
        assertThat(NewsLines.write("flood", items.getFirst()))
                .startsWith("{\"tracker\":\"flood\",\"kind\":\"new\",\"id\":\"new-");
        News.Item odd =
                new News.Item(News.Kind.NEW, "new-1", TODAY, "<script>", "5 < 6\u0001", List.of());
        assertThat(NewsFeed.write("flood", List.of(odd), TODAY))
                .contains("<feed xmlns=\"http://www.w3.org/2005/Atom\">")
                .contains("<title>new: &lt;script&gt;</title>")
                .contains("5 &lt; 6</content>");
    }
}
