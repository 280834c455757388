package tallystick.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tallystick.extract.Extractor;
import tallystick.figure.Extraction;
import tallystick.figure.Report;
import tallystick.text.Readings;
import tallystick.text.Reports;
import tallystick.text.Reports.Outcome;
import tallystick.text.Reports.Outcome.Refused;
import tallystick.text.neural.Unavailable;

/// Reads inputs into extractions: on several threads, handed over one at a time in the order of the reports.
final class Extractions implements AutoCloseable {
    /// How many reports may be under way: enough to keep the threads busy, few enough to keep memory small.
    private static final int UNDER_WAY = 32;

    private final Consumer<Extraction> found;
    private final Consumer<Refused> refused;
    private final ExecutorService threads;
    private final Future<Readings> readings;
    private final Deque<Reading> underWay = new ArrayDeque<>();

    private record Reading(Report report, Future<Extraction> extraction) {}

    /// @param threads how many work at once; what is handed over does not depend on it
    Extractions(int threads, Consumer<Extraction> found, Consumer<Refused> refused) {
        this.threads = Executors.newFixedThreadPool(threads);
        this.readings = this.threads.submit(Readings::english);
        this.found = found;
        this.refused = refused;
    }

    /// Reads every input to its end; a broken one is refused and the next is read.
    void read(Inputs inputs, Reports.Given given, Progress progress) {
        inputs.refused().forEach(refused);
        for (Input input : inputs.found()) {
            try (InputStream bytes = progress.watch(input.opening().open());
                    Stream<Outcome> outcomes = Reports.in(input.name(), bytes, given)) {
                outcomes.forEachOrdered(this::take);
            } catch (IOException e) {
                refused.accept(Input.refused(input.name(), e));
            } catch (UncheckedIOException e) {
                refused.accept(Input.refused(input.name(), new IOException(e.getMessage(), e)));
            }
            progress.show();
        }
        while (!underWay.isEmpty()) {
            handOver();
            progress.show();
        }
    }

    private void take(Outcome outcome) {
        switch (outcome) {
            case Outcome.Refused refusal -> refused.accept(refusal);
            case Outcome.Read(Report report) -> {
                underWay.add(
                        new Reading(
                                report,
                                threads.submit(
                                        () -> Extractor.extract(readings.get().read(report)))));
                if (underWay.size() == UNDER_WAY) {
                    handOver();
                }
            }
        }
    }

    private void handOver() {
        Reading next = underWay.remove();
        try {
            reader();
            found.accept(next.extraction().get());
        } catch (ExecutionException e) {
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            refused.accept(Refused.broken(next.report(), cause));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(
                    "the command",
                    "was interrupted",
                    "Run it again: what is already there is not added twice.");
        }
    }

    /// Without a reader no report can be read, so that is told once and not of each.
    private void reader() throws InterruptedException {
        try {
            readings.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Unavailable unavailable) {
                throw new Failure(
                        "the reader",
                        "is not to be had: " + unavailable.problem(),
                        unavailable.remedy());
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /// Waits for what is under way: a process that ends while the reader's engine is still at work would crash in it
    /// (<https://github.com/microsoft/onnxruntime/issues/31352>).
    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
