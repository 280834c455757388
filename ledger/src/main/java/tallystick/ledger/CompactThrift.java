package tallystick.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Structures in Thrift's compact protocol, in which Parquet writes its headers. Fields are put in the order of their numbers.
final class CompactThrift {
    private static final int INT = 5;
    private static final int LONG = 6;
    private static final int TEXT = 8;
    private static final int LIST = 9;
    private static final int STRUCT = 12;
    private static final int LONG_LIST = 15;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int last;

    /// The finished structure.
    byte[] end() {
        bytes.write(0);
        return bytes.toByteArray();
    }

    CompactThrift putInt(int field, int value) {
        begin(field, INT);
        number(zigzag(value));
        return this;
    }

    CompactThrift putLong(int field, long value) {
        begin(field, LONG);
        number(zigzag(value));
        return this;
    }

    CompactThrift putText(int field, String value) {
        begin(field, TEXT);
        text(value);
        return this;
    }

    CompactThrift putStruct(int field, CompactThrift value) {
        begin(field, STRUCT);
        bytes.writeBytes(value.end());
        return this;
    }

    CompactThrift putStructs(int field, Iterable<CompactThrift> all, int size) {
        begin(field, LIST);
        list(STRUCT, size);
        all.forEach(each -> bytes.writeBytes(each.end()));
        return this;
    }

    CompactThrift putInts(int field, int... all) {
        begin(field, LIST);
        list(INT, all.length);
        for (int each : all) {
            number(zigzag(each));
        }
        return this;
    }

    CompactThrift putTexts(int field, String... all) {
        begin(field, LIST);
        list(TEXT, all.length);
        for (String each : all) {
            text(each);
        }
        return this;
    }

    private void begin(int field, int type) {
        bytes.write(((field - last) << 4) | type);
        last = field;
    }

    private void list(int type, int size) {
        if (size < LONG_LIST) {
            bytes.write((size << 4) | type);
        } else {
            bytes.write((LONG_LIST << 4) | type);
            number(size);
        }
    }

    private void text(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        bytes.writeBytes(utf8);
    }

    private static long zigzag(long value) {
        return (value << 1) ^ (value >> 63);
    }

    private void number(long value) {
        number(bytes, value);
    }

    /// Seven bits a byte, the least first.
    static void number(ByteArrayOutputStream bytes, long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes.write((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }
}
