package tallystick.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;

/// The file of a ledger: made or brought up to date on opening, and known by the mark that it carries.
///
/// The file is looked at through SQLite alone: were Java to open and close it beside, this process would lose its locks on it.
///
/// @param patience how long to wait for another program that holds the file
record LedgerFile(Path path, Duration patience) {
    /// The `user_version` that the newest migration sets.
    static final int SCHEMA = 1;

    /// The `application_id` by which a ledger is told from other SQLite files: `TALY`.
    static final int MARK = 0x54414C59;

    private static final long CREATION_PAUSE_MS = 50;

    /// Makes sure that a ledger of this program's schema is there.
    ///
    /// @throws LedgerException when it is not and cannot be made
    void prepare() {
        if (Files.isDirectory(path)) {
            throw new LedgerException(
                    path, "this is a folder", "give the path of a file in it, existing or new");
        }
        if (path.toString().contains("?")) {
            throw new LedgerException(
                    path, "SQLite cannot take a \"?\" in a path", "give a path without one");
        }
        try {
            Path folder = path.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            if (schema() < SCHEMA) {
                migrate();
            }
        } catch (IOException e) {
            throw new LedgerException(
                    path, "its folder cannot be made", "check the path and its permissions", e);
        } catch (JdbiException e) {
            throw LedgerException.of(path, "opening it", "check the file and its folder", e);
        }
    }

    /// 0 for a new ledger, which is marked.
    private int schema() {
        try (Handle handle = Jdbi.create(source(new SQLiteConfig())).open()) {
            int mark = number(handle, "PRAGMA application_id");
            int schema = number(handle, "PRAGMA user_version");
            if (mark == 0 && number(handle, "SELECT count(*) FROM sqlite_schema") == 0) {
                handle.execute("PRAGMA application_id = " + MARK);
                return 0;
            } else if (mark != MARK) {
                throw new LedgerException(
                        path,
                        "this file is no ledger but another program's SQLite database",
                        "give the path of a ledger, or of a file that does not exist yet");
            } else if (schema > SCHEMA) {
                throw new LedgerException(
                        path,
                        "it was written by a newer Tallystick (schema %d, this one knows %d)"
                                .formatted(schema, SCHEMA),
                        "open it with the newer one");
            }
            return schema;
        }
    }

    private static int number(Handle handle, String sql) {
        return handle.createQuery(sql).mapTo(Integer.class).one();
    }

    /// Flyway does not lock a SQLite file while it migrates, so of several programs that make one ledger all but
    /// one fail, and find it made when they look again.
    private void migrate() {
        long start = System.nanoTime();
        while (true) {
            try {
                Flyway.configure(LedgerFile.class.getClassLoader())
                        .dataSource(source(durable()))
                        .locations("classpath:tallystick/ledger")
                        .loggers("slf4j")
                        .load()
                        .migrate();
                return;
            } catch (FlywayException e) {
                if (schema() == SCHEMA) {
                    return;
                } else if (System.nanoTime() - start > patience.toNanos()) {
                    throw LedgerException.of(
                            path, "making or updating it", "check the file and its folder", e);
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(CREATION_PAUSE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    Handle openForAdding() {
        return open();
    }

    /// A connection that cannot write even by mistake.
    Handle openForReading() {
        Handle handle = open();
        handle.execute("PRAGMA query_only = ON");
        return handle;
    }

    private Handle open() {
        try {
            return Jdbi.create(source(durable())).open();
        } catch (JdbiException e) {
            throw LedgerException.of(path, "opening it", "check the file and its folder", e);
        }
    }

    private static SQLiteConfig durable() {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        // Without it INSERT OR REPLACE would pass by the triggers that refuse DELETE.
        config.enableRecursiveTriggers(true);
        return config;
    }

    private SQLiteDataSource source(SQLiteConfig config) {
        config.setBusyTimeout(Math.toIntExact(patience.toMillis()));
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + path.toAbsolutePath());
        return source;
    }
}
