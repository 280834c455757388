package tallystick.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import tallystick.figure.Question;
import tallystick.figure.Topic;

/// The questions that are followed, and when their news were last looked at.
public final class Trackers {
    private static final String NOTHING = "nothing was recorded";

    private final Ledger ledger;
    private final Clock clock;

    Trackers(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /// A question under its name.
    ///
    /// @param since when it was first followed, or followed anew
    public record Tracker(String name, Question question, Instant since) {}

    /// Follows a question; what was followed under the name before is so no longer.
    public void follow(String name, Question question) {
        record(name, question, true);
    }

    /// @return whether it was followed
    public boolean stop(String name) {
        Optional<Tracker> tracker = find(name);
        tracker.ifPresent(each -> record(name, each.question(), false));
        return tracker.isPresent();
    }

    private void record(String name, Question question, boolean follows) {
        ledger.adding(
                "recording the tracker " + name,
                NOTHING,
                handle -> {
                    new Insertion("tracker")
                            .add(
                                    new Row()
                                            .put("tracker_no", next(handle, "tracker"))
                                            .put("recorded_at", RecordedTime.write(clock.instant()))
                                            .put("name", name)
                                            .put("follows", follows ? 1 : 0)
                                            .put("words", question.words())
                                            .put(
                                                    "topic",
                                                    question.topic().map(Topic::word).orElse(null))
                                            .put("place", question.where().orElse(null)))
                            .into(handle);
                    return true;
                });
    }

    static long next(Handle handle, String table) {
        return handle.createQuery(
                        "SELECT coalesce(max(%s_no), 0) + 1 FROM %s".formatted(table, table))
                .mapTo(Long.class)
                .one();
    }

    public Optional<Tracker> find(String name) {
        return all().stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /// Those that are followed, by name.
    public List<Tracker> all() {
        return ledger.reading(
                "reading trackers",
                handle ->
                        handle.createQuery(
                                        """
                                        SELECT * FROM tracker WHERE follows = 1 AND NOT EXISTS (
                                            SELECT 1 FROM tracker later
                                            WHERE later.name = tracker.name AND later.tracker_no > tracker.tracker_no)
                                        ORDER BY name\
                                        """)
                                .map((row, context) ->
                                        new Tracker(
                                                row.getString("name"),
                                                new Question(
                                                        row.getString("words"),
                                                        Optional.ofNullable(row.getString("topic"))
                                                                .map(Topic::of),
                                                        Optional.ofNullable(
                                                                row.getString("place"))),
                                                RecordedTime.read(row.getString("recorded_at"))))
                                .list());
    }

    /// Remembers that the news were looked at now.
    public void look(String name) {
        ledger.adding(
                "recording the look at " + name,
                NOTHING,
                handle -> {
                    new Insertion("look")
                            .add(
                                    new Row()
                                            .put("look_no", next(handle, "look"))
                                            .put("recorded_at", RecordedTime.write(clock.instant()))
                                            .put("name", name))
                            .into(handle);
                    return true;
                });
    }

    /// When the news were last looked at since it is followed; when never, long ago.
    public Instant lastLook(Tracker tracker) {
        return ledger.reading(
                "reading looks",
                handle ->
                        handle.createQuery(
                                        "SELECT max(recorded_at) FROM look WHERE name = :name AND recorded_at >= :since")
                                .bind("name", tracker.name())
                                .bind("since", RecordedTime.write(tracker.since()))
                                .mapTo(String.class)
                                .findOne()
                                .map(RecordedTime::read)
                                .orElse(Instant.EPOCH));
    }
}
