package tallystick.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import tallystick.figure.Entry;
import tallystick.figure.Extraction;
import tallystick.figure.Span;
import tallystick.figure.Text;

/// Compares all that a ledger holds with what was recorded: every text with its hash, every quote with its text byte for byte, every
/// field of every figure with the hash of the whole, every id with its content.
final class Verifier {
    private static final int AT_ONCE = 200;

    private final Store store;
    private final Readers readers;
    private final List<Finding> findings = new ArrayList<>();

    /// The hashes that the versions at hand ought to have.
    private final Set<String> expected = new HashSet<>();

    private int versions;
    private int pins;

    Verifier(Store store, Readers readers) {
        this.store = store;
        this.readers = readers;
    }

    Verification verify() {
        try {
            for (String damage : readers.read("checking the store", store::damages)) {
                findings.add(Finding.broken("the store", damage));
            }
            List<Long> numbers =
                    readers.read(
                            "reading",
                            handle ->
                                    handle.createQuery(
                                                    "SELECT version_no FROM version ORDER BY version_no")
                                            .mapTo(Long.class)
                                            .list());
            for (int from = 0; from < numbers.size(); from += AT_ONCE) {
                check(numbers.subList(from, Math.min(numbers.size(), from + AT_ONCE)));
            }
            findings.addAll(readers.read("checking the seals", Seals::broken));
            return new Verification(versions, pins, judgements(), findings);
        } catch (LedgerException e) {
            findings.add(Finding.broken("the store", String.valueOf(e.getMessage())));
            return new Verification(versions, pins, 0, findings);
        }
    }

    /// Some at once; when one of them cannot be read, one by one, so that it is named and the others are checked too.
    private void check(List<Long> numbers) {
        try {
            readers.read("reading", handle -> new Shelf(handle, store).versions(numbers))
                    .forEach(this::checkVersion);
            readers.read("reading", handle -> hashes(handle, numbers));
            findings.addAll(
                    readers.read("reading", handle -> new Derived(handle, store).wrong(numbers)));
        } catch (RuntimeException e) {
            if (numbers.size() > 1) {
                numbers.forEach(number -> check(List.of(number)));
            } else {
                versions++;
                readers.read("reading", handle -> unreadable(handle, numbers.getFirst(), e));
            }
        }
    }

    private void checkVersion(Version version) {
        versions++;
        Extraction whole =
                new Extraction(
                        version.report(),
                        version.entries().stream().map(Entry::figure).toList(),
                        version.statements());
        List<Entry> entries = Entry.of(whole);
        for (int i = 0; i < entries.size(); i++) {
            pins++;
            if (!entries.get(i).equals(version.entries().get(i))) {
                String place = place(version.report().id(), version.entries().get(i).id());
                findings.add(Finding.broken(place, "its id is not that of its content"));
            }
        }
        expected.add(Content.published(version.report()) + Content.read(Rows.read(whole, entries)));
    }

    private boolean hashes(Handle handle, List<Long> numbers) {
        handle.createQuery(
                        "SELECT id, published_sha256, read_sha256 FROM version WHERE version_no IN (%s)"
                                .formatted(store.numbers()))
                .bind("numbers", numbers.toString())
                .map((row, context) -> {
                    boolean right =
                            expected.contains(
                                    row.getString("published_sha256")
                                            + row.getString("read_sha256"));
                    return right ? "" : row.getString("id");
                })
                .filter(id -> !id.isEmpty())
                .forEach(id ->
                        findings.add(
                                Finding.broken(
                                        "report " + id,
                                        "its date, title, figures or statements are not the recorded ones")));
        expected.clear();
        return true;
    }

    /// What exactly is wrong with a version that could not be taken out.
    private boolean unreadable(Handle handle, long versionNo, RuntimeException why) {
        String content =
                handle.createQuery(
                                "SELECT content FROM version JOIN text ON sha256 = text_sha256 WHERE version_no = :no")
                        .bind("no", versionNo)
                        .mapTo(String.class)
                        .findOne()
                        .orElse("");
        Text text = Text.of(content);
        int before = findings.size();
        handle.createQuery(
                        """
                        SELECT entry.id AS figure, version.id AS report, quote, prefix, suffix, span_start, span_end
                        FROM entry JOIN version USING (version_no) WHERE version_no = :no ORDER BY position\
                        """)
                .bind("no", versionNo)
                .map((row, context) ->
                        PinCheck.of(
                                place(row.getString("report"), row.getString("figure")),
                                text,
                                new Span(row.getInt("span_start"), row.getInt("span_end")),
                                row.getString("quote"),
                                new Surroundings(row.getString("prefix"), row.getString("suffix"))))
                .forEach(found -> {
                    pins++;
                    found.ifPresent(findings::add);
                });
        if (findings.size() == before || !(why instanceof LedgerException)) {
            findings.add(Finding.broken("version " + versionNo, String.valueOf(why.getMessage())));
        }
        return true;
    }

    static String place(String report, String figure) {
        return "report %s, figure %s".formatted(report, figure);
    }

    private int judgements() {
        List<Judgement> all =
                readers.read(
                        "reading judgements",
                        handle -> new JudgementRows(handle).judgements(Instant.MAX).all());
        Set<String> ids = new HashSet<>();
        for (Judgement each : all) {
            Judgement again = Judgement.of(each.recorded(), each.by(), each.reason(), each.act());
            String place = "judgement " + each.id();
            if (!again.id().equals(each.id())) {
                findings.add(Finding.broken(place, "its id is not that of its content"));
            } else if (each.act() instanceof Act.Undo(String undone) && !ids.contains(undone)) {
                findings.add(Finding.broken(place, "it undoes one that is not there: " + undone));
            }
            ids.add(each.id());
        }
        return all.size();
    }
}
