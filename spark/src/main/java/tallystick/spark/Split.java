package tallystick.spark;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// A part of the input that is read in one go and whose outcome is kept whole or not at all.
///
/// A web archive is one split; of JSON Lines a stretch is; small files share one.
///
/// @param id the same for the same bytes at the same place, so that what was read once is not read again
/// @param order where it stands in the order of adding
record Split(String id, String order, List<Piece> pieces) implements Serializable {
    Split {
        pieces = List.copyOf(pieces);
    }

    /// A file, or a stretch of one.
    ///
    /// @param path where it is, with its file system
    /// @param name as the user would write it; of it messages are made, and ids of reports that have no other
    /// @param end of the stretch, excluded; the length of the file where it is read whole
    record Piece(String path, String name, long start, long end, long modified, Part part)
            implements Serializable {
        /// What of the file is read.
        enum Part {
            WHOLE,
            /// The lines that begin from `start` on and before `end`.
            STRETCH,
            /// Nothing: its kind is not known.
            UNKNOWN,
            /// Nothing: a folder with no file to read or to refuse.
            EMPTY
        }

        String order() {
            return "%s\u0000%019d".formatted(name, start);
        }
    }

    /// @param given what was told beside the bytes: told otherwise, they are read otherwise
    static Split of(List<Piece> pieces, Told given) {
        return new Split(hash(pieces + " " + given), pieces.getFirst().order(), pieces);
    }

    static String hash(String content) {
        try {
            byte[] sum =
                    MessageDigest.getInstance("SHA-256")
                            .digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    long bytes() {
        return pieces.stream().mapToLong(piece -> piece.end() - piece.start()).sum();
    }
}
