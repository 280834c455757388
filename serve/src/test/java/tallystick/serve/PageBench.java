package tallystick.serve;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import tallystick.ledger.Ledger;

/// How quickly the page answers readers who come whether or not those before them were served:
/// `./dev bench page LEDGER [SECONDS [A-SECOND]]`. Front page, tallies and searches by turns.
///
/// The page is what `./tally serve` starts, in a process of its own.
final class PageBench {
    private static final List<String> STATIC =
            List.of("/static/site.css", "/static/site.js", "/static/htmx.min.js");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();

    private PageBench(String address) {
        this.address = address;
    }

    /// @param nanos from the moment it was due to be asked
    /// @param bytes as sent, compressed
    record Answer(String kind, long nanos, int status, int bytes) {}

    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]).toAbsolutePath();
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
        int rate = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 50;
        PageQuestions questions;
        try (Ledger ledger = Ledger.open(file)) {
            questions = PageQuestions.of(ledger.known());
        }
        long start = System.nanoTime();
        Process page =
                new ProcessBuilder("./tally", "serve", "--port", "0", "--ledger", file.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (BufferedReader told = page.inputReader()) {
            PageBench bench = new PageBench(address(told));
            bench.ask("front", "/", System.nanoTime()).join();
            System.out.printf(
                    Locale.ROOT,
                    "from the start to the first front page: %.2f s%n",
                    (System.nanoTime() - start) / 1e9);
            FirstPaint.print(
                    bench.address,
                    List.of(
                            "/",
                            "/tally/" + questions.tally(),
                            "/tallies?q=" + Names.encoded(questions.words())));
            bench.load(questions, 10, 10);
            bench.answers.clear();
            bench.load(questions, seconds, rate);
            bench.print(rate);
            System.out.printf("peak memory of the page's process: %,d MB%n", peak(page) >> 10);
        } finally {
            page.destroy();
            page.waitFor();
        }
    }

    private static String address(BufferedReader told) throws IOException {
        for (String line = told.readLine(); line != null; line = told.readLine()) {
            if (line.contains("http://")) {
                return line.replaceFirst(".*(http://[^/]+)/.*", "$1");
            }
        }
        throw new IOException("the page did not start");
    }

    private void load(PageQuestions questions, int seconds, int rate) {
        List<CompletableFuture<?>> asked = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < seconds * rate; i++) {
            long due = start + i * 1_000_000_000L / rate;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            switch (i % 3) {
                case 0 -> asked.add(ask("front", "/", due));
                case 1 -> asked.add(ask("tally", "/tally/" + questions.tally(), due));
                default ->
                        asked.add(
                                ask(
                                        "search",
                                        "/tallies?q=" + Names.encoded(questions.words()),
                                        due));
            }
        }
        asked.forEach(CompletableFuture::join);
    }

    private CompletableFuture<Void> ask(String kind, String path, long due) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Accept-Encoding", "gzip")
                        .header("Accept", "text/html")
                        .timeout(Duration.ofSeconds(60))
                        .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
                .thenAccept(answer ->
                        answers.add(
                                new Answer(
                                        kind,
                                        System.nanoTime() - due,
                                        answer.statusCode(),
                                        answer.body().length)));
    }

    private void print(int rate) throws IOException, InterruptedException {
        int with = 0;
        for (String path : STATIC) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address + path)).build();
            with += client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body().length;
        }
        System.out.printf("%d requests a second%n", rate);
        System.out.println("| page | asked | p50 | p95 | most | heaviest | not answered well |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- |");
        for (String kind : List.of("front", "tally", "search")) {
            List<Answer> some =
                    answers.stream().filter(answer -> answer.kind.equals(kind)).toList();
            long[] nanos = some.stream().mapToLong(Answer::nanos).sorted().toArray();
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %d | %.0f ms | %.0f ms | %.0f ms | %d kB | %d |%n",
                    kind,
                    nanos.length,
                    nanos[nanos.length / 2] / 1e6,
                    nanos[nanos.length * 95 / 100] / 1e6,
                    nanos[nanos.length - 1] / 1e6,
                    some.stream().mapToInt(Answer::bytes).max().orElse(0) / 1000,
                    some.stream().filter(answer -> answer.status != 200).count());
        }
        System.out.printf("style and scripts, fetched once: %d kB%n", with / 1000);
    }

    private static long peak(Process page) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + page.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }
}
