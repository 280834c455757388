package tallystick.cli;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tallystick.extract.Extractor;
import tallystick.serve.feed.FeedItem;
import tallystick.serve.feed.Fetched;
import tallystick.serve.feed.Watch;
import tallystick.text.Readings;
import tallystick.text.Reports;
import tallystick.text.Reports.Outcome;

/// Reads pages as they are fetched and adds what they say.
final class FetchedPages implements Watch.Taker {
    private final Additions additions;
    private final Refusals refusals;
    private @Nullable Readings readings;

    FetchedPages(Additions additions, Refusals refusals) {
        this.additions = additions;
        this.refusals = refusals;
    }

    @Override
    public void page(FeedItem item, Fetched.Body page) {
        for (Outcome outcome : outcomes(item, page)) {
            switch (outcome) {
                case Outcome.Refused refused -> refusals.add(refused);
                case Outcome.Read(var report) ->
                        additions.add(Extractor.extract(readings().read(report)));
            }
        }
    }

    /// What the page says of its day is better than what the feed says, and that is better than nothing.
    private static List<Outcome> outcomes(FeedItem item, Fetched.Body page) {
        List<Outcome> outcomes =
                outcomes(page, new Reports.Given(null, null, item.url()), item.url());
        boolean refused = outcomes.stream().anyMatch(Outcome.Refused.class::isInstance);
        return refused && item.published() != null
                ? outcomes(page, new Reports.Given(item.published(), null, item.url()), item.url())
                : outcomes;
    }

    private static List<Outcome> outcomes(Fetched.Body page, Reports.Given given, String url) {
        try (Stream<Outcome> outcomes = Reports.in(url, page.open(), given)) {
            return outcomes.toList();
        }
    }

    @Override
    public void refused(String address, String problem, String remedy) {
        refusals.add(new Outcome.Refused(address, problem, remedy));
    }

    private Readings readings() {
        if (readings == null) {
            readings = Readings.english();
        }
        return Objects.requireNonNull(readings);
    }
}
