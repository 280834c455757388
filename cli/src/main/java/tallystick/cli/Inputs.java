package tallystick.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;
import tallystick.text.Reports;
import tallystick.text.Reports.Outcome.Refused;

/// What the paths on a command line mean: files, folders with all below them, patterns the shell left alone, `-`.
///
/// @param found in the order of the command line, a folder's files by name
/// @param refused what is not there or may not be read
record Inputs(List<Input> found, List<Refused> refused) {
    static Inputs of(List<String> paths, Terminal terminal) {
        Inputs inputs = new Inputs(new ArrayList<>(), new ArrayList<>());
        for (String path : paths) {
            inputs.add(path, terminal);
        }
        return inputs;
    }

    private void add(String path, Terminal terminal) {
        if (path.equals(Reports.STANDARD_INPUT)) {
            found.add(new Input(Reports.STANDARD_INPUT, 0, terminal::in));
            return;
        }
        Path file = terminal.resolve(path);
        if (Files.isDirectory(file)) {
            addBelow(file, path, terminal, Inputs::known, "holds no report");
        } else if (Files.notExists(file) && isPattern(path)) {
            addMatching(path, terminal);
        } else {
            addFile(file, path);
        }
    }

    private static boolean isPattern(String path) {
        return path.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
    }

    private void addMatching(String pattern, Terminal terminal) {
        int wild = 0;
        while ("*?[{".indexOf(pattern.charAt(wild)) < 0) {
            wild++;
        }
        String folder = pattern.substring(0, pattern.lastIndexOf('/', wild) + 1);
        try {
            PathMatcher matcher =
                    terminal.folder()
                            .getFileSystem()
                            .getPathMatcher("glob:" + terminal.folder() + "/" + pattern);
            addBelow(terminal.resolve(folder), pattern, terminal, matcher::matches, "fits no file");
        } catch (PatternSyntaxException e) {
            refused.add(new Refused(pattern, "is no pattern", "Write it as in reports/*.txt."));
        }
    }

    private void addBelow(
            Path folder, String asked, Terminal terminal, Predicate<Path> wanted, String nothing) {
        List<Path> files = new ArrayList<>();
        int before = refused.size();
        try {
            Files.walkFileTree(folder, new Walk(wanted, files, terminal));
        } catch (IOException e) {
            refused.add(Input.refused(asked, e));
        }
        files.sort(Comparator.comparing(Path::toString));
        files.forEach(file -> addFile(file, name(file, terminal)));
        if (files.isEmpty() && refused.size() == before) {
            refused.add(
                    new Refused(
                            asked,
                            nothing,
                            "In folders only files named "
                                    + String.join(", ", Reports.SUFFIXES)
                                    + " are taken."));
        }
    }

    private void addFile(Path file, String name) {
        try {
            found.add(Input.file(name, file));
        } catch (IOException e) {
            refused.add(Input.refused(name, e));
        }
    }

    private static boolean known(Path file) {
        String name = file.getFileName().toString();
        return !name.startsWith(".") && Reports.takes(name);
    }

    /// As the user would write it from where the command was called.
    private static String name(Path file, Terminal terminal) {
        return file.startsWith(terminal.folder())
                ? terminal.folder().relativize(file).toString()
                : file.toString();
    }

    /// Gathers what is wanted; what may not be entered is refused and the walk goes on.
    private final class Walk extends SimpleFileVisitor<Path> {
        private final Predicate<Path> wanted;
        private final List<Path> files;
        private final Terminal terminal;

        private Walk(Predicate<Path> wanted, List<Path> files, Terminal terminal) {
            this.wanted = wanted;
            this.files = files;
            this.terminal = terminal;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (wanted.test(file) && Files.isRegularFile(file)) {
                files.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException problem) {
            refused.add(Input.refused(name(file, terminal), problem));
            return FileVisitResult.CONTINUE;
        }
    }
}
