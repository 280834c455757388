package tallystick.serve;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tallystick.ledger.Ledger;
import tallystick.ledger.LedgerException;
import tallystick.ledger.QueryException;
import tallystick.ledger.Reckoning;

/// The page on a ledger and its API, at `http://127.0.0.1:PORT/` and `/api/`.
///
/// ```java
/// try (Server server = Server.start(ledger, new Serving("127.0.0.1", 0, ""))) {
///     open("http://127.0.0.1:" + server.port());
/// }
/// ```
public final class Server implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    private static final long LARGEST_REQUEST = 5_000_000;

    /// Of several files at once.
    private static final long LARGEST_FILES = 50_000_000;

    private final Javalin javalin;
    private final Adding adding;
    private final Happenings happenings;
    private final Reckoning reckoning;

    private Server(Javalin javalin, Adding adding, Happenings happenings, Reckoning reckoning) {
        this.javalin = javalin;
        this.adding = adding;
        this.happenings = happenings;
        this.reckoning = reckoning;
    }

    /// Starts to answer; returns once it does.
    public static Server start(Ledger ledger, Serving serving) {
        Desk desk = new Desk(ledger);
        Gate gate = new Gate(serving);
        Adding adding = new Adding(ledger, serving.anywhere());
        Statics statics = new Statics();
        Paper paper = new Paper(new Templates(), ledger, statics.build());
        Clock clock = Clock.systemUTC();
        Happenings happenings = new Happenings(desk, clock);
        Pages pages = new Pages(desk, paper, clock);
        TallyPages tallyPages = new TallyPages(desk, paper, gate);
        AddingPages addingPages = new AddingPages(adding, paper, gate);
        Api api = new Api(desk, happenings);
        Jobs jobs = new Jobs(adding);
        Following following = new Following(desk, paper, gate, clock);
        Judging judging = new Judging(desk, paper, gate);
        Reckoned reckoned = new Reckoned(ledger);
        Consumer<RoutesConfig> routes =
                all -> {
                    pages.addTo(all);
                    tallyPages.addTo(all);
                    addingPages.addTo(all);
                    api.addTo(all);
                    jobs.addTo(all);
                    following.addTo(all);
                    judging.addTo(all);
                    all.get("/static/{file}", statics::send);
                    all.get("/api/reckoning", reckoned::tell);
                    all.before(reckoned::mark);
                };
        Javalin javalin = Javalin.create(config -> configure(config, gate, paper, routes));
        Reckoning reckoning = ledger.reckonBeside();
        try {
            return new Server(
                    javalin.start(serving.host(), serving.port()), adding, happenings, reckoning);
        } catch (RuntimeException e) {
            // The reader is being loaded: a process that ended in the middle of it would crash.
            reckoning.close();
            happenings.close();
            adding.close();
            throw e;
        }
    }

    private static void configure(
            JavalinConfig config, Gate gate, Paper pages, Consumer<RoutesConfig> routes) {
        config.startup.showJavalinBanner = false;
        config.http.maxRequestSize = LARGEST_REQUEST;
        config.jetty.multipartConfig.maxFileSize(LARGEST_REQUEST, SizeUnit.BYTES);
        config.jetty.multipartConfig.maxTotalRequestSize(LARGEST_FILES, SizeUnit.BYTES);
        config.http.compressionStrategy = CompressionStrategy.GZIP;
        config.routes.before(Guards::on);
        config.routes.before(gate::check);
        routes.accept(config.routes);
        config.routes.after(Etags::on);
        config.routes.exception(
                Problem.Found.class, (e, context) -> tell(e.problem(), context, pages));
        config.routes.exception(
                QueryException.class,
                (e, context) ->
                        tell(
                                new Problem(
                                        400,
                                        "This was not understood",
                                        String.valueOf(e.getMessage()),
                                        "How to ask stands in docs/LEDGER.md, \"Searching\"."),
                                context,
                                pages));
        config.routes.exception(
                LedgerException.class,
                (e, context) -> {
                    LOG.error("the ledger failed", e);
                    tell(
                            new Problem(
                                    503,
                                    "The ledger cannot be read",
                                    String.valueOf(e.getMessage()),
                                    "Restore it from a backup, or see what the server printed."),
                            context,
                            pages);
                });
        config.routes.exception(
                HttpResponseException.class,
                (e, context) ->
                        tell(
                                new Problem(
                                        e.getStatus(),
                                        Objects.requireNonNullElse(e.getMessage(), "Refused"),
                                        context.method() + " " + context.path(),
                                        "See /api for what can be asked."),
                                context,
                                pages));
        config.routes.exception(
                Exception.class,
                (e, context) -> {
                    LOG.error("{} {} failed", context.method(), context.path(), e);
                    tell(
                            new Problem(
                                    500,
                                    "Something broke here",
                                    "The program made a mistake; nothing was lost.",
                                    "Please report it, with what the server printed."),
                            context,
                            pages);
                });
    }

    /// To programs as problem JSON, to people as a page.
    private static void tell(Problem problem, Context context, Paper pages) {
        context.status(problem.status());
        if (context.path().startsWith("/api") || !accepts(context, "text/html")) {
            context.contentType(Problem.TYPE).result(problem.json());
        } else {
            pages.problem(context, problem);
        }
    }

    private static boolean accepts(Context context, String type) {
        String accept = Objects.requireNonNullElse(context.header("Accept"), "");
        return accept.contains(type);
    }

    public int port() {
        return javalin.port();
    }

    /// All ways in, for the test that compares them with their description: `get /api/tallies`
    List<String> routes() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(each ->
                        each.endpoint.method.name().toLowerCase(Locale.ROOT)
                                + " "
                                + each.endpoint.path)
                .toList();
    }

    /// Answers what is under way and stops.
    @Override
    public void close() {
        happenings.close();
        javalin.stop();
        reckoning.close();
        adding.close();
    }
}
