package tallystick.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import tallystick.figure.Attribution;
import tallystick.figure.Forecast;
import tallystick.figure.Span;
import tallystick.figure.When;

/// Forecasts in the ledger's table.
///
/// @param handle in a transaction
record ForecastRows(Handle handle) {
    private static final ObjectMapper JSON = new ObjectMapper();

    void add(long versionNo, List<Forecast> forecasts) {
        Insertion rows = new Insertion("forecast");
        for (int position = 0; position < forecasts.size(); position++) {
            Forecast forecast = forecasts.get(position);
            ArrayNode names = JSON.createArrayNode();
            forecast.sources().names().forEach(names::add);
            rows.add(
                    new Row()
                            .put("version_no", versionNo)
                            .put("position", position)
                            .putSpan("content", forecast.content())
                            .putSpan("words", forecast.dueWords())
                            .put("sources", names.toString())
                            .putTime("said", forecast.said())
                            .putTime("due", forecast.due()));
        }
        rows.into(handle);
    }

    /// Report id → what its newest version foretells.
    Map<String, List<Forecast>> newest(Instant asKnown) {
        Map<String, List<Forecast>> forecasts = new HashMap<>();
        handle.createQuery(
                        """
                        SELECT forecast.*, version.id AS report FROM forecast JOIN version USING (version_no)
                        WHERE %s ORDER BY version_no, position\
                        """
                                .formatted(Catalogue.NEWEST))
                .bind("as_of", RecordedTime.write(asKnown))
                .map((row, context) ->
                        forecasts
                                .computeIfAbsent(row.getString("report"), id -> new ArrayList<>())
                                .add(forecast(row)))
                .forEach(added -> {});
        return forecasts;
    }

    private static Forecast forecast(ResultSet row) throws SQLException {
        String said = row.getString("said");
        return new Forecast(
                new Span(row.getInt("content_start"), row.getInt("content_end")),
                sources(row.getString("sources")),
                said == null ? null : When.parse(said),
                When.parse(row.getString("due")),
                new Span(row.getInt("words_start"), row.getInt("words_end")));
    }

    private static Attribution sources(String names) {
        try {
            List<Attribution.Hop> hops = new ArrayList<>();
            JSON.readTree(names)
                    .forEach(name -> hops.add(new Attribution.Hop(name.asText(), null, null)));
            return new Attribution(hops);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no list of names: " + names, e);
        }
    }
}
