package tallystick.serve;

import com.fasterxml.jackson.databind.util.RawValue;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tallystick.exchange.AnswerLines;
import tallystick.exchange.DocketLines;
import tallystick.exchange.NewsFeed;
import tallystick.exchange.NewsLines;
import tallystick.figure.Entry;
import tallystick.figure.Filed;
import tallystick.figure.Question;
import tallystick.figure.Topic;
import tallystick.ledger.Trackers;
import tallystick.reconcile.Docket;
import tallystick.reconcile.News;

/// What readers follow: predictions until their day, questions until they stop, events through their reports.
final class Following {
    private static final int PAGE = 50;

    /// How far back the feed of all changes goes.
    private static final int FEED_DAYS = 7;

    private static final Question EVERYTHING = new Question("", Optional.empty(), Optional.empty());

    private final Desk desk;
    private final Paper paper;
    private final Gate gate;
    private final Clock clock;

    Following(Desk desk, Paper paper, Gate gate, Clock clock) {
        this.desk = desk;
        this.paper = paper;
        this.gate = gate;
        this.clock = clock;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/docket", this::docket);
        routes.get("/trackers", this::trackers);
        routes.post("/trackers", this::follow);
        routes.post("/trackers/stop", this::stop);
        routes.get("/stories", this::stories);
        routes.get("/story/{id}", this::story);
        routes.get("/feed.atom", this::feed);
        routes.get("/api/docket", this::docketLines);
        routes.get("/api/trackers", this::trackerLines);
        routes.get("/api/trackers/{name}/news", this::newsLines);
        routes.get("/api/stories", this::storyLines);
        routes.get("/api/stories/{id}", this::storyLine);
    }

    private void docket(Context context) {
        LocalDate asOf = asOf(context);
        List<Docket.Item> items = desk.docket(Asked.known(context), asOf);
        paper.print(
                context,
                "docket",
                "Docket",
                "/docket",
                Map.of("paged", Paged.of(items, Asked.page(context), PAGE), "asOf", asOf));
    }

