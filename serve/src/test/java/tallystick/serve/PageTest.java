package tallystick.serve;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tallystick.ledger.Ledger;

/// What a reader does on the page, in a real browser.
@TestInstance(Lifecycle.PER_CLASS)
class PageTest {
    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/tallies",
                    "/reports",
                    "/report/radio-1",
                    "/sources",
                    "/source?name=Ilse%20Varnholt",
                    "/stories",
                    "/story/courier-1",
                    "/docket",
                    "/trackers?token=secret",
                    "/judgements",
                    "/add?token=secret",
                    "/nowhere");

    /// The machine may be busy; no test waits longer than it must.
    private static final double PATIENCE_MILLIS = 60_000;

    private Ledger ledger;
    private Server server;
    private Browser browser;
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    void start(@TempDir Path folder) {
        assumeTrue(
                Browser.installed().isPresent(),
                "the page is tested in Chromium, which is not installed: apt install chromium");
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        ledger = Samples.ledger(folder);
        server = Server.start(ledger, new Serving("127.0.0.1", 0, "secret"));
        browser = Browser.open();
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
            server.close();
            ledger.close();
        }
    }

    private Page open(String path, int width, ColorScheme theme) {
        Page page = browser.page(width, theme);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("404")) {
                complaints.add(message.text());
            }
        });
        page.navigate(address(path));
        return page;
    }

    private Page open(String path) {
        return open(path, 1440, ColorScheme.LIGHT);
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    @Test
    void a_reader_searches_opens_a_tally_and_reads_its_bars() {
        try (Page page = open("/")) {
            page.getByRole(AriaRole.SEARCHBOX).fill("ludmere killed");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search")).click();
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("people killed, Ludmere"))
                    .click();
            assertThat(page.locator("h1")).hasText("people killed, Ludmere");
            assertThat(page.locator("svg.broad a.bar")).hasCount(3);
            page.locator("svg.broad a.bar").nth(1).hover();
            assertThat(page.locator("#shown")).containsText("Ilse Varnholt said 31 people");
            page.locator("svg.broad a.bar").nth(2).focus();
            assertThat(page.locator("#shown")).containsText("34 people");
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void an_editor_amends_with_a_reason_and_undoes_it() {
        try (Page page = open("/?token=secret")) {
            page.navigate(address("/tallies?q=varnholt"));
            page.locator("main h3 a").first().click();
            Locator row =
                    page.locator("tr", new Page.LocatorOptions().setHasText("Ilse Varnholt said"));
            row.getByText("Judge", new Locator.GetByTextOptions().setExact(true)).click();
            row.getByLabel("Field").selectOption("counted");
            row.getByLabel("What it shall hold").fill("residents");
            row.getByLabel("Your name").fill("A. Editor");
            row.getByLabel("Reason").fill("the mayor spoke of residents");
            row.getByText("Amend the field").click();
            assertThat(page.locator("main"))
                    .containsText("amended: counted “residents”, read as “people”");
            page.getByText("Undo", new Page.GetByTextOptions().setExact(true)).first().click();
            page.locator(".judged").getByLabel("Your name").first().fill("A. Editor");
            page.locator(".judged").getByLabel("Reason").first().fill("read again");
            page.getByText("Undo it").first().click();
            assertThat(page.locator(".judged")).hasCount(0);
            page.navigate(address("/judgements"));
            assertThat(page.locator("main")).containsText("the mayor spoke of residents");
            assertThat(page.locator("main")).containsText("no longer holds");
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_pasted_report_is_read_and_appears() {
        try (Page page = open("/add?token=secret")) {
            page.getByLabel("Its text")
                    .fill("Police said on Friday that 52 people were hurt in Anstadt.");
            page.getByLabel("The day it appeared").fill("2031-05-16");
            page.getByLabel("Who published it").fill("Anstadt Post");
            page.getByText("Read and add it").click();
            assertThat(page.locator(".text mark")).hasText("52 people");
            assertThat(page.locator("main")).containsText("Anstadt Post");
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void the_slider_goes_back_to_what_had_been_published() {
        try (Page page = open("/tallies?q=varnholt")) {
            page.locator("main h3 a").first().click();
            assertThat(page.locator("tbody tr")).hasCount(3);
            page.locator("input[type=range]").focus();
            page.keyboard().press("ArrowLeft");
            assertThat(page.locator(".notice")).containsText("As published by 2031-05-14");
            page.keyboard().press("ArrowLeft");
            assertThat(page.locator(".notice")).containsText("As published by 2031-05-12");
            assertThat(page.locator("tbody tr")).hasCount(2);
            assertThat(page.locator("output")).hasText("2031-05-12");
        }
    }

    @Test
    void a_slider_follows_the_keyboard_however_fast_it_is_pressed() {
        for (int round = 0; round < 5; round++) {
            try (Page page = open("/tallies?q=varnholt")) {
                page.locator("main h3 a").first().click();
                page.locator("input[type=range]").focus();
                for (String key : List.of("ArrowLeft", "ArrowLeft", "ArrowRight", "ArrowLeft")) {
                    page.keyboard().press(key);
                }
                assertThat(page.locator(".notice")).containsText("As published by 2031-05-12");
                assertThat(page.locator("output")).hasText("2031-05-12");
                assertThat(page.locator("input[type=range]")).isFocused();
            }
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_script_in_a_title_and_a_text_stays_text() {
        try (Page page = open("/report/radio-1")) {
            assertThat(page.locator("h1")).containsText(Samples.SCRIPT);
            assertThat(page.locator(".text")).containsText(Samples.SCRIPT);
            assertThat(page.title()).contains("Tallystick");
        }
    }

    @Test
    void no_page_is_wider_than_a_telephone() {
        for (String path : allPages()) {
            try (Page page = open(path, 360, ColorScheme.LIGHT)) {
                Object overflow =
                        page.evaluate(
                                "document.documentElement.scrollWidth - document.documentElement.clientWidth");
                assertThat(((Number) overflow).intValue()).as(path).isLessThanOrEqualTo(0);
            }
        }
    }

    @Test
    void every_page_passes_the_audit_of_accessibility_in_both_themes() {
        for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (String path : allPages()) {
                try (Page page = open(path, 1440, theme)) {
                    List<Rule> violations =
                            new AxeBuilder(page)
                                    .withTags(
                                            List.of(
                                                    "wcag2a",
                                                    "wcag2aa",
                                                    "wcag21a",
                                                    "wcag21aa",
                                                    "wcag22aa"))
                                    .analyze()
                                    .getViolations();
                    assertThat(violations)
                            .as(path + " " + theme)
                            .extracting(rule ->
                                    rule.getId()
                                            + ": "
                                            + rule.getHelp()
                                            + " "
                                            + rule.getNodes().getFirst().getHtml())
                            .isEmpty();
                }
            }
        }
    }

    private List<String> allPages() {
        List<String> all = new ArrayList<>(PAGES);
        try (Page page = open("/tallies")) {
            String tally = page.locator("main h3 a").first().getAttribute("href");
            all.add(tally + "?token=secret");
            all.add(tally + "?published=2031-05-12");
        }
        return all;
    }
}
