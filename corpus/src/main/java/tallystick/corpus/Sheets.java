package tallystick.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tallystick.figure.Span;

/// Reads sheets: Markdown with `published:` lines, quotations (`> …`) and tables.
public final class Sheets {
    private static final Pattern BRACKETS = Pattern.compile("\\[([^\\[\\]]+)]\\[(\\d+)]");
    private static final Pattern PUBLISHED = Pattern.compile("published: (\\d{4}-\\d{2}-\\d{2})");

    private final Path file;
    private final List<String> lines;
    private final List<Sheet.Example> examples = new ArrayList<>();
    private LocalDate published = LocalDate.EPOCH;

    private Sheets(Path file, List<String> lines) {
        this.file = file;
        this.lines = lines;
    }

    /// All sheets of a folder, in the order of their names.
    public static List<Sheet> in(Path folder) throws IOException {
        List<Sheet> sheets = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".md")).sorted().toList()) {
                String name =
                        folder.relativize(file).toString().replace(".md", "").replace('\\', '/');
                sheets.add(new Sheets(file, Files.readAllLines(file)).read(name));
            }
        }
        return sheets;
    }

    private Sheet read(String name) {
        String title = name;
        for (int i = 0; i < lines.size(); ) {
            String line = lines.get(i);
            Matcher date = PUBLISHED.matcher(line.strip());
            if (date.matches()) {
                published = LocalDate.parse(date.group(1));
            } else if (line.startsWith("# ")) {
                title = line.substring(2).strip();
            } else if (line.startsWith(">")) {
                i = example(i);
                continue;
            }
            i++;
        }
        return new Sheet(name, title, examples);
    }

    /// Reads a quotation and the table under it, and tells where to go on.
    private int example(int first) {
        List<String> quoted = new ArrayList<>();
        int next = first;
        while (next < lines.size() && lines.get(next).startsWith(">")) {
            quoted.add(lines.get(next).substring(1).strip());
            next++;
        }
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        List<List<String>> table = new ArrayList<>();
        while (next < lines.size() && lines.get(next).startsWith("|")) {
            table.add(cells(lines.get(next)));
            next++;
        }
        examples.add(example(first + 1, String.join("\n", quoted), table));
        return next;
    }

    private static List<String> cells(String row) {
        String inner = row.strip().replaceAll("^\\||\\|$", "");
        return Stream.of(inner.split("\\|", -1)).map(String::strip).toList();
    }

    private Sheet.Example example(int line, String bracketed, List<List<String>> table) {
        Map<Integer, Map<String, String>> rows = rows(table);
        StringBuilder text = new StringBuilder();
        List<Sheet.Expected> figures = new ArrayList<>();
        Matcher bracket = BRACKETS.matcher(bracketed);
        int last = 0;
        while (bracket.find()) {
            text.append(bracketed, last, bracket.start());
            int start = text.codePointCount(0, text.length());
            text.append(bracket.group(1));
            int number = Integer.parseInt(bracket.group(2));
            Span span = new Span(start, text.codePointCount(0, text.length()));
            figures.add(new Sheet.Expected(number, span, rows.getOrDefault(number, Map.of())));
            last = bracket.end();
        }
        text.append(bracketed.substring(last));
        if (published.equals(LocalDate.EPOCH)) {
            throw new IllegalArgumentException(
                    file
                            + ":"
                            + line
                            + ": a quotation needs a line \"published: 2025-03-07\" before it");
        }
        return new Sheet.Example(line, published, text.toString(), figures);
    }

    private static Map<Integer, Map<String, String>> rows(List<List<String>> table) {
        Map<Integer, Map<String, String>> rows = new HashMap<>();
        for (List<String> row : table.subList(Math.min(2, table.size()), table.size())) {
            Map<String, String> columns = new HashMap<>();
            for (int i = 1; i < row.size(); i++) {
                columns.put(table.getFirst().get(i), row.get(i));
            }
            rows.put(Integer.parseInt(row.getFirst()), columns);
        }
        return rows;
    }
}
