package tallystick.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import tallystick.extract.attribution.Statements;
import tallystick.figure.Span;
import tallystick.figure.Statement;
import tallystick.text.Readings;

/// The speech links of MEANTIME against our statements.
///
/// `java … tallystick.corpus.StatementsScore FOLDER [--errors]`, the folder that holds `speech_slinks.jsonl`.
///
/// A source is *found* when a statement whose content holds the event that the link calls its content has a source in common
/// with the link's. A nested link (its content is another link's cue) has both hops right when its own source is found and
/// that of each link it nests, where these have one.
public final class StatementsScore {
    /// One speech link: the cue, whose it is, and the events it speaks of.
    private record Link(
            String doc,
            String sentence,
            String cue,
            Span at,
            List<Span> sources,
            List<Span> events) {}

    private static final Set<String> RELATIVES = Set.of("who", "which", "that");

    private final boolean errors;
    private final Map<String, Meantime> documents;
    private final Map<String, List<Statement>> statements = new HashMap<>();

    private StatementsScore(boolean errors, Map<String, Meantime> documents) {
        this.errors = errors;
        this.documents = documents;
    }

    public static void main(String... args) throws IOException {
        Path folder = Path.of(args[0]);
        StatementsScore score =
                new StatementsScore(List.of(args).contains("--errors"), Meantime.in(folder));
        Readings readings = Readings.english();
        score.documents.forEach((name, document) ->
                score.statements.put(name, Statements.in(readings.read(document.report()))));
        score.print(score.links(folder.resolve("speech_slinks.jsonl")));
    }

    private List<Link> links(Path file) throws IOException {
        List<Link> links = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode node = new ObjectMapper().readTree(line);
            String doc = node.path("doc").asText();
            Map<String, Span> places = Objects.requireNonNull(documents.get(doc)).places();
            List<Span> sources = new ArrayList<>();
            node.path("sources")
                    .forEach(each -> span(each.path("tokens"), places).ifPresent(sources::add));
            List<Span> events = new ArrayList<>();
            node.path("content_events")
                    .forEach(each -> span(each.path("tokens"), places).ifPresent(events::add));
            span(node.path("cue_tokens"), places)
                    .ifPresent(cue ->
                            links.add(
                                    new Link(
                                            doc,
                                            node.path("sentence").asText(),
                                            node.path("cue").asText(),
                                            cue,
                                            sources,
                                            events)));
        }
        return links;
    }

    private static Optional<Span> span(JsonNode tokens, Map<String, Span> places) {
        Optional<Span> whole = Optional.empty();
        for (JsonNode token : tokens) {
            Span place = places.get(token.asText());
            if (place != null) {
                whole = Optional.of(whole.map(before -> before.to(place)).orElse(place));
            }
        }
        return whole;
    }

    private void print(List<Link> links) {
        List<Link> sourced = links.stream().filter(link -> !link.sources().isEmpty()).toList();
        long found = sourced.stream().filter(this::isFound).count();
        long cued = sourced.stream().filter(this::isCued).count();
        if (errors) {
            sourced.stream().filter(link -> !isFound(link)).forEach(this::print);
        }
        int nested = 0;
        int both = 0;
        for (Link link : links) {
            List<Link> inner =
                    links.stream()
                            .filter(other -> other.doc().equals(link.doc()) && !other.equals(link))
                            .filter(other -> link.events().stream().anyMatch(other.at()::overlaps))
                            .toList();
            if (!inner.isEmpty()) {
                nested++;
                boolean right = right(link) && inner.stream().allMatch(this::right);
                both += right ? 1 : 0;
                if (errors && !right) {
                    System.out.println("NESTED");
                    print(link);
                    inner.forEach(this::print);
                }
            }
        }
        System.out.printf(
                "source found %d of %d (%.1f %%); with the cue too %d; both hops %d of %d (%.1f %%)%n",
                found,
                sourced.size(),
                100.0 * found / sourced.size(),
                cued,
                both,
                nested,
                100.0 * both / nested);
    }

    private boolean right(Link link) {
        return link.sources().isEmpty() || isFound(link);
    }

    private boolean isFound(Link link) {
        return Objects.requireNonNull(statements.get(link.doc())).stream()
                .anyMatch(statement ->
                        link.events().stream().anyMatch(statement.content()::contains)
                                && isOf(link, statement));
    }

    /// `who` is whom it stands behind: there ours may name either.
    private boolean isOf(Link link, Statement statement) {
        var report = Objects.requireNonNull(documents.get(link.doc())).report();
        return link.sources().stream()
                .anyMatch(source ->
                        statement.source().overlaps(source)
                                || (RELATIVES.contains(report.quote(source))
                                        && source.start() > statement.source().start()
                                        && source.start() - statement.source().end() <= 2));
    }

    private boolean isCued(Link link) {
        return Objects.requireNonNull(statements.get(link.doc())).stream()
                .anyMatch(
                        statement -> statement.cue().overlaps(link.at()) && isOf(link, statement));
    }

    private void print(Link link) {
        var report = Objects.requireNonNull(documents.get(link.doc())).report();
        System.out.printf(
                "%s%n  %s of %s for %s%n",
                link.sentence(),
                link.cue(),
                link.sources().stream().map(report::quote).toList(),
                link.events().stream().map(report::quote).toList());
        Objects.requireNonNull(statements.get(link.doc())).stream()
                .filter(statement ->
                        statement.content().overlaps(link.at())
                                || link.events().stream().anyMatch(statement.content()::overlaps))
                .sorted(Comparator.comparingInt(statement -> statement.cue().start()))
                .forEach(statement ->
                        System.out.printf(
                                "    ours: %s · %s · %s%n",
                                report.quote(statement.source()),
                                report.quote(statement.cue()),
                                report.quote(statement.content())));
    }
}
