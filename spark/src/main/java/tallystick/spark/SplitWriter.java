package tallystick.spark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.schema.MessageType;
import tallystick.figure.Extraction;
import tallystick.text.Reports.Outcome.Refused;

/// Writes what was read out of one split; nothing of it counts before [#commit].
final class SplitWriter implements AutoCloseable {
    private static final int SAMPLES = 3;

    /// Rows wait in memory until their group is written. In small groups they do not live long enough to get among the heap's old objects,
    /// where they would lie as garbage until it is full: then an executor's memory would grow with what it has read.
    private static final int ROWS_TOGETHER = 256;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Archive archive;
    private final String id;
    private final String order;
    private final String attempt = UUID.randomUUID().toString().substring(0, 8);
    private final ParquetWriter<Group> reportRows;
    private final ParquetWriter<Group> figureRows;
    private final ParquetWriter<Group> statementRows;
    private final OutputStream refusals;
    private final List<String> samples = new ArrayList<>();
    private long reports;
    private long figures;
    private long statements;
    private long refused;

    SplitWriter(Archive archive, String id, String order) throws IOException {
        this.archive = archive;
        this.id = id;
        this.order = order;
        this.reportRows = rows("reports", Tables.REPORTS);
        this.figureRows = rows("figures", Tables.FIGURES);
        this.statementRows = rows("statements", Tables.STATEMENTS);
        this.refusals = archive.create(archive.file("refused", id, attempt));
    }

    private ParquetWriter<Group> rows(String table, MessageType type) throws IOException {
        var configuration = archive.storage().configuration();
        Path file = archive.file(table, id, attempt);
        return ExampleParquetWriter.builder(HadoopOutputFile.fromPath(file, configuration))
                .withType(type)
                .withConf(configuration)
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withRowGroupRowCountLimit(ROWS_TOGETHER)
                .build();
    }

    void add(Extraction extraction) throws IOException {
        reportRows.write(Tables.report(extraction, reports));
        reports++;
        for (Group row : Tables.figures(extraction)) {
            figureRows.write(row);
            figures++;
        }
        for (Group row : Tables.statements(extraction)) {
            statementRows.write(row);
            statements++;
        }
    }

    /// @param content what was refused, where it would otherwise be lost; empty where its file can be looked at
    void refuse(Refused what, String content) throws IOException {
        ObjectNode line =
                JSON.createObjectNode()
                        .put("place", what.place())
                        .put("problem", what.problem())
                        .put("remedy", what.remedy());
        if (!content.isEmpty()) {
            line.put("content", content);
        }
        refusals.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        refused++;
        if (samples.size() < SAMPLES) {
            samples.add(what.place() + ": " + what.problem());
        }
    }

    /// Closes all files and notes the split as whole.
    Archive.Done commit() throws IOException {
        close();
        return archive.commit(
                new Archive.Done(
                        id, order, attempt, reports, figures, statements, refused, samples));
    }

    @Override
    public void close() throws IOException {
        try (reportRows;
                figureRows;
                statementRows) {
            refusals.close();
        }
    }
}
