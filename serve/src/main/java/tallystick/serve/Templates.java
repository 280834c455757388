package tallystick.serve;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/// The pages' templates, compiled with the program. Everything they print is escaped for where it stands.
final class Templates {
    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "tallystick.serve");

    String render(String page, Map<String, Object> values) {
        StringOutput out = new StringOutput();
        engine.render(page + ".jte", values, out);
        return out.toString();
    }
}
