package tallystick.serve;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tallystick.figure.Entry;
import tallystick.figure.Tally;
import tallystick.ledger.Ledger;

/// What a user does on the page of any ledger that holds a tally of several days: search, open a tally, read its bars, go back in time,
/// amend and undo, add reports by all three ways.
final class Visit implements AutoCloseable {
    private static final String TOKEN = "secret";
    private static final String SCRIPT = "<script>document.title='taken'</script>";
    private static final int BARS = 12;

    private final Ledger ledger;
    private final Browser browser;
    private final Server server;
    private final List<String> complaints = new ArrayList<>();

    Visit(Ledger ledger, Browser browser) {
        this.ledger = ledger;
        this.browser = browser;
        this.server = Server.start(ledger, new Serving("127.0.0.1", 0, TOKEN, true));
    }

    /// Something that a user does; it throws when it does not work.
    record Step(String name, Doing doing) {}

    interface Doing {
        void run() throws IOException;
    }

    List<Step> steps() {
        return List.of(
                new Step("searches and opens a tally", this::searches),
                new Step("reads the bars of its plot", this::readsBars),
                new Step("moves the slider to the first day and back", this::slides),
                new Step("chooses a day where no script runs", this::choosesWithoutScript),
                new Step("amends a figure with a reason and undoes it", this::amends),
                new Step("withdraws a figure and undoes it", this::withdraws),
                new Step("pastes a report and sees it appear", this::pastes),
                new Step("adds files", this::addsFiles),
                new Step("adds a page by its address", this::addsAddress),
                new Step("sees a script in a title and a text as text", this::seesScripts),
                new Step("sees no error of the browser", () -> assertThat(complaints).isEmpty()));
    }

    /// That of most figures which were published on several days.
    private Tally tally() {
        List<Tally> all = new ArrayList<>();
        View.of(ledger.known()).tallies().each(all::add);
        return all.stream()
                .filter(tally -> days(tally).size() > 1)
                .max(Comparator.comparingInt(tally -> tally.entries().size()))
                .orElseThrow(() -> new AssertionError("no tally is of several days"));
    }

    private static List<LocalDate> days(Tally tally) {
        return tally.entries().stream().map(Entry::published).distinct().sorted().toList();
    }

    private Page open(String path) {
        return watched(browser.page(1440, ColorScheme.LIGHT), path);
    }

