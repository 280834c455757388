package tallystick.spark;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// Remembers when the storage failed: that is no fault of the file, which must then be read again and not be refused.
final class Watched extends FilterInputStream {
    private @Nullable IOException failure;

    Watched(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException e) {
            throw remembered(e);
        }
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        try {
            return super.read(buffer, from, length);
        } catch (IOException e) {
            throw remembered(e);
        }
    }

    private IOException remembered(IOException e) {
        failure = e;
        return e;
    }

    /// @throws IOException when one was thrown to whoever read
    void check() throws IOException {
        if (failure != null) {
            throw new IOException("the storage failed, the file is to be read again", failure);
        }
    }
}
