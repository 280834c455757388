package tallystick.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLConnection;
import java.util.List;
import tallystick.ledger.Ledger;

/// Asks a server for each kind of page once and stops it. The launcher does so when it is built, and keeps the classes that this takes
/// in a form that makes the next start quicker.
public final class Rehearsal {
    private static final List<String> PATHS =
            List.of("/", "/tallies?q=killed", "/reports", "/api/tallies", "/static/site.css");

    private Rehearsal() {}

    /// @param ledger one with a tally
    public static void on(Ledger ledger) {
        try (Server server = Server.start(ledger, new Serving("127.0.0.1", 0, ""))) {
            String address = "http://127.0.0.1:" + server.port();
            PATHS.forEach(path -> ask(address + path));
            View.of(ledger.known())
                    .cards(1, 1)
                    .shown()
                    .forEach(card -> ask(address + "/tally/" + card.id()));
        }
    }

    private static void ask(String address) {
        try {
            URLConnection asking = URI.create(address).toURL().openConnection();
            asking.setRequestProperty("Accept-Encoding", "gzip");
            try (InputStream answer = asking.getInputStream()) {
                answer.readAllBytes();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(address, e);
        }
    }
}
