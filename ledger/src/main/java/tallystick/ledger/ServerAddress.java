package tallystick.ledger;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where a ledger on a server is: `postgresql://user@host:5432/press`. A password in it, or in the environment's `PGPASSWORD`, is never shown.
record ServerAddress(
        String user, @Nullable String password, String host, int port, String database) {
    static final String SCHEME = "postgresql://";
    private static final int USUAL_PORT = 5432;

    static ServerAddress of(String address, Map<String, String> environment) {
        try {
            URI uri = new URI(address);
            String path = uri.getPath() == null ? "" : uri.getPath().replaceFirst("^/", "");
            String[] user =
                    uri.getRawUserInfo() == null
                            ? new String[0]
                            : uri.getRawUserInfo().split(":", 2);
            if (uri.getHost() != null && user.length > 0 && !path.isEmpty()) {
                return new ServerAddress(
                        decoded(user[0]),
                        user.length > 1 ? decoded(user[1]) : environment.get("PGPASSWORD"),
                        uri.getHost(),
                        uri.getPort() < 0 ? USUAL_PORT : uri.getPort(),
                        path);
            }
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw unclear(address, e);
        }
        throw unclear(address, null);
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static LedgerException unclear(String address, @Nullable Exception why) {
        return new LedgerException(
                address.replaceFirst(":[^:@/]*@", "@"),
                "this is no address of a ledger on a server",
                "write it as postgresql://user@host/database, with :port behind the host if it is not 5432",
                why);
    }

    @Override
    public String toString() {
        return SCHEME + user + "@" + host + (port == USUAL_PORT ? "" : ":" + port) + "/" + database;
    }
}