    private Page watched(Page page, String path) {
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("404")) {
                complaints.add(message.text());
            }
        });
        page.navigate(address(path));
        return page;
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    private Page openTally() {
        return open("/tally/" + View.id(tally()) + "?token=" + TOKEN);
    }

    private void searches() {
        Tally tally = tally();
        Entry first = tally.entries().getFirst();
        try (Page page = open("/")) {
            page.getByRole(AriaRole.SEARCHBOX)
                    .fill(
                            "topic=%s published=%s counted=\"%s\""
                                    .formatted(
                                            first.figure().topic().word(),
                                            first.published(),
                                            first.figure().counted()));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search")).click();
            page.locator("main a[href='/tally/" + View.id(tally) + "']").first().click();
            assertThat(page.locator("h1")).hasText(tally.label());
        }
    }

    private void readsBars() {
        Plot plot = Plot.of(tally(), Plot.BROAD);
        try (Page page = openTally()) {
            assertThat(page.locator("svg.broad a.bar")).hasCount(plot.bars().size());
            for (int i = 0; i < Math.min(BARS, plot.bars().size()); i++) {
                page.locator("svg.broad a.bar").nth(i).focus();
                assertThat(page.locator("#shown"))
                        .containsText(plot.bars().get(i).entry().figure().quote());
            }
            page.locator("svg.broad a.bar").first().hover();
            assertThat(page.locator("#shown"))
                    .containsText(plot.bars().getFirst().entry().figure().quote());
        }
    }

    private void slides() {
        Tally tally = tally();
        LocalDate first = days(tally).getFirst();
        long then =
                tally.entries().stream().filter(entry -> entry.published().equals(first)).count();
        try (Page page = openTally()) {
            Locator rows = page.locator("tbody tr");
            assertThat(rows).hasCount(tally.entries().size());
            Locator slider = page.locator("#published");
            slider.focus();
            page.keyboard().press("Home");
            assertThat(page.locator(".notice").first()).containsText("As published by " + first);
            assertThat(slider).isFocused();
            assertThat(page.locator("output[for=published]")).hasText(first.toString());
            assertThat(page.locator("tbody tr").count()).isBetween(1, (int) then);
            page.keyboard().press("End");
            assertThat(page.locator("output[for=published]")).hasText("now");
            assertThat(rows).hasCount(tally.entries().size());
        }
    }

    private void choosesWithoutScript() {
        Tally tally = tally();
        String first = days(tally).getFirst().toString();
        try (Page page = watched(browser.pageWithoutScript(), "/tally/" + View.id(tally))) {
            page.locator("select[name=published]").selectOption(first);
            page.locator("form[data-slider]")
                    .filter(
                            new Locator.FilterOptions()
                                    .setHas(page.locator("select[name=published]")))
                    .getByRole(AriaRole.BUTTON)
                    .click();
            assertThat(page.locator(".notice").first()).containsText("As published by " + first);
        }
    }

    private void amends() {
        String reason = "tried out";
        try (Page page = openTally()) {
            Locator row = page.locator("tbody tr").first();
            row.getByText("Judge", new Locator.GetByTextOptions().setExact(true)).click();
            row.getByLabel("Field").selectOption("counted");
            row.getByLabel("What it shall hold").fill("tried-out things");
            row.getByLabel("Your name").fill("A. Editor");
            row.getByLabel("Reason").fill(reason);
            row.getByText("Amend the field").click();
            assertThat(page.locator("main")).containsText("amended: counted “tried-out things”");
            page.navigate(address("/judgements"));
            assertThat(page.locator("main")).containsText(reason);
            page.locator("main a", new Page.LocatorOptions().setHasText("its figure"))
                    .first()
                    .click();
            Locator judged = page.locator(".judged").first();
            judged.getByText("Undo", new Locator.GetByTextOptions().setExact(true)).click();
            judged.getByLabel("Your name").fill("A. Editor");
            judged.getByLabel("Reason").fill("done with it");
            judged.getByText("Undo it").click();
            assertThat(page.locator("main")).not().containsText("tried-out things");
            page.navigate(address("/judgements"));
            assertThat(page.locator("main")).containsText("no longer holds");
        }
    }

    private void withdraws() {
        Tally tally = tally();
        try (Page page = openTally()) {
            Locator row = page.locator("tbody tr").first();
            row.getByText("Judge", new Locator.GetByTextOptions().setExact(true)).click();
            row.getByLabel("Your name").fill("A. Editor");
            row.getByLabel("Reason").fill("taken back on air");
            row.getByText("Withdraw", new Locator.GetByTextOptions().setExact(true)).click();
            assertThat(page.locator("main")).containsText("stands in no tally");
            Locator judged = page.locator(".judged").first();
            judged.getByText("Undo", new Locator.GetByTextOptions().setExact(true)).click();
            judged.getByLabel("Your name").fill("A. Editor");
            judged.getByLabel("Reason").fill("it stands");
            judged.getByText("Undo it").click();
            assertThat(page.locator("tbody tr")).hasCount(tally.entries().size());
        }
    }

    private void pastes() {
        try (Page page = open("/add?token=" + TOKEN)) {
            paste(
                    page,
                    "Police said on Friday that 52 people were hurt in Anstadt.",
                    "Hurt",
                    "2031-05-16");
            assertThat(page.locator(".text mark")).hasText("52 people");
            page.navigate(address("/tallies?q=Anstadt+52"));
            assertThat(page.locator("main")).containsText("52 people");
        }
    }

    private static void paste(Page page, String text, String title, String published) {
        page.getByLabel("Its text").fill(text);
        page.getByLabel("Its title").fill(title);
        page.locator("#published").fill(published);
        page.locator("#outlet").fill("Anstadt Post");
        page.getByText("Read and add it").click();
    }

    private void addsFiles() {
        try (Page page = open("/add?token=" + TOKEN)) {
            page.locator("#files")
                    .setInputFiles(
                            new FilePayload[] {
                                file(
                                        "one.txt",
                                        "A hall\n\nThe mayor said 17 houses burnt in Lomm."),
                                file("two.txt", "A pier\n\nThe mayor said 23 boats sank in Lomm.")
                            });
            page.locator("#filespublished").fill("2031-05-17");
            page.getByText("Read and add the files").click();
            assertThat(page.locator("main")).containsText("done: 2 reports");
            page.navigate(address("/tallies?q=Lomm+23"));
            assertThat(page.locator("main")).containsText("23 boats");
        }
    }

    private static FilePayload file(String name, String text) {
        return new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    private void addsAddress() throws IOException {
        HttpServer publisher =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] html =
                """
                <!DOCTYPE html><html lang="en"><head><title>Ferry runs aground</title><meta property="article:published_time" content="2031-05-18">
                </head><body><article><h1>Ferry runs aground</h1><p>The harbour office said on Saturday that 64 passengers were rescued from a
                ferry that had run aground off Orlo in heavy weather, and that nobody was hurt when the tide set it free again.</p></article></body></html>
                """
                        .getBytes(StandardCharsets.UTF_8);
        publisher.createContext(
                "/",
                exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", "text/html");
                    exchange.sendResponseHeaders(200, html.length);
                    exchange.getResponseBody().write(html);
                    exchange.close();
                });
        publisher.start();
        try (Page page = open("/add?token=" + TOKEN)) {
            page.locator("#addresses")
                    .fill("http://127.0.0.1:" + publisher.getAddress().getPort() + "/ferry");
            page.getByText("Fetch and add them").click();
            assertThat(page.locator(".text mark").first()).hasText("64 passengers");
        } finally {
            publisher.stop(0);
        }
    }

    private void seesScripts() {
        try (Page page = open("/add?token=" + TOKEN)) {
            paste(
                    page,
                    SCRIPT + " Police said 71 people fled Anstadt. " + SCRIPT,
                    "Fled " + SCRIPT,
                    "2031-11-14");
            assertThat(page.locator("h1")).containsText(SCRIPT);
            assertThat(page.locator(".text")).containsText(SCRIPT);
            assertThat(page.title()).startsWith("Fled " + SCRIPT);
            for (String path : List.of("/", "/reports", "/tallies?q=Anstadt+71")) {
                page.navigate(address(path));
                assertThat(page.locator("main")).containsText(SCRIPT);
                assertThat(page.title()).contains("Tallystick");
            }
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
