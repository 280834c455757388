package tallystick.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import tallystick.reconcile.Reconciler;

/// A mark of the rules by which this program reconciles: the sources of its classes, which lie beside them under `rules/`, and its word
/// lists. A program with others has another mark; how the same sources were compiled does not matter.
final class Rules {
    private static final Pattern RULES =
            Pattern.compile("rules/.*|tallystick/reconcile/.*(?<!\\.class)|tallystick/[^/]+\\.tsv");

    private Rules() {}

    static String mark() {
        try {
            return mark(
                    Path.of(
                            Reconciler.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program lies where no file can", e);
        }
    }

    /// @param program a jar, or a folder of classes
    static String mark(Path program) throws IOException {
        List<String> parts = Files.isDirectory(program) ? files(program) : packed(program);
        if (parts.stream().noneMatch(part -> part.startsWith("rules/"))) {
            throw new IllegalStateException(
                    "the sources of the rules are not packed in " + program + ": build it anew");
        }
        Collections.sort(parts);
        return Long.toHexString(sum(String.join("\n", parts).getBytes(StandardCharsets.UTF_8)));
    }

    /// A jar knows the sums of what is in it.
    private static List<String> packed(Path jar) throws IOException {
        List<String> parts = new ArrayList<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            file.stream()
                    .filter(entry ->
                            !entry.isDirectory() && RULES.matcher(entry.getName()).matches())
                    .forEach(entry -> parts.add(entry.getName() + " " + entry.getCrc()));
        }
        return parts;
    }

    private static List<String> files(Path folder) throws IOException {
        List<String> parts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (RULES.matcher(name).matches()) {
                    parts.add(name + " " + sum(Files.readAllBytes(file)));
                }
            }
        }
        return parts;
    }

    private static long sum(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return sum.getValue();
    }
}
