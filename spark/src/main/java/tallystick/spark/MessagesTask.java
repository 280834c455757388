package tallystick.spark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;

/// Reads the messages of one partition of a topic that are in one batch; they are a split, known by the first one's offset.
record MessagesTask(Archive archive) implements Serializable {

    /// @param messages topic, partition, offset, value; in the order of the offsets
    /// @return what came of them, also where they were read before; nothing of no message
    Iterator<Archive.Done> run(Iterator<Row> messages) throws IOException {
        if (!messages.hasNext()) {
            return Collections.emptyIterator();
        }
        Row first = messages.next();
        String name = "kafka:%s/%d".formatted(first.getString(0), first.getInt(1));
        String order = "%s\u0000%019d".formatted(name, first.getLong(2));
        String id = Split.hash(order);
        Archive.Done before = archive.findDone(id);
        if (before != null) {
            return List.of(before).iterator();
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
            return List.of(writer.commit()).iterator();
        }
    }

    /// A message that is refused is kept with its reason: a topic forgets.
    private static void read(String name, byte[] message, SplitWriter writer) throws IOException {
        String content = new String(message, StandardCharsets.UTF_8);
        SplitTask.read(name, new ByteArrayInputStream(message), Told.NOTHING, content, writer);
    }
}
