package tallystick.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// A copy of a ledger in one file: written beside its place under another name, made sure to be on the disk, then named.
record Backup(Store store, Path file) {
    void make() {
        if (Files.exists(file)) {
            throw new LedgerException(
                    store.name(),
                    "a backup does not replace what is there: " + file,
                    "give a path where nothing is yet");
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.deleteIfExists(part);
            store.copy(part);
            try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new LedgerException(
                    store.name(),
                    "the backup cannot be written to " + file,
                    "check the place and its permissions",
                    e);
        }
    }
}
