package tallystick.spark;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.fs.FSDataInputStream;

/// The lines of a file that begin in a stretch of it; the last one to its end.
final class Stretch extends InputStream {
    private final InputStream bytes;
    private final long end;
    private long at;
    private boolean atLineStart = true;

    private Stretch(InputStream bytes, long at, long end) {
        this.bytes = bytes;
        this.at = at;
        this.end = end;
    }

    /// @param in of the whole file; buffered
    static Stretch of(FSDataInputStream in, long start, long end) throws IOException {
        if (start == 0) {
            return new Stretch(in, 0, end);
        }
        in.seek(start - 1);
        long at = start - 1;
        for (int next = in.read(); next >= 0; next = in.read()) {
            at++;
            if (next == '\n') {
                break;
            }
        }
        return new Stretch(in, at, end);
    }

    /// Whether no line begins in it: one long line reaches over it.
    boolean isEmpty() {
        return at >= end;
    }

    @Override
    public int read() throws IOException {
        if (atLineStart && at >= end) {
            return -1;
        }
        int next = bytes.read();
        at++;
        atLineStart = next == '\n';
        return next;
    }

    /// A byte at least: others may wait for the end of the line.
    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int read = 0;
        while (read < length) {
            int next = read();
            if (next < 0) {
                break;
            }
            buffer[from + read++] = (byte) next;
        }
        return read == 0 && length > 0 ? -1 : read;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
