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
import java.util.stream.Stream;
import java.util.zip.CRC32;
import tallystick.reconcile.Reconciler;

/// A mark of the rules by which this program reconciles: classes and word lists. A program with others has another mark.
final class Rules {
    private static final List<String> PACKAGES =
            List.of("tallystick/reconcile", "tallystick/figure", "tallystick/wordlist");

    private Rules() {}

    static String mark() {
        try {
            Path program =
                    Path.of(
                            Reconciler.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI());
            List<String> parts = Files.isDirectory(program) ? files(program) : packed(program);
            Collections.sort(parts);
            return Long.toHexString(sum(String.join("\n", parts).getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program lies where no file can", e);
        }
    }

    /// A jar knows the sums of what is in it.
    private static List<String> packed(Path jar) throws IOException {
        List<String> parts = new ArrayList<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            file.stream()
                    .filter(entry -> PACKAGES.stream().anyMatch(entry.getName()::startsWith))
                    .filter(entry -> !entry.isDirectory())
                    .forEach(entry -> parts.add(entry.getName() + " " + entry.getCrc()));
        }
        return parts;
    }

    private static List<String> files(Path folder) throws IOException {
        List<String> parts = new ArrayList<>();
        for (String name : PACKAGES) {
            try (Stream<Path> files = Files.walk(folder.resolve(name))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    parts.add(folder.relativize(file) + " " + sum(Files.readAllBytes(file)));
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
