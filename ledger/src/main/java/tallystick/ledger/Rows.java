package tallystick.ledger;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tallystick.figure.Attribution;
import tallystick.figure.Bounds;
import tallystick.figure.CueClass;
import tallystick.figure.Entry;
import tallystick.figure.Extraction;
import tallystick.figure.Figure;
import tallystick.figure.Report;
import tallystick.figure.Statement;

/// An extraction as rows of the ledger's tables; [Shelf] reads them back.
final class Rows {
    private Rows() {}

    static Row report(Report report) {
        return new Row()
                .put("id", report.id())
                .put("url", report.url())
                .put("outlet", report.outlet())
                .put("published", report.published().toString())
                .put("title", report.title());
    }

    /// All but its id: that depends on the report's id, under which the same words may come again.
    static Row entry(Entry entry) {
        Figure figure = entry.figure();
        return new Row()
                .put("position", entry.index())
                .putSpan("span", figure.span())
                .put("quote", figure.quote())
                .putSpan("sentence", figure.sentence())
                .put("kind", figure.quantity().kind())
                .put("bounds", word(figure.bounds()))
                .putNumber("low", figure.bounds().low())
                .putNumber("high", figure.bounds().high())
                .put("hedge", figure.hedge().word())
                .put("unit", figure.quantity().unit().orElse(null))
                .put("counted", figure.counted())
                .put("topic", figure.topic().word())
                .put("place", figure.where())
                .putTime("held", figure.when())
                .putTime("said", figure.said())
                .put("modality", figure.modality().word())
                .put("part_of", figure.partOf().isPresent() ? figure.partOf().getAsInt() : null)
                .put("derivations", DerivationTree.write(figure.derivations()))
                .putLater("flow", figure.flow() == null ? null : figure.flow().word());
    }

    private static String word(Bounds bounds) {
        return switch (bounds) {
            case Bounds.Exactly b -> "exactly";
            case Bounds.Between b -> "between";
            case Bounds.AtLeast b -> "at-least";
            case Bounds.AtMost b -> "at-most";
            case Bounds.Unknown b -> "unknown";
        };
    }

    /// What a search by words looks at.
    static Row words(Entry entry) {
        Figure figure = entry.figure();
        return new Row()
                .put("sentence", entry.sentence())
                .put("counted", figure.counted())
                .put("sources", String.join(" · ", figure.sources().names()))
                .put("place", figure.where())
                .put("title", entry.title())
                .put("outlet", entry.outlet());
    }

    static List<Row> hops(Entry entry) {
        List<Attribution.Hop> hops = entry.figure().sources().hops();
        return IntStream.range(0, hops.size())
                .mapToObj(number -> hop(number, hops.get(number)))
                .toList();
    }

    private static Row hop(int number, Attribution.Hop hop) {
        return new Row()
                .put("number", number)
                .put("name", hop.name())
                .putSpan("source", hop.source())
                .putSpan("cue", hop.cue())
                .putLater("class", word(hop.kind()));
    }

    static List<Row> statements(Extraction extraction) {
        List<Statement> statements = extraction.statements();
        return IntStream.range(0, statements.size())
                .mapToObj(position -> statement(position, statements.get(position)))
                .toList();
    }

    private static Row statement(int position, Statement statement) {
        return new Row()
                .put("position", position)
                .putSpan("source", statement.source())
                .put("name", statement.name())
                .putSpan("cue", statement.cue())
                .putSpan("content", statement.content())
                .putLater("class", word(statement.kind()));
    }

    private static @Nullable String word(@Nullable CueClass kind) {
        return kind == null ? null : kind.word();
    }

    /// All that was read out of a report, to be hashed.
    static Stream<Row> read(Extraction extraction, List<Entry> entries) {
        return Read.of(extraction, entries).all();
    }

    /// All that was read out of a report.
    ///
    /// @param hops of each entry
    record Read(List<Row> entries, List<List<Row>> hops, List<Row> statements) {
        static Read of(Extraction extraction, List<Entry> entries) {
            return new Read(
                    entries.stream().map(Rows::entry).toList(),
                    entries.stream().map(Rows::hops).toList(),
                    Rows.statements(extraction));
        }

        /// In the order in which they are hashed.
        Stream<Row> all() {
            Stream<Row> figures =
                    IntStream.range(0, entries.size())
                            .boxed()
                            .flatMap(i ->
                                    Stream.concat(Stream.of(entries.get(i)), hops.get(i).stream()));
            return Stream.concat(figures, statements.stream());
        }
    }
}
