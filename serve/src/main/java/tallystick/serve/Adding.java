package tallystick.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tallystick.extract.Extractor;
import tallystick.figure.Extraction;
import tallystick.ledger.Added;
import tallystick.ledger.Ledger;
import tallystick.serve.feed.Fetcher;
import tallystick.text.Readings;
import tallystick.text.Reports;

/// Reads what is sent and adds it to the ledger, one after the other, telling how far it is.
final class Adding implements AutoCloseable {
    private static final int REMEMBERED = 200;

    /// The reader is loaded before it is needed, but not while the first page is made.
    private static final int READER_AFTER_SECONDS = 2;

    private final Ledger ledger;
    private final boolean anywhere;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Map<String, Job> jobs = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private @Nullable Readings readings;

    /// @param anywhere whether pages of this machine and of private networks may be fetched
    Adding(Ledger ledger, boolean anywhere) {
        this.ledger = ledger;
        this.anywhere = anywhere;
        CompletableFuture.delayedExecutor(READER_AFTER_SECONDS, TimeUnit.SECONDS, thread)
                .execute(this::readings);
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

    /// Takes what is offered and returns at once.
    Job add(List<Offered> offered) {
        Job job = new Job(Integer.toString(numbers.incrementAndGet()));
        jobs.put(job.id(), job);
        jobs.remove(Integer.toString(numbers.get() - REMEMBERED));
        thread.execute(() -> work(job, offered));
        return job;
    }

    Optional<Job> find(String id) {
        return Optional.ofNullable(jobs.get(id));
    }

    private void work(Job job, List<Offered> offered) {
        try (Fetcher fetcher = new Fetcher(anywhere)) {
            for (int i = 0; i < offered.size(); i++) {
                work(job, offered.get(i), (i + 1) + " of " + offered.size() + ": ", fetcher);
            }
            job.tell(
                    "done: "
                            + job.reports().size()
                            + " reports, "
                            + job.figures()
                            + " figures added, "
                            + job.refused().size()
                            + " refused");
        } finally {
            job.done.countDown();
        }
    }

    private void work(Job job, Offered each, String place, Fetcher fetcher) {
        job.tell(
                place + (each instanceof Offered.Address ? "fetching " : "reading ") + each.name());
        try (Stream<Reports.Outcome> outcomes = each.reports(fetcher)) {
            outcomes.forEachOrdered(outcome -> take(job, place, outcome));
        } catch (RuntimeException e) {
            job.refuse(broken(each.name(), e));
        }
    }

    private void take(Job job, String place, Reports.Outcome outcome) {
        switch (outcome) {
            case Reports.Outcome.Refused(var where, var problem, var remedy) ->
                    job.refuse(new Problem(422, "Not added", where + " " + problem, remedy));
            case Reports.Outcome.Read(var report) -> {
                job.tell(place + "reading " + Names.of(report) + so(job));
                try {
                    Extraction extraction = Extractor.extract(readings().read(report));
                    job.added(extraction, ledger.add(extraction));
                } catch (RuntimeException e) {
                    job.refuse(broken(report.id(), e));
                }
            }
        }
    }

    /// On the thread that reads.
    private Readings readings() {
        if (readings == null) {
            readings = Readings.english();
        }
        return Objects.requireNonNull(readings);
    }

    /// What came of it so far.
    private static String so(Job job) {
        int reports = job.reports().size();
        return reports == 0
                ? ""
                : " (so far " + reports + " reports, " + job.figures() + " figures)";
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
