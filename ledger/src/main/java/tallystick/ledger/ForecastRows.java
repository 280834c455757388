package tallystick.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import tallystick.figure.Attribution;
import tallystick.figure.Forecast;
import tallystick.figure.When;
import tallystick.ledger.Columns.Cells;

/// Forecasts in the ledger's table.
///
/// @param handle in a transaction
record ForecastRows(Handle handle) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Insertion insertion(long versionNo, List<Forecast> forecasts) {
        Insertion rows = new Insertion("forecast");
        rows(forecasts).forEach(row -> rows.add(row.put("version_no", versionNo)));
        return rows;
    }

    static List<Row> rows(List<Forecast> forecasts) {
        List<Row> rows = new ArrayList<>();
        for (int position = 0; position < forecasts.size(); position++) {
            Forecast forecast = forecasts.get(position);
            ArrayNode names = JSON.createArrayNode();
            forecast.sources().names().forEach(names::add);
            rows.add(
                    new Row()
                            .put("position", position)
                            .putSpan("content", forecast.content())
                            .putSpan("words", forecast.dueWords())
                            .put("sources", names.toString())
                            .putTime("said", forecast.said())
                            .putTime("due", forecast.due()));
        }
        return rows;
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
                                .add(forecast(Cells.of(row))))
                .forEach(added -> {});
        return forecasts;
    }

    /// Version number → what that version foretells.
    Map<Long, List<Forecast>> of(List<Long> versionNos, Store store) {
        return ByVersion.of(handle, store, "forecast", versionNos, ForecastRows::forecast);
    }

    static Forecast forecast(Cells row) {
        String said = row.text("said");
        return new Forecast(
                Columns.span(row, "content"),
                sources(Columns.told(row, "sources")),
                said == null ? null : When.parse(said),
                When.parse(Columns.told(row, "due")),
                Columns.span(row, "words"));
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
