package tallystick.cli;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tallystick.ledger.Ledger;
import tallystick.serve.Server;
import tallystick.serve.Serving;

/// `tally serve`: the page on a ledger, until it is interrupted.
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Opens a page on the ledger, and the same things as JSON under /api.",
            "On this machine everybody may read it; adding and judging need the token in the printed address."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  tally serve",
            "  tally serve --ledger flood.ledger --port 8080",
            "  tally serve --host 0.0.0.0 --token SECRET     for others too: reading needs the token then"
        })
final class ServeCommand implements Callable<Integer> {
    private static final int TOKEN_BYTES = 16;

    private final Terminal terminal;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "7878",
            description = "Where it listens; 0 = any free port (${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "The address it listens on (${DEFAULT-VALUE}).")
    private String host = "";

    @Option(
            names = "--token",
            paramLabel = "SECRET",
            description = "What adding needs; a new one at each start unless given.")
    private @Nullable String token;

    @Option(
            names = "--allow-private",
            description =
                    "Pages may be added from addresses of this machine and of private networks too.")
    private boolean anywhere;

    @Mixin private LedgerOption where = new LedgerOption();

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        String secret = token == null ? random() : token;
        CountDownLatch stopped = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        Thread stop =
                new Thread(() -> {
                    stopped.countDown();
                    await(closed);
                });
        try (Ledger ledger = where.open(terminal);
                Server server = Server.start(ledger, new Serving(host, port, secret, anywhere))) {
            Runtime.getRuntime().addShutdownHook(stop);
            terminal.out()
                    .printf(
                            "The page on %s: http://%s:%d/?token=%s%nStop it with Ctrl-C.%n",
                            where.shown(terminal),
                            host.contains(":") ? "[" + host + "]" : host,
                            server.port(),
                            secret);
            if (ledger.backlog().isLong()) {
                terminal.out()
                        .println(
                                "Its tallies are being reckoned beside it; until that is done the page says so and shows those that are there.");
            }
            terminal.flush();
            stopped.await();
        } finally {
            closed.countDown();
        }
        return Main.FINE;
    }

    private static void await(CountDownLatch closed) {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String random() {
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
