package tallystick.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/// Reads into an archive what comes in, batch by batch. A batch that is done again after a crash gives the same splits, and those that
/// were whole are not read again.
final class Stream {
    private static final long SPLIT_BYTES = 4L << 20;

    /// What Spark tells of files; what is in them is not asked for.
    private static final StructType FILES =
            new StructType()
                    .add("path", DataTypes.StringType)
                    .add("modificationTime", DataTypes.TimestampType)
                    .add("length", DataTypes.LongType)
                    .add("content", DataTypes.BinaryType);

    private final SparkSession spark;
    private final Archive archive;
    private final Trigger trigger;
    private final Consumer<Account> told;

    /// @param told what came of each batch that was not empty
    Stream(SparkSession spark, String to, Trigger trigger, Consumer<Account> told)
            throws IOException {
        this.spark = spark;
        this.told = told;
        this.archive = Archive.at(to, Storage.of(context(spark).hadoopConfiguration()));
        this.trigger = trigger;
    }

    private static JavaSparkContext context(SparkSession spark) {
        return JavaSparkContext.fromSparkContext(spark.sparkContext());
    }

    StreamingQuery folder(String folder) throws TimeoutException {
        Dataset<Row> files =
                spark.readStream()
                        .format("binaryFile")
                        .schema(FILES)
                        .option("recursiveFileLookup", true)
                        .load(folder)
                        .select("path");
        return start(files, (batch, number) -> files(folder, batch.collectAsList()));
    }

    private void files(String folder, List<Row> rows) throws IOException {
        List<String> paths = new ArrayList<>();
        rows.forEach(row -> paths.add(row.getString(0)));
        List<Split> splits =
                new Plan(archive.storage(), SPLIT_BYTES, Told.NOTHING).ofFiles(folder, paths);
        tell(new ExtractJob(context(spark), archive).run(splits, Told.NOTHING).account());
    }

    StreamingQuery topic(String servers, String topic) throws TimeoutException {
        Dataset<Row> messages =
                spark.readStream()
                        .format("kafka")
                        .option("kafka.bootstrap.servers", servers)
                        .option("subscribe", topic)
                        .option("startingOffsets", "earliest")
                        .load()
                        .select("topic", "partition", "offset", "value");
        MessagesTask task = new MessagesTask(archive);
        return start(
                messages,
                (batch, number) ->
                        tell(new Account(batch.toJavaRDD().mapPartitions(task::run).collect())));
    }

    private void tell(Account account) {
        if (!account.done().isEmpty()) {
            told.accept(account);
        }
    }

    private StreamingQuery start(
            Dataset<Row> rows,
            org.apache.spark.api.java.function.VoidFunction2<Dataset<Row>, Long> batch)
            throws TimeoutException {
        return rows.writeStream()
                .foreachBatch(batch)
                .trigger(trigger)
                .option("checkpointLocation", new Path(archive.folder(), "_stream").toString())
                .start();
    }
}
