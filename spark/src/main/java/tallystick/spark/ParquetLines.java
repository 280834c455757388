package tallystick.spark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/// A Parquet file of reports as JSON Lines: the columns `id`, `url`, `outlet`, `published` or `date`, `title` and `text`.
///
/// A day may be text, a date or a time in UTC.
final class ParquetLines extends InputStream {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// 1 January 1970 as a Julian day.
    private static final int JULIAN_EPOCH = 2_440_588;

    private final Path file;
    private final Storage storage;
    private final ParquetReader<Group> rows;
    private ByteArrayInputStream line = new ByteArrayInputStream(new byte[0]);

    private ParquetLines(Path file, Storage storage) throws IOException {
        this.file = file;
        this.storage = storage;
        this.rows = Archive.reader(file, storage, null);
    }

    static InputStream of(Path file, Storage storage) throws IOException {
        return new ParquetLines(file, storage);
    }

    @Override
    public int read() throws IOException {
        return isFilled() ? line.read() : -1;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        return length == 0 || isFilled() ? line.read(buffer, from, length) : -1;
    }

    private boolean isFilled() throws IOException {
        if (line.available() > 0) {
            return true;
        }
        String row = row();
        if (row == null) {
            return false;
        }
        line = new ByteArrayInputStream((row + "\n").getBytes(StandardCharsets.UTF_8));
        return true;
    }

    private @Nullable String row() throws IOException {
        try {
            Group row = rows.read();
            return row == null ? null : line(row).toString();
        } catch (IOException | RuntimeException e) {
            // The library tells of damage in either way, as it does of a storage that failed.
            checkStorage();
            throw new IOException("it is no whole table of Parquet: " + Problem.of(e), e);
        }
    }

    /// Where the storage gives all bytes, it is the file that is at fault.
    ///
    /// @throws UncheckedIOException when the storage failed, which is no fault of the file
    private void checkStorage() {
        try (InputStream in = storage.system(file).open(file)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    private static ObjectNode line(Group row) {
        ObjectNode line = JSON.createObjectNode();
        for (Type column : row.getType().getFields()) {
            if (column.isPrimitive() && row.getFieldRepetitionCount(column.getName()) == 1) {
                line.put(column.getName(), value(row, column.asPrimitiveType()));
            }
        }
        return line;
    }

    private static String value(Group row, PrimitiveType column) {
        String name = column.getName();
        if (column.getPrimitiveTypeName() == PrimitiveTypeName.INT32 && isDay(name)) {
            return LocalDate.ofEpochDay(row.getInteger(name, 0)).toString();
        }
        if (column.getLogicalTypeAnnotation() instanceof TimestampLogicalTypeAnnotation time) {
            long perSecond = perSecond(time.getUnit());
            return Instant.ofEpochSecond(Math.floorDiv(row.getLong(name, 0), perSecond))
                    .atZone(ZoneOffset.UTC)
                    .toLocalDate()
                    .toString();
        }
        if (column.getPrimitiveTypeName() == PrimitiveTypeName.INT96) {
            return day(row.getInt96(name, 0).toByteBuffer());
        }
        return column.getPrimitiveTypeName() == PrimitiveTypeName.BINARY
                ? row.getString(name, 0)
                : row.getValueToString(row.getType().getFieldIndex(name), 0);
    }

    /// Of the old form of a time: nanoseconds of the day, then the Julian day.
    private static String day(ByteBuffer time) {
        int julian = time.order(ByteOrder.LITTLE_ENDIAN).getInt(time.position() + Long.BYTES);
        return LocalDate.ofEpochDay(julian - JULIAN_EPOCH).toString();
    }

    private static boolean isDay(String name) {
        return name.equals("published") || name.equals("date");
    }

    private static long perSecond(TimeUnit unit) {
        return switch (unit) {
            case MILLIS -> 1_000;
            case MICROS -> 1_000_000;
            case NANOS -> 1_000_000_000;
        };
    }
}
