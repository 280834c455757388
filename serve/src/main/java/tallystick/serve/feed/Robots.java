package tallystick.serve.feed;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What each site lets programs fetch, and how often (RFC 9309). Asked once a run.
final class Robots {
    /// Between two requests to one site that names no delay.
    private static final Duration POLITE = Duration.ofSeconds(1);

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Fetcher fetcher;
    private final Map<String, BaseRobotRules> rules = new ConcurrentHashMap<>();

    Robots(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    boolean allow(URI uri) {
        return rules(uri).isAllowed(uri.toString());
    }

    Duration delay(URI uri) {
        long millis = rules(uri).getCrawlDelay();
        return millis <= 0 ? POLITE : Duration.ofMillis(Math.min(millis, LONGEST.toMillis()));
    }

    private BaseRobotRules rules(URI uri) {
        String site = uri.getScheme() + "://" + uri.getAuthority();
        return rules.computeIfAbsent(site, this::fetch);
    }

    private BaseRobotRules fetch(String site) {
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
        String url = site + "/robots.txt";
        return switch (fetcher.fetch(url)) {
            case Fetched.Body body ->
                    parser.parseContent(
                            url,
                            body.bytes(),
                            body.contentType(),
                            List.of(
                                    Fetcher.AGENT
                                            .replaceFirst("/.*", "")
                                            .toLowerCase(Locale.ROOT)));
            case Fetched.Unchanged unchanged ->
                    new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_ALL);
            case Fetched.Refused refused ->
                    // RFC 9309, 2.3.1: a site that answers "no such file" allows all; one that
                    // cannot answer, nothing.
                    refused.status() >= 400 && refused.status() < 500
                            ? new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_ALL)
                            : new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_NONE);
        };
    }
}
