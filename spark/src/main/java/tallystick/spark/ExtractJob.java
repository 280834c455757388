package tallystick.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.JavaSparkContext;

/// Reads splits into an archive, one task a split. What an earlier run read is not read again.
final class ExtractJob {
    private final JavaSparkContext spark;
    private final Archive archive;

    ExtractJob(JavaSparkContext spark, Archive archive) {
        this.spark = spark;
        this.archive = archive;
    }

    /// What came of a run.
    ///
    /// @param skipped splits that were whole before
    record Summary(int read, int skipped, Account account) {}

    Summary run(List<Split> splits, Told told) throws IOException {
        Set<String> before = new HashSet<>();
        archive.done().forEach(done -> before.add(done.id()));
        List<Split> waiting = new ArrayList<>();
        Set<String> asked = new HashSet<>();
        for (Split split : splits) {
            if (asked.add(split.id()) && !before.contains(split.id())) {
                waiting.add(split);
            }
        }
        if (!waiting.isEmpty()) {
            read(waiting, new SplitTask(archive, told));
        }
        List<Archive.Done> all = archive.done();
        archive.sweep(all);
        return new Summary(
                waiting.size(),
                asked.size() - waiting.size(),
                new Account(all.stream().filter(done -> asked.contains(done.id())).toList()));
    }

    /// The largest first, so that none of them is waited for at the end.
    private void read(List<Split> waiting, SplitTask task) {
        waiting.sort(Comparator.comparingLong(Split::bytes).reversed());
        spark.parallelize(waiting, waiting.size()).foreach(task::run);
    }
}
