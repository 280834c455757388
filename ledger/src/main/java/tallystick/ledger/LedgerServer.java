package tallystick.ledger;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/// A ledger in a database of a PostgreSQL server, for several users: made or brought up to date on opening.
///
/// @param patience how long to wait for another program that adds
record LedgerServer(ServerAddress address, Duration patience) implements Store {
    private static final int ADDING = 0x54414C59;
    private static final String CHECK_THE_SERVER = "check the server, the database and your rights";

    @Override
    public String name() {
        return address.toString();
    }

    @Override
    public void prepare() {
        try {
            Flyway flyway =
                    Flyway.configure(LedgerServer.class.getClassLoader())
                            .dataSource(source())
                            .locations("classpath:tallystick/ledger/postgresql")
                            .loggers("slf4j")
                            .load();
            @Nullable MigrationInfo current = flyway.info().current();
            int schema =
                    current == null || current.getVersion() == null
                            ? 0
                            : current.getVersion().getMajor().intValue();
            if (schema > LedgerFile.SCHEMA) {
                throw new LedgerException(
                        name(),
                        "it was written by a newer Tallystick (schema %d, this one knows %d)"
                                .formatted(schema, LedgerFile.SCHEMA),
                        "open it with the newer one");
            } else if (schema < LedgerFile.SCHEMA) {
                flyway.migrate();
            }
        } catch (FlywayException e) {
            throw failure("opening it", CHECK_THE_SERVER, e);
        }
    }

    @Override
    public Handle openForAdding() {
        return open();
    }

    @Override
    public Handle openForReading() {
        Handle handle = open();
        handle.execute("SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY");
        return handle;
    }

    private Handle open() {
        try {
            Handle handle = Jdbi.create(source()).open();
            handle.execute("SET lock_timeout = " + patience.toMillis());
            return handle;
        } catch (JdbiException e) {
            throw failure("opening it", CHECK_THE_SERVER, e);
        }
    }

    private PGSimpleDataSource source() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {address.host()});
        source.setPortNumbers(new int[] {address.port()});
        source.setDatabaseName(address.database());
        source.setUser(address.user());
        source.setPassword(address.password());
        source.setApplicationName("tallystick");
        source.setConnectTimeout((int) Math.max(1, patience.toSeconds()));
        return source;
    }

    @Override
    public void beginAdding(Handle handle) {
        handle.execute("BEGIN");
        handle.execute("SELECT pg_advisory_xact_lock(?)", ADDING);
    }

    @Override
    public void beginReading(Handle handle) {
        handle.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    }

    @Override
    public void shadow(Handle handle, List<String> tables) {
        tables.forEach(table ->
                handle.execute("CREATE TEMP TABLE %s (LIKE %1$s INCLUDING ALL)".formatted(table)));
    }

    @Override
    public String schema(Handle handle) {
        return handle.createQuery("SELECT quote_ident(current_schema())").mapTo(String.class).one();
    }

    @Override
    public String numbers() {
        return "SELECT CAST(value AS BIGINT) FROM json_array_elements_text(CAST(:numbers AS JSON))";
    }

    @Override
    public void index(Handle handle, List<Numbered> entries) {
        PostgresSearch.index(handle, entries);
    }

    @Override
    public SearchTable searchTable() {
        return new PostgresSearch();
    }

    /// The server watches over its own files.
    @Override
    public List<String> damages(Handle handle) {
        return new ArrayList<>();
    }

    @Override
    public void copy(Path file) {
        throw new LedgerException(
                name(),
                "a ledger on a server is not copied into a file",
                "back up the database with pg_dump, or all it holds with tally export --format bundle");
    }

    @Override
    public LedgerException failure(String doing, String remedy, Exception failure) {
        return PostgresFailure.told(this, doing, remedy, failure);
    }
}
