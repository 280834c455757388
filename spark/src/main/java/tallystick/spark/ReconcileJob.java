package tallystick.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;
import tallystick.figure.Filed;
import tallystick.ledger.ExtractionLines;
import tallystick.reconcile.Vector;

/// Makes tallies of an archive: the newest version of each report ([Versions]), which other it follows ([Follow]), the stories that come
/// of it ([Gather]), and of each story its tallies ([Tell]).
///
/// Nowhere are all reports compared with all others. What is sorted and grouped is grouped by stretches of time and by story, and no
/// story is longer than [tallystick.reconcile.Strands#MOST] reports.
final class ReconcileJob implements Serializable {
    private static final long serialVersionUID = 1;

    /// Splits of which the rows are numbered apart, so that the number of a row tells the order of adding.
    private static final int ROW_BITS = 36;

    private final transient JavaSparkContext spark;
    private final Archive archive;
    private final int parts;

    /// @param parts in which the work is cut
    ReconcileJob(JavaSparkContext spark, Archive archive, int parts) {
        this.spark = spark;
        this.archive = archive;
        this.parts = parts;
    }

    /// @param reports that count
    record Summary(long reports, long superseded, long stories, long tallies) {}

    /// A split and its number in the order of adding.
    private record Numbered(long number, Archive.Done done) implements Serializable {
        long row(Group row) {
            return (number << ROW_BITS) + row.getLong("position", 0);
        }
    }

    Summary run() throws IOException {
        List<Archive.Done> done = archive.done();
        JavaRDD<Numbered> splits =
                spark.parallelize(
                        IntStream.range(0, done.size())
                                .mapToObj(i -> new Numbered(i, done.get(i)))
                                .toList(),
                        Math.max(1, done.size()));
        Broadcast<Set<Long>> superseded = spark.broadcast(superseded(splits));
        SortedMap<Long, Long> days = days(splits, superseded);
        if (days.isEmpty()) {
            throw new IOException("there is no report in " + archive.folder());
        }
        JavaPairRDD<Slot, String> stories = stories(splits, superseded, Slices.of(days, parts));
        stories.persist(StorageLevel.DISK_ONLY());
        JavaRDD<String> tallies = tallies(splits, superseded, stories);
        write(stories, tallies);
        Summary summary =
                new Summary(
                        days.values().stream().mapToLong(Long::longValue).sum(),
                        superseded.value().size(),
                        stories.values().distinct().count(),
                        spark.textFile(new Path(result(), "tallies").toString()).count());
        stories.unpersist();
        return summary;
    }

    /// Only copies that have something in common with another are looked at together.
    private Set<Long> superseded(JavaRDD<Numbered> splits) {
        JavaPairRDD<String, Versions.Copy> byKey =
                splits.flatMap(split ->
                                archive.reports(
                                        split.done(),
                                        row ->
                                                new Versions.Copy(
                                                        split.row(row),
                                                        Tables.told(row, "id"),
                                                        Tables.text(row, "url"),
                                                        Tables.told(row, "content_sha")),
                                        "id",
                                        "url",
                                        "position",
                                        "content_sha"))
                        .flatMapToPair(copy ->
                                copy.keys().stream()
                                        .map(key -> new Tuple2<>(Split.hash(key), copy))
                                        .iterator());
        List<Versions.Copy> suspects =
                byKey.groupByKey(parts)
                        .values()
                        .filter(copies -> isSeveral(copies.iterator()))
                        .flatMap(Iterable::iterator)
                        .distinct()
                        .collect();
        return Versions.superseded(
                suspects.stream().sorted(Comparator.comparingLong(Versions.Copy::number)).toList());
    }

    private static boolean isSeveral(Iterator<?> copies) {
        copies.next();
        return copies.hasNext();
    }

    private SortedMap<Long, Long> days(JavaRDD<Numbered> splits, Broadcast<Set<Long>> superseded) {
        return new TreeMap<>(
                splits.flatMap(split ->
                                rows(split, superseded, "published")
                                        .map(row -> day(Tables.told(row, "published")))
                                        .iterator())
                        .countByValue());
    }

    private Stream<Group> rows(Numbered split, Broadcast<Set<Long>> superseded, String... columns) {
        String[] all =
                Stream.concat(Stream.of(columns), Stream.of("position")).toArray(String[]::new);
        Iterable<Group> rows = () -> archive.reports(split.done(), row -> row, all);
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> !superseded.value().contains(split.row(row)));
    }

    private static long day(String published) {
        return LocalDate.parse(published).toEpochDay();
    }

    /// The story of each report, by the report's slot, which has no group yet.
    private JavaPairRDD<Slot, String> stories(
            JavaRDD<Numbered> splits, Broadcast<Set<Long>> superseded, Slices slices) {
        return splits.flatMapToPair(split ->
                        rows(split, superseded, "line")
                                .flatMap(row -> gists(Tables.told(row, "line"), slices))
                                .iterator())
                .repartitionAndSortWithinPartitions(new BySlice(slices.count()))
                .mapPartitionsToPair(reports -> new Follow(reports, slices))
                .repartitionAndSortWithinPartitions(new Slot.ByGroup(1))
                .mapPartitionsToPair(Gather::new);
    }

    private static Stream<Tuple2<Slot, byte[]>> gists(String line, Slices slices) {
        Filed filed = Filed.of(ExtractionLines.read(line));
        byte[] gist = Vector.of(filed).bytes();
        long day = filed.report().published().toEpochDay();
        return slices.knowing(day).stream()
                .map(slice ->
                        new Tuple2<>(
                                new Slot(BySlice.group(slice), day, filed.report().id()), gist));
    }

    private JavaRDD<String> tallies(
            JavaRDD<Numbered> splits,
            Broadcast<Set<Long>> superseded,
            JavaPairRDD<Slot, String> stories) {
        JavaPairRDD<String, String> lines =
                splits.flatMapToPair(split ->
                        rows(split, superseded, "id", "line")
                                .map(row ->
                                        new Tuple2<>(
                                                Tables.told(row, "id"), Tables.told(row, "line")))
                                .iterator());
        return stories.mapToPair(each -> new Tuple2<>(each._1().id(), slot(each)))
                .join(lines, parts)
                .mapToPair(each -> each._2())
                .repartitionAndSortWithinPartitions(new Slot.ByGroup(parts))
                .mapPartitions(Tell::new);
    }

    private static Slot slot(Tuple2<Slot, String> story) {
        return new Slot(story._2(), story._1().day(), story._1().id());
    }

    private Path result() {
        return new Path(archive.folder(), "reconciled");
    }

    /// What was there before stays until the new is whole.
    private void write(JavaPairRDD<Slot, String> stories, JavaRDD<String> tallies) {
        Path fresh = new Path(archive.folder(), "reconciled.new");
        try {
            FileSystem system = archive.storage().system(fresh);
            system.delete(fresh, true);
            tallies.saveAsTextFile(new Path(fresh, "tallies").toString());
            stories.map(each -> StoryLine.write(each._1().id(), each._2()))
                    .saveAsTextFile(new Path(fresh, "stories").toString());
            system.delete(result(), true);
            system.rename(fresh, result());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
