package tallystick.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Statements that run again and again in one transaction: each is prepared once, and its values are bound by place. Preparing anew and binding by
/// name took most of the time of adding.
final class Statements implements AutoCloseable {
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private final Map<String, Insert> inserts = new HashMap<>();

    /// @param columns of the table, in the order of the places in the text
    private record Insert(List<String> columns, String text) {}

    Statements(Handle handle) {
        connection = handle.getConnection();
    }

    /// What a statement does with its result; the driver's exceptions pass through.
    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    /// The text by which rows are inserted, put together once for a table and its columns.
    String text(String table, Set<String> columns, Function<Collection<String>, String> sql) {
        @Nullable Insert known = inserts.get(table);
        if (known == null || !known.columns.equals(List.copyOf(columns))) {
            known = new Insert(List.copyOf(columns), sql.apply(columns));
            inserts.put(table, known);
        }
        return known.text;
    }

    void run(String sql, Collection<@Nullable Object> values) {
        work(sql, values, PreparedStatement::executeUpdate);
    }

    /// The number in the first column of the first row.
    Optional<Long> number(String sql, @Nullable Object... values) {
        return first(sql, values).map(Long::valueOf);
    }

    /// The first column of the first row as text; empty when there is no row or nothing in it.
    Optional<String> first(String sql, @Nullable Object... values) {
        return work(
                sql,
                Arrays.asList(values),
                statement -> {
                    try (ResultSet rows = statement.executeQuery()) {
                        return rows.next()
                                ? Optional.ofNullable(rows.getString(1))
                                : Optional.empty();
                    }
                });
    }

    private <T> T work(String sql, Collection<@Nullable Object> values, Work<T> work) {
        try {
            PreparedStatement statement = statement(sql);
            int place = 1;
            for (@Nullable Object value : values) {
                statement.setObject(place++, value);
            }
            return work.with(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("%s (%s)".formatted(e.getMessage(), sql), e);
        }
    }

    private PreparedStatement statement(String sql) throws SQLException {
        @Nullable PreparedStatement known = prepared.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            prepared.put(sql, known);
        }
        return known;
    }

    @Override
    public void close() {
        for (PreparedStatement statement : prepared.values()) {
            try {
                statement.close();
            } catch (SQLException e) {
                throw new IllegalStateException("a statement cannot be ended", e);
            }
        }
    }
}
