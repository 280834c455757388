package tallystick.text;

import java.util.List;
import java.util.Locale;
import tallystick.text.Reports.Outcome.Refused;

/// What becomes of a file that nobody named, found below a folder: `2031/flood.txt` is taken, `2031/flood.pdf` is refused by its name,
/// `.git/config` and `_SUCCESS` are passed over. The rules are those of `docs/REPORTS.md`, "Folders".
public enum InFolder {
    /// Its name is that of a form in which reports come.
    TAKEN,
    /// Nothing is known of it; it is refused, not lost in silence.
    UNKNOWN,
    /// Put there by programs for programs: no report is lost with it.
    ASIDE;

    /// Sums and indexes that lie beside what was fetched, and ledgers.
    private static final List<String> BESIDE =
            List.of(
                    ".md5",
                    ".sha1",
                    ".sha256",
                    ".sha512",
                    ".crc",
                    ".cdx",
                    ".cdxj",
                    ".ledger",
                    ".ledger-wal",
                    ".ledger-shm");

    /// @param below the file's path from the folder on: `2031/flood.txt`
    public static InFolder of(String below) {
        String[] parts = below.replace('\\', '/').split("/", -1);
        String name = parts[parts.length - 1];
        for (int i = 0; i < parts.length - 1; i++) {
            if (parts[i].startsWith(".") || parts[i].startsWith("_")) {
                return ASIDE;
            }
        }
        if (name.startsWith(".") || isMark(name) || isBeside(name)) {
            return ASIDE;
        }
        return Reports.takes(name) ? TAKEN : UNKNOWN;
    }

    /// As Hadoop and Spark leave behind what they have written: `_SUCCESS`, `_metadata`.
    private static boolean isMark(String name) {
        return name.startsWith("_") && !name.contains(".");
    }

    private static boolean isBeside(String name) {
        String lower = name.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        return BESIDE.stream().anyMatch(lower::endsWith);
    }

    /// Of a file of which nothing is known.
    ///
    /// @param name as the user would write it
    public static Refused unknown(String name) {
        return new Refused(
                name,
                "is of no kind that is read from a folder",
                "Read are files named %s, each also with .gz (by tally spark .parquet too); if it holds reports, give it by its own name."
                        .formatted(String.join(", ", Reports.SUFFIXES)));
    }

    /// Of a folder in which nothing was found, neither to read nor to refuse.
    public static Refused empty(String folder) {
        return new Refused(
                folder,
                "holds no report",
                "In folders only files named %s are taken."
                        .formatted(String.join(", ", Reports.SUFFIXES)));
    }
}
