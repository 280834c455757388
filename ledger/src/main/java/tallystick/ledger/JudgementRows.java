package tallystick.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import tallystick.figure.Span;
import tallystick.ledger.Act.Pin;

/// Judgements in the ledger's tables.
///
/// @param handle in a transaction
record JudgementRows(Handle handle) {
    /// Nothing happens when it is there already.
    boolean add(Judgement judgement) {
        boolean known =
                handle.createQuery("SELECT judgement_no FROM judgement WHERE id = :id")
                        .bind("id", judgement.id())
                        .mapTo(Long.class)
                        .findOne()
                        .isPresent();
        if (known) {
            return false;
        }
        long no =
                handle.createQuery("SELECT coalesce(max(judgement_no), 0) + 1 FROM judgement")
                        .mapTo(Long.class)
                        .one();
        Act act = judgement.act();
        new Insertion("judgement")
                .add(
                        new Row()
                                .put("judgement_no", no)
                                .put("id", judgement.id())
                                .put("recorded_at", RecordedTime.write(judgement.recorded()))
                                .put("judge", judgement.by())
                                .put("reason", judgement.reason())
                                .put("act", act.word())
                                .put("subject", subject(act))
                                .put("grade", grade(act)))
                .into(handle);
        addFigures(no, act.figures());
        if (act instanceof Act.Amend amend) {
            addChanges(no, amend.changes());
        }
        return true;
    }

    static @Nullable String subject(Act act) {
        return switch (act) {
            case Act.WithdrawReport withdraw -> withdraw.report();
            case Act.GradeSource grade -> grade.source();
            case Act.Undo undo -> undo.judgement();
            default -> null;
        };
    }

    static @Nullable String grade(Act act) {
        return switch (act) {
            case Act.GradeSource grade -> grade.grade();
            case Act.GradeFigure grade -> grade.grade();
            default -> null;
        };
    }

    private void addFigures(long no, List<Pin> figures) {
        Insertion judged = new Insertion("judged");
        for (int number = 0; number < figures.size(); number++) {
            Pin pin = figures.get(number);
            judged.add(
                    new Row()
                            .put("judgement_no", no)
                            .put("number", number)
                            .put("figure", pin.figure())
                            .put("report", pin.report())
                            .putSpan("span", pin.span())
                            .put("quote", pin.quote()));
        }
        judged.into(handle);
    }

    private void addChanges(long no, List<Act.Change> changes) {
        Insertion insertion = new Insertion("change");
        for (int number = 0; number < changes.size(); number++) {
            Act.Change change = changes.get(number);
            insertion.add(
                    new Row()
                            .put("judgement_no", no)
                            .put("number", number)
                            .put("field", change.field())
                            .put("was", change.was())
                            .put("now", change.now()));
        }
        insertion.into(handle);
    }

    /// All that were recorded up to a moment, the oldest first.
    List<Judgement> upTo(Instant moment) {
        Map<Long, List<Pin>> figures = figures();
        Map<Long, List<Act.Change>> changes = changes();
        return handle.createQuery(
                        "SELECT * FROM judgement WHERE recorded_at <= :moment ORDER BY judgement_no")
                .bind("moment", RecordedTime.write(moment))
                .map((row, context) -> {
                    long no = row.getLong("judgement_no");
                    return new Judgement(
                            row.getString("id"),
                            RecordedTime.read(row.getString("recorded_at")),
                            row.getString("judge"),
                            row.getString("reason"),
                            act(
                                    row.getString("act"),
                                    row.getString("subject"),
                                    row.getString("grade"),
                                    figures.getOrDefault(no, List.of()),
                                    changes.getOrDefault(no, List.of())));
                })
                .list();
    }

    static Act act(
            String word,
            @Nullable String subject,
            @Nullable String grade,
            List<Pin> figures,
            List<Act.Change> changes) {
        return switch (word) {
            case "amend" -> new Act.Amend(figures.getFirst(), changes);
            case "merge" -> new Act.Merge(figures);
            case "split" -> new Act.Split(figures);
            case "withdraw" ->
                    subject == null
                            ? new Act.WithdrawFigure(figures.getFirst())
                            : new Act.WithdrawReport(subject);
            case "grade" ->
                    subject == null
                            ? new Act.GradeFigure(figures.getFirst(), told(grade))
                            : new Act.GradeSource(subject, told(grade));
            case "undo" -> new Act.Undo(told(subject));
            default -> throw new IllegalArgumentException("no judgement is called " + word);
        };
    }

    private static String told(@Nullable String value) {
        return Objects.requireNonNull(value);
    }

    private Map<Long, List<Pin>> figures() {
        Map<Long, List<Pin>> figures = new HashMap<>();
        handle.createQuery("SELECT * FROM judged ORDER BY judgement_no, number")
                .map((row, context) ->
                        figures.computeIfAbsent(
                                        row.getLong("judgement_no"), no -> new ArrayList<>())
                                .add(
                                        new Pin(
                                                row.getString("figure"),
                                                row.getString("report"),
                                                new Span(
                                                        row.getInt("span_start"),
                                                        row.getInt("span_end")),
                                                row.getString("quote"))))
                .forEach(added -> {});
        return figures;
    }

    private Map<Long, List<Act.Change>> changes() {
        Map<Long, List<Act.Change>> changes = new HashMap<>();
        handle.createQuery("SELECT * FROM change ORDER BY judgement_no, number")
                .map((row, context) ->
                        changes.computeIfAbsent(
                                        row.getLong("judgement_no"), no -> new ArrayList<>())
                                .add(
                                        new Act.Change(
                                                row.getString("field"),
                                                row.getString("was"),
                                                row.getString("now"))))
                .forEach(added -> {});
        return changes;
    }

    /// Every id that a withdrawn report ever had → the id it was withdrawn under.
    Map<String, String> otherIds() {
        Map<String, String> ids = new HashMap<>();
        handle.createQuery(
                        """
                        SELECT DISTINCT other.id AS other, judgement.subject AS subject
                        FROM judgement JOIN version ON version.id = judgement.subject
                            JOIN version other ON other.report_no = version.report_no
                        WHERE judgement.act = 'withdraw'\
                        """)
                .map((row, context) -> ids.put(row.getString("other"), row.getString("subject")))
                .forEach(previous -> {});
        return ids;
    }

    Judgements judgements(Instant moment) {
        List<Judgement> all = upTo(moment);
        return new Judgements(all, all.isEmpty() ? Map.of() : otherIds());
    }
}
