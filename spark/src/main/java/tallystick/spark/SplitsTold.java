package tallystick.spark;

import java.io.PrintWriter;
import java.time.Duration;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/// Tells now and then how far a job has come: `tally spark: 12 of 69 splits are read …`. An archive may take hours.
final class SplitsTold extends SparkListener {
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

    private final PrintWriter out;
    private long shown = System.nanoTime();
    private int all;
    private int read;

    SplitsTold(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void onStageSubmitted(SparkListenerStageSubmitted stage) {
        all = stage.stageInfo().numTasks();
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd task) {
        read += task.taskInfo().successful() ? 1 : 0;
        if (System.nanoTime() - shown > BETWEEN_LINES.toNanos()) {
            shown = System.nanoTime();
            out.println("tally spark: " + read + " of " + all + " splits are read …");
            out.flush();
        }
    }
}
