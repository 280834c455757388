package tallystick.ledger;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import tallystick.figure.Entry;
import tallystick.figure.Extraction;

/// Figures as Parquet, one a row, in the columns of [FigureTable], numbers and days as such. The first row of each report holds in `reading`
/// all that was read out of it, its text too, from which another ledger takes it in.
///
/// Written are plain pages pressed by gzip, which every reader knows; so little of the format is needed that no library is.
public final class FigureParquet {
    private static final byte[] MARK = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final String READING = "reading";
    private static final int ROWS_AT_ONCE = 20_000;
    private static final int REPORTS_AT_ONCE = 200;
    private static final Map<String, ParquetColumn.Kind> KINDS =
            Map.of(
                    "published", ParquetColumn.Kind.DAY,
                    "start", ParquetColumn.Kind.WHOLE,
                    "part_of", ParquetColumn.Kind.WHOLE,
                    "low", ParquetColumn.Kind.NUMBER,
                    "high", ParquetColumn.Kind.NUMBER);

    /// Tells at each start by which means it reads; nobody needs to know.
    private static final Logger HARDWOOD = Logger.getLogger("dev.hardwood");

    static {
        HARDWOOD.setLevel(Level.WARNING);
    }

    private final OutputStream out;
    private final List<ParquetColumn> columns = new ArrayList<>();
    private final List<CompactThrift> groups = new ArrayList<>();
    private long written;
    private long rows;

    private FigureParquet(OutputStream out) {
        this.out = out;
        for (String name : FigureTable.COLUMNS) {
            columns.add(new ParquetColumn(name, KINDS.getOrDefault(name, ParquetColumn.Kind.TEXT)));
        }
        columns.add(new ParquetColumn(READING, ParquetColumn.Kind.TEXT));
    }

    /// Whether a file begins as a Parquet file does.
    public static boolean is(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(MARK.length), MARK);
        }
    }

    /// The figures of each report's newest version, as amended.
    public static void write(Known known, OutputStream out) throws IOException {
        FigureParquet parquet = new FigureParquet(out);
        parquet.put(MARK);
        Judgements judgements = known.judgements();
        IOException[] failed = {null};
        known.newest(version -> {
            try {
                parquet.add(version, judgements);
            } catch (IOException e) {
                failed[0] = e;
            }
        });
        if (failed[0] != null) {
            throw failed[0];
        }
        parquet.end();
    }

    private void add(Version version, Judgements judgements) throws IOException {
        @Nullable Object reading = ExtractionLines.write(version.extraction());
        for (Entry entry : version.entries()) {
            row(FigureTable.values(judgements.amended(entry), judgements), reading);
            reading = null;
        }
        if (reading != null) {
            row(FigureTable.values(version.report()), reading);
        }
        if (columns.getFirst().size() >= ROWS_AT_ONCE) {
            group();
        }
    }

    private void row(Map<String, @Nullable Object> values, @Nullable Object reading) {
        for (int i = 0; i < FigureTable.COLUMNS.size(); i++) {
            columns.get(i).add(values.get(FigureTable.COLUMNS.get(i)));
        }
        columns.getLast().add(reading);
    }

    /// Writes the rows gathered.
    private void group() throws IOException {
        int size = columns.getFirst().size();
        if (size == 0) {
            return;
        }
        long begin = written;
        List<CompactThrift> chunks = new ArrayList<>();
        for (ParquetColumn column : columns) {
            ParquetColumn.Chunk chunk = column.chunk(written);
            put(chunk.bytes().toByteArray());
            chunks.add(chunk.told());
        }
        groups.add(
                new CompactThrift()
                        .putStructs(1, chunks, chunks.size())
                        .putLong(2, written - begin)
                        .putLong(3, size));
        rows += size;
    }

    private void end() throws IOException {
        group();
        List<CompactThrift> schema = new ArrayList<>();
        schema.add(new CompactThrift().putText(4, "figures").putInt(5, columns.size()));
        columns.forEach(column -> schema.add(column.schema()));
        byte[] footer =
                new CompactThrift()
                        .putInt(1, 1)
                        .putStructs(2, schema, schema.size())
                        .putLong(3, rows)
                        .putStructs(4, groups, groups.size())
                        .putText(6, "Tallystick")
                        .end();
        put(footer);
        put(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(footer.length).array());
        put(MARK);
    }

    private void put(byte[] bytes) throws IOException {
        out.write(bytes);
        written += bytes.length;
    }

    /// Takes the reports of such a file in as if they had been read here. What is there already is not added again.
    ///
    /// @return what it brought; judgements come in bundles only
    /// @throws IOException when it cannot be read, or is no file that [#write] wrote
    public static Bundle.Imported read(Path file, Ledger ledger) throws IOException {
        int[] added = new int[2];
        List<Extraction> waiting = new ArrayList<>();
        try (ParquetFileReader parquet = ParquetFileReader.open(InputFile.of(file));
                RowReader rows = parquet.rowReader()) {
            while (rows.hasNext()) {
                rows.next();
                if (!rows.isNull(READING)) {
                    waiting.add(ExtractionLines.read(rows.getString(READING)));
                }
                if (waiting.size() == REPORTS_AT_ONCE) {
                    flush(waiting, ledger, added);
                }
            }
            flush(waiting, ledger, added);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new IOException(e.getMessage(), e);
        }
        return new Bundle.Imported(added[0], added[1], 0);
    }

    /// @param added how many were new, and how many were there
    private static void flush(List<Extraction> waiting, Ledger ledger, int[] added) {
        for (Added each : ledger.addAll(waiting)) {
            added[each == Added.ALREADY_THERE ? 1 : 0]++;
        }
        waiting.clear();
    }
}
