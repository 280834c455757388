package tallystick.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/// A document that names a path, a type or a command that does not exist fails.
class DocsTest {
    private static final Pattern CODE =
            Pattern.compile("(?m)^```[^\\n]*\\n(.*?)^```|`([^`\\n]+)`", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)[^)]*\\)");
    private static final Pattern TYPE = Pattern.compile("[A-Z][a-z0-9]+(?:[A-Z][a-z0-9]*)*");
    private static final Pattern COMMAND =
            Pattern.compile("(?m)(?:^|[`|] ?|\\$ |\\./)tally +(?<rest>[a-z-][^|>\\n`]*)");
    private static final Pattern DEV =
            Pattern.compile("\\./dev (?<name>[a-z]+)(?: (?<what>[a-z]+))?");
    private static final Pattern OPTION = Pattern.compile("(?<= )--[a-z-]+");

    static List<Path> documents() {
        return Stream.concat(
                        Repository.files(
                                Repository.ROOT.resolve("docs"),
                                file -> file.toString().endsWith(".md"))
                                .stream(),
                        Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "NOTICE")
                                .map(Repository.ROOT::resolve))
                .toList();
    }

    /// The specification's code spans quote reports, so there no word is taken for a type.
    static List<Path> documents_about_the_program() {
        return documents().stream().filter(file -> !file.endsWith("docs/FIGURES.md")).toList();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void names_paths_that_exist(Path document) {
        String text = Repository.read(document);
        List<String> missing = new ArrayList<>();
        Matcher link = LINK.matcher(text);
        while (link.find()) {
            String target = link.group(1);
            if (!target.contains(":") && !Files.exists(document.resolveSibling(target))) {
                missing.add(target);
            }
        }
        for (String span : inline(text)) {
            if (isPath(span) && !exists(span)) {
                missing.add(span);
            }
        }
        assertThat(missing).as("paths named in %s", document).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents_about_the_program")
    void names_types_that_exist(Path document) {
        Set<String> types =
                Repository.modules().stream()
                        .flatMap(module ->
                                Repository.files(
                                        module.resolve("src"),
                                        file -> file.toString().endsWith(".java"))
                                        .stream())
                        .flatMap(DocsTest::types)
                        .collect(Collectors.toSet());
        List<String> missing =
                inline(Repository.read(document)).stream()
                        .flatMap(span -> Pattern.compile("\\.").splitAsStream(span))
                        .filter(span -> TYPE.matcher(span).matches())
                        .filter(span -> !types.contains(span))
                        .toList();
        assertThat(missing).as("types named in %s", document).isEmpty();
    }

    private static Stream<String> types(Path source) {
        return Pattern.compile("\\b(?:class|record|enum|interface) ([A-Z]\\w*)")
                .matcher(Repository.read(source))
                .results()
                .map(found -> found.group(1));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void names_commands_that_exist(Path document) {
        Map<String, CommandLine> commands = Main.commandLine(Terminal.system()).getSubcommands();
        List<String> wrong = new ArrayList<>();
        for (String code : code(Repository.read(document))) {
            Matcher command = COMMAND.matcher(code);
            while (command.find()) {
                String rest = command.group("rest").strip();
                String name = rest.replaceFirst(" .*", "");
                if (name.startsWith("-")) {
                    continue;
                }
                CommandLine known = commands.get(name);
                if (known == null) {
                    wrong.add("tally " + name);
                } else {
                    OPTION.matcher(rest)
                            .results()
                            .map(option -> option.group())
                            .filter(option -> known.getCommandSpec().findOption(option) == null)
                            .forEach(option -> wrong.add("tally " + name + " " + option));
                }
            }
        }
        assertThat(wrong).as("commands named in %s", document).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void names_developer_commands_that_exist(Path document) {
        String dev = Repository.read(Repository.ROOT.resolve("dev"));
        List<String> wrong = new ArrayList<>();
        for (String code : code(Repository.read(document))) {
            Matcher command = DEV.matcher(code);
            while (command.find()) {
                String all =
                        command.group("name").equals("score") && command.group("what") != null
                                ? "score " + command.group("what")
                                : command.group("name");
                if (!dev.contains("./dev " + all)) {
                    wrong.add("./dev " + all);
                }
            }
        }
        assertThat(wrong).as("developer commands named in %s", document).isEmpty();
    }

    /// A path from the root of the repository, or a file's name with an ending that documents speak of.
    private static boolean isPath(String span) {
        if (span.matches("[\\w-]+\\.(?:md|xml|sh|tsv|java)")) {
            return true;
        }
        return span.matches("\\.?[\\w-]+(?:/[\\w.*-]+)+/?")
                && Files.isDirectory(Repository.ROOT.resolve(span.replaceFirst("/.*", "")));
    }

    private static boolean exists(String span) {
        if (!span.contains("*") && Files.exists(Repository.ROOT.resolve(span))) {
            return true;
        }
        var matcher =
                Repository.ROOT
                        .getFileSystem()
                        .getPathMatcher("glob:{" + span + ",**/" + span + "}");
        return Repository.files(Repository.ROOT, file -> !file.toString().contains("/target/"))
                .stream()
                .map(Repository.ROOT::relativize)
                .anyMatch(matcher::matches);
    }

    /// Code spans within a line.
    private static List<String> inline(String text) {
        return CODE.matcher(text)
                .results()
                .filter(found -> found.group(2) != null)
                .map(found -> found.group(2))
                .toList();
    }

    /// Code spans and code blocks.
    private static List<String> code(String text) {
        return CODE.matcher(text)
                .results()
                .map(found -> found.group(2) != null ? found.group(2) : found.group(1))
                .toList();
    }
}
