package tallystick.serve.feed;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Reads every file of a folder as a feed and tells how many were read, how many refused and with which words, and
/// which took longest. Its argument is the folder. What it must never tell is a crash.
final class FeedsOnFolder {
    private FeedsOnFolder() {}

    public static void main(String[] folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(Path.of(folder[0]))) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        int read = 0;
        int items = 0;
        int crashed = 0;
        long longest = 0;
        Path slowest = files.getFirst();
        Map<String, Integer> refused = new TreeMap<>();
        for (Path file : files) {
            long begin = System.nanoTime();
            try {
                items +=
                        Feeds.items(
                                        Files.readAllBytes(file),
                                        "",
                                        URI.create("http://news.example/feed"))
                                .size();
                read++;
            } catch (NotAFeed e) {
                String words =
                        String.valueOf(e.getMessage()).replaceAll("\\d+|'[^']*'|\"[^\"]*\"", "…");
                refused.merge(words.substring(0, Math.min(70, words.length())), 1, Integer::sum);
            } catch (RuntimeException | Error e) {
                crashed++;
                System.out.println("crashed on " + file + ": " + e);
            }
            long took = System.nanoTime() - begin;
            if (took > longest) {
                longest = took;
                slowest = file;
            }
        }
        System.out.println(
                files.size()
                        + " files: "
                        + read
                        + " read with "
                        + items
                        + " items, "
                        + crashed
                        + " crashed; slowest "
                        + slowest
                        + " "
                        + longest / 1_000_000
                        + " ms; refused:");
        refused.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(20)
                .forEach(each -> System.out.println("  " + each.getValue() + " " + each.getKey()));
    }
}
