package tallystick.reconcile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tallystick.figure.Attribution;
import tallystick.figure.Extraction;
import tallystick.figure.Figure;
import tallystick.figure.Filed;
import tallystick.figure.Hedge;
import tallystick.figure.Modality;
import tallystick.figure.Quantity;
import tallystick.figure.Report;
import tallystick.figure.Span;
import tallystick.figure.Text;
import tallystick.figure.Topic;
import tallystick.figure.When;

/// Reads `cases.txt`, whose head says how it is written.
final class Cases {
    private static final Pattern FIGURE = Pattern.compile("\\[([^]]+)]\\(([^)]+)\\)");

    private Cases() {}

    /// @param tallies the lines behind "="
    record Case(String headline, List<Filed> reports, List<String> tallies) {}

    static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        for (String block : read().split("(?m)^== ", -1)) {
            if (!block.startsWith("#")) {
                cases.add(oneCase(block.lines().filter(line -> !line.isBlank()).toList()));
            }
        }
        return cases;
    }

    private static String read() {
        try (InputStream in = Cases.class.getResourceAsStream("/tallystick/reconcile/cases.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Case oneCase(List<String> lines) {
        List<Filed> reports = new ArrayList<>();
        List<String> tallies = new ArrayList<>();
        String[] head = {};
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith("@ ")) {
                head = line.substring(2).split(" \\| ", -1);
            } else if (line.startsWith("= ")) {
                tallies.add(line.substring(2));
            } else {
                reports.add(filed(lines.getFirst(), head, line));
            }
        }
        return new Case(lines.getFirst(), List.copyOf(reports), List.copyOf(tallies));
    }

    private static Filed filed(String headline, String[] head, String marked) {
        StringBuilder text = new StringBuilder();
        List<Span> spans = new ArrayList<>();
        List<String> told = new ArrayList<>();
        List<Figure> figures = new ArrayList<>();
        Matcher figure = FIGURE.matcher(marked);
        while (figure.find()) {
            figure.appendReplacement(text, "");
            int start = text.length();
            text.append(figure.group(1));
            spans.add(new Span(start, text.length()));
            told.add(figure.group(2));
        }
        figure.appendTail(text);
        for (int i = 0; i < spans.size(); i++) {
            figures.add(figure(text.toString(), spans.get(i), told.get(i)));
        }
        String outlet = head[1].equals("-") ? null : head[1];
        String id = headline + ", " + head[0] + ", " + head[1];
        LocalDate published = LocalDate.parse(head[0]);
        Report report = new Report(id, null, outlet, published, head[2], Text.of(text.toString()));
        return Filed.of(new Extraction(report, figures, List.of()));
    }

    private static Span sentence(String text, Span span) {
        int end = text.indexOf(". ", span.end());
        return new Span(
                text.lastIndexOf(". ", span.start()) < 0
                        ? 0
                        : text.lastIndexOf(". ", span.start()) + 2,
                end < 0 ? text.length() : end + 1);
    }

    private static Figure figure(String text, Span span, String told) {
        List<String> fields = List.of(told.split("; ", -1));
        String[] number = fields.getFirst().split(" ", 2);
        Optional<String> currency = field(fields, "currency ");
        Optional<String> unit = field(fields, "unit ");
        String kind = currency.isPresent() ? "money" : unit.isPresent() ? "measure" : "count";
        return new Figure(
                span,
                text.substring(span.start(), span.end()),
                sentence(text, span),
                Quantity.of(
                        kind,
                        Numbers.bounds(number[0]),
                        number.length > 1 ? Hedge.of(number[1]) : Numbers.hedge(number[0]),
                        currency.or(() -> unit)),
                fields.get(1),
                Topic.of(fields.get(2)),
                field(fields, "in ").orElse(null),
                field(fields, "when ").map(When::parse).orElse(null),
                new Attribution(
                        field(fields, "by ").stream()
                                .flatMap(chain -> List.of(chain.split(" < ", -1)).stream())
                                .map(name -> new Attribution.Hop(name, null, null))
                                .toList()),
                field(fields, "said ").map(When::parse).orElse(null),
                modality(fields),
                field(fields, "part of ")
                        .map(index -> OptionalInt.of(Integer.parseInt(index)))
                        .orElse(OptionalInt.empty()),
                null,
                List.of());
    }

    private static Modality modality(List<String> fields) {
        return Stream.of(Modality.values())
                .filter(modality -> fields.contains(modality.word()))
                .findFirst()
                .orElse(Modality.ASSERTED);
    }

    private static Optional<String> field(List<String> fields, String name) {
        return fields.stream()
                .skip(3)
                .filter(field -> field.startsWith(name))
                .map(field -> field.substring(name.length()))
                .findFirst();
    }
}
