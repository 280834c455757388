package tallystick.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StretchTest {
    @TempDir private Path folder;

    @Test
    void however_a_file_is_cut_each_line_is_in_one_stretch() throws IOException {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            StringBuilder lines = new StringBuilder();
            for (int i = random.nextInt(8); i >= 0; i--) {
                lines.append("x".repeat(random.nextInt(12)))
                        .append(i > 0 || random.nextBoolean() ? "\n" : "");
            }
            Path file = Files.writeString(folder.resolve("lines.jsonl"), lines);
            int step = 1 + random.nextInt(15);
            StringBuilder read = new StringBuilder();
            for (int start = 0; start < lines.length(); start += step) {
                read.append(read(file, start, Math.min(start + step, lines.length())));
            }
            assertThat(read.toString()).as("cut every %d", step).isEqualTo(lines.toString());
        }
    }

    private static String read(Path file, int start, int end) throws IOException {
        var path = new org.apache.hadoop.fs.Path(file.toString());
        try (FSDataInputStream in = path.getFileSystem(new Configuration()).open(path)) {
            Stretch stretch = Stretch.of(in, start, end);
            String read = new String(stretch.readAllBytes(), UTF_8);
            assertThat(read.isEmpty()).isEqualTo(stretch.isEmpty() && read.isEmpty());
            return read;
        }
    }
}
