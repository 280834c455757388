package tallystick.serve;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tallystick.ledger.Ledger;

/// A ledger on a server of its own on loopback, and a client who asks it.
final class Served implements AutoCloseable {
    static final String TOKEN = "secret";

    private final Ledger ledger;
    private final Server server;
    private final HttpClient client = HttpClient.newHttpClient();

    /// @param ledger closed with this
    Served(Ledger ledger) {
        this.ledger = ledger;
        this.server = Server.start(ledger, new Serving("127.0.0.1", 0, TOKEN));
    }

    Server server() {
        return server;
    }

    /// @param headers names and values in turn
    HttpResponse<String> get(String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        client.close();
        server.close();
        ledger.close();
    }
}
