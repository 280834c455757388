package tallystick.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tallystick.text.Reports;

/// Adding by people: a text that is pasted, pages on the web, or files; then how far it is.
final class AddingPages {
    private final Adding adding;
    private final Paper paper;
    private final Gate gate;

    AddingPages(Adding adding, Paper paper, Gate gate) {
        this.adding = adding;
        this.paper = paper;
        this.gate = gate;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/add", this::add);
        routes.post("/add", this::pasted);
        routes.post("/add/addresses", this::addresses);
        routes.post("/add/files", this::files);
        routes.get("/adding/{id}", this::progress);
    }

    private void add(Context context) {
        paper.print(
                context, "add", "Add a report", "/add", Map.of("allowed", gate.mayAdd(context)));
    }

    private void pasted(Context context) {
        String text = Asked.words(context, "text");
        if (text.isEmpty()) {
            throw Problem.refused("The text is empty.", "Paste the report's text.");
        }
        begin(
                context,
                List.of(
                        new Offered.Bytes(
                                Reports.STANDARD_INPUT,
                                headed(Asked.words(context, "title"), text)
                                        .getBytes(StandardCharsets.UTF_8),
                                given(context, Asked.text(context, "url")))));
    }

    /// As plain text with a head (`docs/REPORTS.md`), so that nothing in it is taken for another form.
    private static String headed(String title, String text) {
        return "title: " + title.replaceAll("\\s+", " ") + "\n\n" + text;
    }

    private void addresses(Context context) {
        List<Offered> pages =
                Asked.words(context, "addresses")
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(url -> (Offered) new Offered.Address(url, given(context, url)))
                        .toList();
        if (pages.isEmpty()) {
            throw Problem.refused("No address was given.", "Write one a line: https://…");
        }
        begin(context, pages);
    }

    private void files(Context context) {
        Reports.Given given = given(context, null);
        List<Offered> files =
                context.uploadedFiles("files").stream()
                        .filter(file -> file.size() > 0)
                        .map(file ->
                                (Offered) new Offered.Bytes(file.filename(), bytes(file), given))
                        .toList();
        if (files.isEmpty()) {
            throw Problem.refused(
                    "No file was chosen, or all are empty.", "Choose files that hold reports.");
        }
        begin(context, files);
    }

    private static byte[] bytes(UploadedFile file) {
        try (InputStream in = file.content()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(file.filename(), e);
        }
    }

    private static Reports.Given given(Context context, @Nullable String url) {
        return new Reports.Given(
                Asked.day(context, "published"), Asked.text(context, "outlet"), url);
    }

    private void begin(Context context, List<Offered> offered) {
        Adding.Job job = adding.add(offered);
        context.redirect("/adding/" + job.id(), HttpStatus.SEE_OTHER);
    }

    private void progress(Context context) {
        String id = context.pathParam("id");
        Adding.Job job = adding.find(id).orElseThrow(() -> Problem.missing("job", id));
        // Asked once: a job that is done while the page is printed would else be told as done, its
        // report not shown.
        boolean done = job.isDone();
        if (done && job.reports().size() == 1 && job.refused().isEmpty()) {
            context.redirect("/report/" + Names.encoded(job.reports().getFirst()));
        } else {
            paper.print(context, "adding", "Adding", "/add", Map.of("job", job, "done", done));
        }
    }
}
