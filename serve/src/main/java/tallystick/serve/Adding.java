package tallystick.serve;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tallystick.extract.Extractor;
import tallystick.figure.Extraction;
import tallystick.ledger.Added;
import tallystick.ledger.Ledger;
import tallystick.text.Readings;
import tallystick.text.Reports;

/// Reads what is sent and adds it to the ledger, one after the other, telling how far it is.
final class Adding implements AutoCloseable {
    private static final int REMEMBERED = 200;

    private final Ledger ledger;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Map<String, Job> jobs = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final Future<Readings> readings;

    Adding(Ledger ledger) {
        this.ledger = ledger;
        this.readings = thread.submit(Readings::english);
    }

    /// What is being added, and what came of it.
    static final class Job {
        private final String id;
        private final List<String> reports = new ArrayList<>();
        private final List<Problem> refused = new ArrayList<>();
        private final CountDownLatch done = new CountDownLatch(1);
        private String message = "waiting";
        private int figures;

        Job(String id) {
            this.id = id;
        }

        String id() {
            return id;
        }

        synchronized String message() {
            return message;
        }

        synchronized List<String> reports() {
            return List.copyOf(reports);
        }

        synchronized List<Problem> refused() {
            return List.copyOf(refused);
        }

        synchronized int figures() {
            return figures;
        }

        boolean isDone() {
            return done.getCount() == 0;
        }

        /// Waits until it is done, but no longer than some milliseconds.
        void await(long millis) throws InterruptedException {
            done.await(millis, TimeUnit.MILLISECONDS);
        }

        private synchronized void tell(String now) {
            message = now;
        }

        private synchronized void added(Extraction extraction, Added added) {
            reports.add(extraction.report().id());
            figures += added == Added.ALREADY_THERE ? 0 : extraction.figures().size();
        }

        private synchronized void refuse(Problem problem) {
            refused.add(problem);
        }
    }

    /// Takes bytes in a form of [Reports] and returns at once.
    Job add(String name, byte[] bytes, Reports.Given given) {
        Job job = new Job(Integer.toString(numbers.incrementAndGet()));
        jobs.put(job.id(), job);
        jobs.remove(Integer.toString(numbers.get() - REMEMBERED));
        thread.execute(() -> work(job, name, bytes, given));
        return job;
    }

    Optional<Job> find(String id) {
        return Optional.ofNullable(jobs.get(id));
    }

    private void work(Job job, String name, byte[] bytes, Reports.Given given) {
        job.tell("reading");
        try (Stream<Reports.Outcome> outcomes =
                Reports.in(name, new ByteArrayInputStream(bytes), given)) {
            outcomes.forEachOrdered(outcome -> take(job, outcome));
            job.tell(
                    "done: "
                            + job.reports().size()
                            + " reports, "
                            + job.figures()
                            + " figures added, "
                            + job.refused().size()
                            + " refused");
        } catch (RuntimeException e) {
            job.refuse(broken(name, e));
            job.tell("broken off: " + e.getMessage());
        } finally {
            job.done.countDown();
        }
    }

    private void take(Job job, Reports.Outcome outcome) {
        switch (outcome) {
            case Reports.Outcome.Refused(var place, var problem, var remedy) ->
                    job.refuse(new Problem(422, "Not added", place + " " + problem, remedy));
            case Reports.Outcome.Read(var report) -> {
                job.tell("reading " + Names.of(report));
                try {
                    Extraction extraction = Extractor.extract(readings.get().read(report));
                    job.added(extraction, ledger.add(extraction));
                } catch (ExecutionException e) {
                    job.refuse(broken(report.id(), e));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    job.refuse(broken(report.id(), e));
                }
            }
        }
    }

    private static Problem broken(String place, Exception e) {
        return new Problem(
                500,
                "Not added",
                place + " could not be read: " + e,
                "Please report this; nothing of it was added.");
    }

    /// Ends what is under way: the reader's engine must not be at work when the process ends.
    @Override
    public void close() {
        thread.shutdown();
        thread.close();
    }
}