    private LocalDate asOf(Context context) {
        LocalDate asked = Asked.day(context, "as-of");
        LocalDate known = Asked.known(context);
        return asked != null ? asked : known != null ? known : today();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private void docketLines(Context context) {
        Api.list(context, desk.docket(Asked.known(context), asOf(context)), DocketLines::write);
    }

    /// A tracker and its news since it was last looked at on a command line, or since a day.
    record Shown(Trackers.Tracker tracker, List<News.Item> news) {}

    private void trackers(Context context) {
        LocalDate since = since(context);
        List<Shown> shown =
                desk.ledger().trackers().all().stream()
                        .map(tracker -> new Shown(tracker, news(tracker.question(), since)))
                        .toList();
        paper.print(
                context,
                "trackers",
                "Trackers",
                "/trackers",
                Map.of("shown", shown, "since", since, "allowed", gate.mayAdd(context)));
    }

    private LocalDate since(Context context) {
        LocalDate asked = Asked.day(context, "since");
        return asked == null ? today().minusDays(FEED_DAYS) : asked;
    }

    private List<News.Item> news(Question question, LocalDate since) {
        return desk.view(null).tallies().news(question, Desk.endOf(since), today());
    }

    private void follow(Context context) {
        String words = Asked.words(context, "words");
        String topic = Asked.words(context, "topic");
        String where = Asked.words(context, "where");
        if (words.isEmpty() && topic.isEmpty() && where.isEmpty()) {
            throw Problem.refused("Nothing was asked.", "Give words, a topic or a place.");
        }
        Question question =
                new Question(
                        words, topic(topic), Optional.of(where).filter(each -> !each.isEmpty()));
        String name =
                Objects.requireNonNullElse(
                        Asked.text(context, "name"), (words + " " + topic + " " + where).strip());
        desk.ledger().trackers().follow(name, question);
        context.redirect("/trackers", HttpStatus.SEE_OTHER);
    }

    private static Optional<Topic> topic(String word) {
        try {
            return word.isEmpty() ? Optional.empty() : Optional.of(Topic.of(word));
        } catch (IllegalArgumentException e) {
            throw Problem.refused(
                    word + " is no topic.", "The topics stand in docs/FIGURES.md, section 4.");
        }
    }

    private void stop(Context context) {
        desk.ledger().trackers().stop(Asked.words(context, "name"));
        context.redirect("/trackers", HttpStatus.SEE_OTHER);
    }

    private void trackerLines(Context context) {
        Api.list(context, desk.ledger().trackers().all(), Following::line);
    }

    private static String line(Trackers.Tracker tracker) {
        return Lines.object()
                .put("name", tracker.name())
                .put("words", tracker.question().words())
                .put("topic", tracker.question().topic().map(Topic::word).orElse(null))
                .put("where", tracker.question().where().orElse(null))
                .put("since", tracker.since().toString())
                .toString();
    }

    private void newsLines(Context context) {
        String name = context.pathParam("name");
        Trackers.Tracker tracker =
                desk.ledger()
                        .trackers()
                        .find(name)
                        .orElseThrow(() -> Problem.missing("tracker", name));
        Api.list(
                context,
                news(tracker.question(), since(context)),
                item -> NewsLines.write(name, item));
    }

    /// All that changed of late, or of one tracker, as an Atom feed (RFC 4287).
    private void feed(Context context) {
        String name = Asked.words(context, "tracker");
        Question question =
                name.isEmpty()
                        ? EVERYTHING
                        : desk.ledger()
                                .trackers()
                                .find(name)
                                .orElseThrow(() -> Problem.missing("tracker", name))
                                .question();
        context.contentType("application/atom+xml; charset=utf-8")
                .result(
                        NewsFeed.write(
                                name.isEmpty() ? "all" : name,
                                news(question, since(context)),
                                today()));
    }

    private void stories(Context context) {
        paper.print(
                context, "stories", "Stories", "/stories", Map.of("paged", stories(context, PAGE)));
    }

    private void story(Context context) {
        String id = context.pathParam("id");
        View view = desk.view(Asked.known(context));
        Stories.Story story = story(id, view);
        List<Entry> figures =
                story.reports().stream().flatMap(filed -> filed.entries().stream()).toList();
        paper.print(
                context,
                "story",
                story.name(),
                "/story/" + Names.encoded(id),
                Map.of("story", story, "tallied", view.standIn(figures)));
    }

    private static Stories.Story story(String id, View view) {
        return view.tallies()
                .story(id)
                .map(Stories.Story::of)
                .filter(found -> found.reports().size() > 1)
                .orElseThrow(() -> Problem.missing("story", id));
    }

    private Paged<Stories.Story> stories(Context context, int size) {
        return desk.view(Asked.known(context))
                .stories(Asked.page(context), size)
                .map(Stories.Story::of);
    }

    private void storyLines(Context context) {
        Api.list(context, stories(context, Api.PAGE), Following::line);
    }

    private void storyLine(Context context) {
        View view = desk.view(Asked.known(context));
        Api.json(context, line(story(context.pathParam("id"), view)));
    }

    private static String line(Stories.Story story) {
        var node = Lines.object().put("id", story.id()).put("name", story.name());
        node.put("first", day(story.reports().getFirst()))
                .put("last", day(story.reports().getLast()));
        var glance = node.putArray("atAGlance");
        story.glance().forEach(each -> glance.addRawValue(new RawValue(AnswerLines.write(each))));
        var reports = node.putArray("reports");
        story.reports().forEach(filed -> reports.add(filed.report().id()));
        var tallies = node.putArray("tallies");
        story.tallies().forEach(tally -> tallies.add(View.id(tally)));
        return node.toString();
    }

    private static @Nullable String day(Filed filed) {
        return filed.report().published().toString();
    }
}
