package tallystick.spark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Serializable;
import java.util.Iterator;
import org.apache.spark.sql.Row;

/// Reads the messages of one partition of a topic that are in one batch; they are a split, known by the first one's offset.
record MessagesTask(Archive archive) implements Serializable {

    /// @param messages topic, partition, offset, value; in the order of the offsets
    void run(Iterator<Row> messages) throws IOException {
        if (!messages.hasNext()) {
            return;
        }
        Row first = messages.next();
        String name = "kafka:%s/%d".formatted(first.getString(0), first.getInt(1));
        String order = "%s\u0000%019d".formatted(name, first.getLong(2));
        String id = Split.hash(order);
        if (archive.findDone(id) != null) {
            return;
        }
        try (SplitWriter writer = new SplitWriter(archive, id, order)) {
            for (Row each = first; ; each = messages.next()) {
                read(
                        name + "@" + each.getLong(2),
                        each.isNullAt(3) ? new byte[0] : each.getAs(3),
                        writer);
                if (!messages.hasNext()) {
                    break;
                }
            }
            writer.commit();
        }
    }

    private static void read(String name, byte[] message, SplitWriter writer) throws IOException {
        SplitTask.read(name, new ByteArrayInputStream(message), Told.NOTHING, writer);
    }
}
