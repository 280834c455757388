package tallystick.spark;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Option;

/// `--local`, else the cluster that `spark-submit` named.
final class SessionOption {
    @Option(
            names = "--local",
            paramLabel = "N",
            description =
                    "Run here on N threads; otherwise on the cluster that spark-submit names.")
    private int threads;

    SparkSession open(String job) {
        SparkConf conf = new SparkConf().setAppName("tally " + job);
        if (threads > 0) {
            conf.setMaster("local[" + threads + "]")
                    .set("spark.ui.enabled", "false")
                    .set("spark.driver.bindAddress", "127.0.0.1")
                    .set("spark.driver.host", "127.0.0.1");
        } else if (!conf.contains("spark.master")) {
            conf.setMaster("local[1]").set("spark.ui.enabled", "false");
        }
        return SparkSession.builder().config(conf).getOrCreate();
    }
}
