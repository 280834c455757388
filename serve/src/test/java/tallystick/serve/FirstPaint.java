package tallystick.serve;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/// How soon a page is seen in a browser that was never there, and how heavy it is with all that it brings.
final class FirstPaint {
    private static final int TIMES = 5;
    private static final int LOOK_AGAIN_MILLIS = 10;
    private static final String SEEN =
            "performance.getEntriesByType('paint').find(each => each.name === 'first-contentful-paint')?.startTime ?? 0";
    private static final String WEIGHT =
            "[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]"
                    + ".reduce((sum, each) => sum + each.transferSize, 0)";

    private FirstPaint() {}

    static void print(String address, List<String> paths) {
        if (Browser.installed().isEmpty()) {
            System.out.println("no Chromium here: when pages are seen is not measured");
            return;
        }
        try (Browser browser = Browser.open()) {
            for (String path : paths) {
                double[] millis =
                        DoubleStream.generate(() -> ask(browser, address + path, SEEN))
                                .limit(TIMES)
                                .sorted()
                                .toArray();
                System.out.printf(
                        Locale.ROOT,
                        "%s is seen after %.0f ms (median of %d, most %.0f); all it brings is %.0f kB%n",
                        path,
                        millis[TIMES / 2],
                        TIMES,
                        millis[TIMES - 1],
                        ask(browser, address + path, WEIGHT) / 1000);
            }
        }
    }

    /// @param script of the page that gives a number
    private static double ask(Browser browser, String address, String script) {
        try (Page page = browser.page(1440, ColorScheme.LIGHT)) {
            page.navigate(address);
            while (((Number) page.evaluate(SEEN)).doubleValue() == 0) {
                page.waitForTimeout(LOOK_AGAIN_MILLIS);
            }
            return ((Number) page.evaluate(script)).doubleValue();
        }
    }
}
