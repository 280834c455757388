package tallystick.spark;

import java.io.IOException;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/// How files are reached: Hadoop's settings in a form that travels to the executors.
record Storage(Map<String, String> settings) implements Serializable {
    Storage {
        settings = new HashMap<>(settings);
    }

    static Storage of(Configuration configuration) {
        Map<String, String> settings = new HashMap<>();
        configuration.forEach(entry -> settings.put(entry.getKey(), entry.getValue()));
        return new Storage(settings);
    }

    Configuration configuration() {
        Configuration configuration = new Configuration(false);
        settings.forEach(configuration::set);
        return configuration;
    }

    FileSystem system(Path path) throws IOException {
        return path.getFileSystem(configuration());
    }
}
