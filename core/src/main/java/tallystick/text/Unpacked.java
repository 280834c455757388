package tallystick.text;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalLong;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// The bytes of a file, unpacked where they are packed by gzip (RFC 1952), and where in the file they stand.
///
/// A file may hold many packed members one behind the other, as web archives do: one a record. Java's own `GZIPInputStream` takes a
/// member whose head is clipped or damaged for the end of the file, and what follows would be lost in silence; here both are errors.
/// Zeros behind the last member are padding.
final class Unpacked extends InputStream {
    private static final int DEFLATED = 8;
    private static final int HAS_SUM = 2;
    private static final int HAS_EXTRA = 4;
    private static final int HAS_NAME = 8;
    private static final int HAS_COMMENT = 16;

    private final InputStream file;
    private final byte[] piece = new byte[1 << 16];
    private final Deque<Member> members = new ArrayDeque<>();
    private final CRC32 sum = new CRC32();
    private final @Nullable Inflater inflater;
    private int at;
    private int limit;
    private long before;
    private long given;
    private boolean inMember;
    private @Nullable IOException broken;

    /// Where a member begins: in the file, and in what is given out.
    private record Member(long inFile, long inGiven) {}

    Unpacked(InputStream file) throws IOException {
        this.file = file;
        int more = 0;
        while (limit < 2 && more >= 0) {
            limit += more;
            more = file.read(piece, limit, piece.length - limit);
        }
        limit += Math.max(more, 0);
        boolean packed = limit >= 2 && piece[0] == 0x1f && piece[1] == (byte) 0x8b;
        inflater = packed ? new Inflater(true) : null;
    }

    /// How many bytes of the file were taken; at its end, its length.
    long taken() {
        return before + at;
    }

    /// How many bytes were given out.
    long given() {
        return given;
    }

    /// Where in the file something begins that begins at this byte of what is given out; nothing where it is packed together with what
    /// stands before it. To be asked in rising order.
    OptionalLong inFile(long inGiven) {
        if (inflater == null) {
            return OptionalLong.of(inGiven);
        }
        while (!members.isEmpty() && members.getFirst().inGiven() < inGiven) {
            members.removeFirst();
        }
        return members.isEmpty() || members.getFirst().inGiven() > inGiven
                ? OptionalLong.empty()
                : OptionalLong.of(members.getFirst().inFile());
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /// Once broken, broken at the same place whenever it is read again.
    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        if (broken != null) {
            throw broken;
        }
        try {
            int read =
                    inflater == null
                            ? plain(buffer, from, length)
                            : inflated(inflater, buffer, from, length);
            given += Math.max(read, 0);
            return read;
        } catch (IOException e) {
            broken = e;
            throw e;
        }
    }

    private int plain(byte[] buffer, int from, int length) throws IOException {
        if (at == limit && !fill()) {
            return -1;
        }
        int read = Math.min(length, limit - at);
        System.arraycopy(piece, at, buffer, from, read);
        at += read;
        return read;
    }

    private boolean fill() throws IOException {
        before += limit;
        at = 0;
        limit = Math.max(file.read(piece, 0, piece.length), 0);
        return limit > 0;
    }

    private int inflated(Inflater inflater, byte[] buffer, int from, int length)
            throws IOException {
        while (inMember || begin()) {
            if (at == limit && !fill()) {
                throw clipped();
            }
            inflater.setInput(piece, at, limit - at);
            int read = inflate(inflater, buffer, from, length);
            at = limit - inflater.getRemaining();
            sum.update(buffer, from, read);
            if (inflater.finished()) {
                end(inflater);
            }
            if (read > 0 || length == 0) {
                return read;
            }
        }
        inflater.end();
        return -1;
    }

    private static int inflate(Inflater inflater, byte[] buffer, int from, int length)
            throws IOException {
        try {
            return inflater.inflate(buffer, from, length);
        } catch (DataFormatException e) {
            throw new ZipException(e.getMessage());
        }
    }

    /// Reads the head of a member, if there is a further one.
    private boolean begin() throws IOException {
        int first = next();
        while (first == 0 && !members.isEmpty()) {
            first = next();
        }
        if (first < 0) {
            return false;
        }
        members.add(new Member(taken() - 1, given));
        if (first != 0x1f || must() != 0x8b || must() != DEFLATED) {
            throw new ZipException("what stands there is not packed by gzip");
        }
        int has = must();
        skip(6); // time, kind of packing, system
        skip((has & HAS_EXTRA) == 0 ? 0 : must() | must() << 8);
        skipWord((has & HAS_NAME) != 0);
        skipWord((has & HAS_COMMENT) != 0);
        skip((has & HAS_SUM) == 0 ? 0 : 2);
        inMember = true;
        return true;
    }

    /// Checks length and sum behind a member.
    private void end(Inflater inflater) throws IOException {
        long told = 0;
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            told |= (long) must() << shift;
        }
        long length = inflater.getBytesWritten() & 0xffffffffL;
        if (told != (length << Integer.SIZE | sum.getValue())) {
            throw new ZipException("what was unpacked does not have its checksum");
        }
        inflater.reset();
        sum.reset();
        inMember = false;
    }

    private int next() throws IOException {
        return at < limit || fill() ? piece[at++] & 0xff : -1;
    }

    private int must() throws IOException {
        int next = next();
        if (next < 0) {
            throw clipped();
        }
        return next;
    }

    private void skip(int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            must();
        }
    }

    private void skipWord(boolean there) throws IOException {
        while (there && must() != 0) {
            // up to its end
        }
    }

    private static EOFException clipped() {
        return new EOFException("the file ends in the middle of what is packed");
    }
}
