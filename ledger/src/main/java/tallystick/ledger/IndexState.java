package tallystick.ledger;

import org.jdbi.v3.core.Handle;

/// Up to where a ledger is reckoned in, by which rules, and how often that was done.
record IndexState(String rules, long version, long judgement, long times) {
    static IndexState of(Handle handle) {
        return handle.createQuery("SELECT * FROM reckoned")
                .map((row, context) ->
                        new IndexState(
                                row.getString("rules"),
                                row.getLong("version_no"),
                                row.getLong("judgement_no"),
                                row.getLong("times")))
                .one();
    }

    void write(Handle handle) {
        handle.execute(
                "UPDATE reckoned SET rules = ?, version_no = ?, judgement_no = ?, times = ?",
                rules,
                version,
                judgement,
                times);
    }
}
