package tallystick.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// The lines of some bytes, one at a time: as much memory as the longest line, however many there are.
final class LineFeed {
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int from;
    private int filled;
    private int number;

    LineFeed(InputStream in) {
        this.in = in;
    }

    /// The next line without its break, null behind the last.
    ///
    /// Of a line past [Reports#LARGEST_BYTES] it gives only so much that this shows.
    byte @Nullable [] next() throws IOException {
        if (from == filled && !fill()) {
            return null;
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream(4096);
        do {
            int start = from;
            while (from < filled && buffer[from] != '\n') {
                from++;
            }
            if (line.size() <= Reports.LARGEST_BYTES) {
                line.write(buffer, start, from - start);
            }
        } while (from == filled && fill());
        if (from < filled) {
            from++;
        }
        number++;
        return line.toByteArray();
    }

    /// The number of the line read last, from 1.
    int number() {
        return number;
    }

    private boolean fill() throws IOException {
        from = 0;
        filled = Math.max(0, in.read(buffer));
        return filled > 0;
    }
}
