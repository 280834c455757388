package tallystick.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// A column of a Parquet file while its rows are gathered; any of its values may be missing.
final class ParquetColumn {
    private static final int PLAIN = 0;
    private static final int RUNS = 3;
    private static final int GZIP = 2;

    /// What a value can be, by Parquet's numbers for how it is stored and what it means.
    enum Kind {
        TEXT(6, 0, 1),
        WHOLE(1, -1, -1),
        NUMBER(5, -1, -1),
        DAY(1, 6, 6);

        private final int stored;
        private final int converted;
        private final int logical;

        Kind(int stored, int converted, int logical) {
            this.stored = stored;
            this.converted = converted;
            this.logical = logical;
        }
    }

    private final String name;
    private final Kind kind;
    private final List<@Nullable Object> values = new ArrayList<>();

    ParquetColumn(String name, Kind kind) {
        this.name = name;
        this.kind = kind;
    }

    void add(@Nullable Object value) {
        values.add(value);
    }

    int size() {
        return values.size();
    }

    CompactThrift schema() {
        CompactThrift schema =
                new CompactThrift().putInt(1, kind.stored).putInt(3, 1).putText(4, name);
        if (kind.converted >= 0) {
            schema.putInt(6, kind.converted)
                    .putStruct(
                            10, new CompactThrift().putStruct(kind.logical, new CompactThrift()));
        }
        return schema;
    }

    /// A chunk of the file, and what the file's end tells of it.
    record Chunk(ByteArrayOutputStream bytes, CompactThrift told) {}

    /// Takes all values out, as one page.
    ///
    /// @param offset of the chunk in the file
    Chunk chunk(long offset) throws IOException {
        byte[] plain = page();
        ByteArrayOutputStream pressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(pressed)) {
            gzip.write(plain);
        }
        byte[] header =
                new CompactThrift()
                        .putInt(1, 0)
                        .putInt(2, plain.length)
                        .putInt(3, pressed.size())
                        .putStruct(
                                5,
                                new CompactThrift()
                                        .putInt(1, size())
                                        .putInt(2, PLAIN)
                                        .putInt(3, RUNS)
                                        .putInt(4, RUNS))
                        .end();
        CompactThrift told =
                new CompactThrift()
                        .putInt(1, kind.stored)
                        .putInts(2, PLAIN, RUNS)
                        .putTexts(3, name)
                        .putInt(4, GZIP)
                        .putLong(5, size())
                        .putLong(6, header.length + (long) plain.length)
                        .putLong(7, header.length + (long) pressed.size())
                        .putLong(9, offset);
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        chunk.writeBytes(header);
        pressed.writeTo(chunk);
        values.clear();
        return new Chunk(chunk, new CompactThrift().putLong(2, offset).putStruct(3, told));
    }

    /// Which values are there, then those.
    private byte[] page() {
        byte[] there = there();
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        page.writeBytes(little(4).putInt(there.length).array());
        page.writeBytes(there);
        for (@Nullable Object value : values) {
            if (value != null) {
                page.writeBytes(plain(value));
            }
        }
        return page.toByteArray();
    }

    /// Runs of 1 for there and 0 for missing.
    private byte[] there() {
        ByteArrayOutputStream runs = new ByteArrayOutputStream();
        int begin = 0;
        while (begin < values.size()) {
            boolean present = values.get(begin) != null;
            int end = begin;
            while (end < values.size() && (values.get(end) != null) == present) {
                end++;
            }
            CompactThrift.number(runs, (long) (end - begin) << 1);
            runs.write(present ? 1 : 0);
            begin = end;
        }
        return runs.toByteArray();
    }

    private byte[] plain(Object value) {
        return switch (kind) {
            case TEXT -> {
                byte[] utf8 = value.toString().getBytes(StandardCharsets.UTF_8);
                yield little(4 + utf8.length).putInt(utf8.length).put(utf8).array();
            }
            case WHOLE -> little(4).putInt((Integer) value).array();
            case NUMBER -> little(8).putDouble(((BigDecimal) value).doubleValue()).array();
            case DAY -> little(4).putInt((int) ((LocalDate) value).toEpochDay()).array();
        };
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
