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
import tallystick.text.InFolder;
import tallystick.text.Reports;
import tallystick.text.Reports.Outcome.Refused;

/// What the paths on a command line mean: files, folders with all below them, patterns the shell left alone, `-`.
///
/// @param found in the order of the command line, a folder's files by name
/// @param refused what is not there or may not be read
record Inputs(List<Input> found, List<Refused> refused) {
    static Inputs of(List<String> paths, Terminal terminal) {
        return of(paths, terminal, file -> false);
    }

    /// @param own of files in a folder that are the command's own, as its ledger is
    static Inputs of(List<String> paths, Terminal terminal, Predicate<Path> own) {
        Inputs inputs = new Inputs(new ArrayList<>(), new ArrayList<>());
        for (String path : paths) {
            inputs.add(path, terminal, own);
        }
        return inputs;
    }

    private void add(String path, Terminal terminal, Predicate<Path> own) {
        if (path.equals(Reports.STANDARD_INPUT)) {
            found.add(new Input(Reports.STANDARD_INPUT, 0, terminal::in));
            return;
        }
        Path file = terminal.resolve(path);
        if (Files.isDirectory(file)) {
            addFolder(file, path, terminal, own);
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
            int before = found.size() + refused.size();
            below(terminal.resolve(folder), pattern, terminal).stream()
                    .filter(matcher::matches)
                    .forEach(file -> addFile(file, name(file, terminal)));
            if (found.size() + refused.size() == before) {
                refused.add(new Refused(pattern, "fits no file", "Check the path."));
            }
        } catch (PatternSyntaxException e) {
            refused.add(new Refused(pattern, "is no pattern", "Write it as in reports/*.txt."));
        }
    }

    private void addFolder(Path folder, String asked, Terminal terminal, Predicate<Path> own) {
        int before = found.size() + refused.size();
        for (Path file : below(folder, asked, terminal)) {
            String name = name(file, terminal);
            switch (InFolder.of(folder.relativize(file).toString())) {
                case TAKEN -> addFile(file, name);
                case UNKNOWN -> {
                    if (!own.test(file)) {
                        refused.add(InFolder.unknown(name));
                    }
                }
                case ASIDE -> {}
            }
        }
        if (found.size() + refused.size() == before) {
            refused.add(InFolder.empty(asked));
        }
    }

    /// All files below a folder, by name.
    private List<Path> below(Path folder, String asked, Terminal terminal) {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new Walk(files, terminal));
        } catch (IOException e) {
            refused.add(Input.refused(asked, e));
        }
        files.sort(Comparator.comparing(Path::toString));
        return files;
    }

    private void addFile(Path file, String name) {
        try {
            found.add(Input.file(name, file));
        } catch (IOException e) {
            refused.add(Input.refused(name, e));
        }
    }

    /// As the user would write it from where the command was called.
    private static String name(Path file, Terminal terminal) {
        return file.startsWith(terminal.folder())
                ? terminal.folder().relativize(file).toString()
                : file.toString();
    }

    /// Gathers files; what may not be entered is refused and the walk goes on.
    private final class Walk extends SimpleFileVisitor<Path> {
        private final List<Path> files;
        private final Terminal terminal;

        private Walk(List<Path> files, Terminal terminal) {
            this.files = files;
            this.terminal = terminal;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (Files.isRegularFile(file)) {
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
