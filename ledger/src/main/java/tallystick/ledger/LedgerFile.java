package tallystick.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
record LedgerFile(Path path, Duration patience) implements Store {
    /// The `user_version` that the newest migration sets.
    static final int SCHEMA = 13;

    /// The `application_id` by which a ledger is told from other SQLite files: `TALY`.
    static final int MARK = 0x54414C59;

    /// Of each connection that reads: room for the inner pages of a large ledger's indices.
    /// Ids are hashes, so each report touches pages all over their indices; with SQLite's own 2 MB most of them are read again each time.
    private static final int ADDING_CACHE_KB = 1 << 16;

    /// A page that many reports touch is then written to the file once for all of them; the log grows to 32 MB.
    private static final int PAGES_BEFORE_CHECKPOINT = 8_000;

    private static final int READING_CACHE_KB = 16_000;

    private static final long CREATION_PAUSE_MS = 50;
    private static final int LOOK_AGAIN_MS = 3;
    private static final String CHECK_THE_FILE = "check the file and its folder";

    @Override
    public String name() {
        return path.toString();
    }

    @Override
    public void prepare() {
        if (Files.isDirectory(path)) {
            throw new LedgerException(
                    name(), "this is a folder", "give the path of a file in it, existing or new");
        }
        if (path.toString().contains("?")) {
            throw new LedgerException(
                    name(), "SQLite cannot take a \"?\" in a path", "give a path without one");
        }
        try {
            Path folder = path.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            if (schema() < SCHEMA) {
                migrate();
                fillIndex();
            }
        } catch (IOException e) {
            throw new LedgerException(
                    name(), "its folder cannot be made", "check the path and its permissions", e);
        } catch (JdbiException e) {
            throw failure("opening it", CHECK_THE_FILE, e);
        }
    }

    /// 0 for a new ledger, which is marked.
    private int schema() {
        try (Handle handle = Jdbi.create(source(new SQLiteConfig())).open()) {
            // In one transaction: another program may be making this very ledger.
            handle.execute("BEGIN");
            int tables = number(handle, "SELECT count(*) FROM sqlite_schema");
            int mark = number(handle, "PRAGMA application_id");
            int schema = number(handle, "PRAGMA user_version");
            handle.execute("COMMIT");
            if (mark == 0 && tables == 0) {
                handle.execute("PRAGMA application_id = " + MARK);
                return 0;
            } else if (mark != MARK) {
                throw new LedgerException(
                        name(),
                        "this file is no ledger but another program's SQLite database",
                        "give the path of a ledger, or of a file that does not exist yet");
            } else if (schema > SCHEMA) {
                throw new LedgerException(
                        name(),
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
                        .locations("classpath:tallystick/ledger/sqlite")
                        .loggers("slf4j")
                        .load()
                        .migrate();
                return;
            } catch (FlywayException e) {
                if (schema() == SCHEMA) {
                    return;
                } else if (System.nanoTime() - start > patience.toNanos()) {
                    throw failure("making or updating it", CHECK_THE_FILE, e);
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

    /// A migration that makes the index anew leaves it empty: words are taken out of texts here, not in SQL.
    private void fillIndex() {
        try (Handle handle = openForAdding()) {
            new Transaction(this, handle)
                    .run(
                            this::beginAdding,
                            "making the index of words",
                            CHECK_THE_FILE,
                            adding -> {
                                new SearchIndex(this, adding).fillIfEmpty();
                                return true;
                            });
        }
    }

    @Override
    public Handle openForAdding() {
        Handle handle = open();
        handle.execute("PRAGMA cache_size = -" + ADDING_CACHE_KB);
        handle.execute("PRAGMA wal_autocheckpoint = " + PAGES_BEFORE_CHECKPOINT);
        return handle;
    }

    @Override
    public Handle openForReading() {
        Handle handle = open();
        handle.execute("PRAGMA query_only = ON");
        handle.execute("PRAGMA cache_size = -" + READING_CACHE_KB);
        return handle;
    }

    private Handle open() {
        try {
            return Jdbi.create(source(durable())).open();
        } catch (JdbiException e) {
            throw failure("opening it", CHECK_THE_FILE, e);
        }
    }

    private static SQLiteConfig durable() {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        // Without it INSERT OR REPLACE would pass by the triggers that refuse DELETE.
        config.enableRecursiveTriggers(true);
        // Nobody asks for them, and the driver would look at each statement's text to find out
        // whether there are any.
        config.setGetGeneratedKeys(false);
        return config;
    }

    private SQLiteDataSource source(SQLiteConfig config) {
        config.setBusyTimeout(Math.toIntExact(patience.toMillis()));
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + path.toAbsolutePath());
        return source;
    }

    /// SQLite itself looks ever more rarely whether the file is free, and may miss each of the moments between two transactions of a program
    /// that adds report after report.
    @Override
    public void beginAdding(Handle handle) {
        long start = System.nanoTime();
        handle.execute("PRAGMA busy_timeout = " + LOOK_AGAIN_MS);
        try {
            boolean begun = false;
            while (!begun) {
                begun = begun(handle, System.nanoTime() - start < patience.toNanos());
            }
        } finally {
            handle.execute("PRAGMA busy_timeout = " + patience.toMillis());
        }
    }

    /// @param again whether another program may hold the file for now
    private static boolean begun(Handle handle, boolean again) {
        try {
            handle.execute("BEGIN IMMEDIATE");
            return true;
        } catch (JdbiException e) {
            if (again && SqliteFailure.isBusy(e)) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void beginReading(Handle handle) {
        handle.execute("BEGIN");
    }

    /// As the newest migration left them; what points at other tables points at nothing here.
    @Override
    public void shadow(Handle handle, List<String> tables) {
        for (String table : tables) {
            handle.createQuery(
                            "SELECT sql FROM main.sqlite_schema WHERE tbl_name = :table AND sql IS NOT NULL ORDER BY type DESC")
                    .bind("table", table)
                    .mapTo(String.class)
                    .list()
                    .forEach(sql -> handle.execute(shadow(sql)));
        }
    }

    private static String shadow(String sql) {
        return sql.replaceFirst("^CREATE TABLE ", "CREATE TABLE temp.")
                .replaceFirst("^CREATE INDEX ", "CREATE INDEX temp.")
                .replaceAll(" REFERENCES \\w+", "");
    }

    @Override
    public String schema(Handle handle) {
        return "main";
    }

    @Override
    public String numbers() {
        return "SELECT value FROM json_each(:numbers)";
    }

    @Override
    public void index(Handle handle, List<Numbered> entries) {
        SqliteSearch.insertion(entries).into(handle);
    }

    @Override
    public SearchTable searchTable() {
        return new SqliteSearch();
    }

    @Override
    public List<String> damages(Handle handle) {
        List<String> damages = new ArrayList<>();
        for (String line :
                handle.createQuery("PRAGMA integrity_check(20)").mapTo(String.class).list()) {
            if (!line.equals("ok")) {
                damages.add(line);
            }
        }
        handle.createQuery("PRAGMA foreign_key_check")
                .map((row, context) -> "a row of " + row.getString("table") + " points at nothing")
                .forEach(damages::add);
        return damages;
    }

    @Override
    public void copy(Path file) {
        try (Handle handle = open()) {
            handle.createUpdate("VACUUM INTO :file").bind("file", file.toString()).execute();
        } catch (JdbiException e) {
            throw failure("copying it to " + file, "check the place for the copy", e);
        }
    }

    @Override
    public LedgerException failure(String doing, String remedy, Exception failure) {
        return SqliteFailure.told(name(), doing, remedy, failure);
    }
}
