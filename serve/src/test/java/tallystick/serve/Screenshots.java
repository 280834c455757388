package tallystick.serve;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tallystick.figure.Tally;
import tallystick.ledger.Ledger;

/// Takes a picture of every page of a ledger, light and dark, 360, 1,440 and 2,560 wide. Its arguments are the ledger and a folder.
final class Screenshots {
    private static final int[] WIDTHS = {360, 1440, 2560};

    private Screenshots() {}

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[1]);
        try (Ledger ledger = Ledger.open(Path.of(arguments[0]));
                Server server = Server.start(ledger, new Serving("127.0.0.1", 0, "secret"));
                Browser browser = Browser.open()) {
            String address = "http://127.0.0.1:" + server.port();
            pages(ledger)
                    .forEach((name, path) -> {
                        for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                            for (int width : WIDTHS) {
                                try (Page page = browser.page(width, theme)) {
                                    page.navigate(address + "/?token=secret");
                                    page.navigate(address + path);
                                    page.screenshot(
                                            new Page.ScreenshotOptions()
                                                    .setPath(
                                                            folder.resolve(
                                                                    "%s-%s-%s.png"
                                                                            .formatted(
                                                                                    name,
                                                                                    theme.name()
                                                                                            .toLowerCase(
                                                                                                    java
                                                                                                            .util
                                                                                                            .Locale
                                                                                                            .ROOT),
                                                                                    width))));
                                }
                            }
                        }
                    });
        }
    }

    private static Map<String, String> pages(Ledger ledger) {
        View view = View.of(ledger.known());
        List<Tally> tallies = new ArrayList<>();
        view.tallies().each(tallies::add);
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("front", "/");
        pages.put("tallies", "/tallies?q=killed");
        tallies.stream()
                .max(
                        java.util.Comparator.comparingInt(
                                (Tally tally) -> tally.entries().size() + 2 * tally.origins()))
                .ifPresent(tally -> pages.put("tally", "/tally/" + View.id(tally)));
        pages.put("reports", "/reports");
        pages.put("report", Names.address(view.known().latest(1, 0).getFirst().report()));
        pages.put("stories", "/stories");
        view.stories(1, 1).map(Stories.Story::of).shown().stream()
                .findFirst()
                .ifPresent(story -> pages.put("story", "/story/" + Names.encoded(story.id())));
        pages.put("sources", "/sources");
        pages.put("docket", "/docket");
        pages.put("trackers", "/trackers");
        pages.put("judgements", "/judgements");
        pages.put("add", "/add");
        return pages;
    }
}
