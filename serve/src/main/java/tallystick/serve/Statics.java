package tallystick.serve;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;

/// Style, scripts and the icon, which come with the program.
final class Statics {
    private static final String OWN = "/tallystick/serve/static/";
    private static final String HTMX =
            "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";

    private final Map<String, Asset> assets = new LinkedHashMap<>();

    private static final class Asset {
        private final String type;
        private final byte[] bytes;

        private Asset(String type, byte[] bytes) {
            this.type = type;
            this.bytes = bytes;
        }
    }

    Statics() {
        take("site.css", "text/css; charset=utf-8", OWN + "site.css");
        take("site.js", "text/javascript; charset=utf-8", OWN + "site.js");
        take("icon.svg", "image/svg+xml", OWN + "icon.svg");
        take("htmx.min.js", "text/javascript; charset=utf-8", HTMX);
    }

    private void take(String name, String type, String resource) {
        try (InputStream bytes = Statics.class.getResourceAsStream(resource)) {
            assets.put(
                    name, new Asset(type, Objects.requireNonNull(bytes, resource).readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    /// Another one whenever one of them is another.
    String build() {
        CRC32 sum = new CRC32();
        assets.values().forEach(asset -> sum.update(asset.bytes));
        return Long.toHexString(sum.getValue());
    }

    void send(Context context) {
        String name = context.pathParam("file");
        Asset asset = assets.get(name);
        if (asset == null) {
            throw Problem.missing("file", name);
        }
        context.contentType(asset.type)
                .header("Cache-Control", "public, max-age=86400")
                .result(asset.bytes);
    }
}
