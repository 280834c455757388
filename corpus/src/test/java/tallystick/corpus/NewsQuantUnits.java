package tallystick.corpus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tallystick.extract.quantity.Amount;
import tallystick.extract.quantity.Amount.UnitOf;
import tallystick.extract.quantity.Role;
import tallystick.figure.Report;

/// Names units and counted things as NewsQuant does: `$` `a barrel` → `dollar per barrel`, `seven European countries` → `european country`.
final class NewsQuantUnits {
    private static final Pattern PER =
            Pattern.compile(
                    "^\\s?-?(?:(?:per|an?|each)\\b|/)\\s?-?((?:sq\\.? |square )?\\p{L}{2,}\\b)");

    private final Map<String, String> names = names();

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        try (InputStream in =
                        Objects.requireNonNull(
                                NewsQuantUnits.class.getResourceAsStream("newsquant-units.tsv"));
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(row -> names.put(row[0], row[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(names);
    }

    String name(Report report, Amount amount) {
        String behind = report.text().string().substring(report.text().unit(amount.span().end()));
        if (amount.unit().isEmpty()) {
            return counted(amount, behind.strip());
        }
        UnitOf unit = amount.unit().get();
        String written = unit.written().toLowerCase(Locale.ROOT);
        String name = names.getOrDefault(written, names.getOrDefault(unit.symbol(), written));
        if (amount.role() == Role.AGE) {
            return name + " of age";
        }
        Matcher per = PER.matcher(behind);
        return per.find() ? name + " per " + singular(per.group(1)) : name;
    }

    private String counted(Amount amount, String behind) {
        if (amount.role() == Role.AGE) {
            return "year of age";
        }
        boolean share = amount.form() == Amount.Form.FRACTION;
        String noun = amount.counted().replaceFirst(" (?:of|from|in) .*", "");
        boolean beside = !noun.isEmpty() && behind.startsWith(noun);
        String name = beside ? singular(noun) : "-";
        return share ? "% " + name : name;
    }

    private String singular(String noun) {
        String known = names.get(noun);
        if (known != null) {
            return known;
        }
        String lower =
                noun.toLowerCase(Locale.ROOT)
                        .replaceFirst("^sq\\.? m$", "square metre")
                        .replace("sq ft", "square foot")
                        .replace("square feet", "square foot");
        if (lower.endsWith("ies")) {
            return lower.substring(0, lower.length() - 3) + "y";
        }
        boolean plural = lower.endsWith("s") && !lower.endsWith("ss") && !lower.endsWith("us");
        return plural
                ? lower.substring(
                        0,
                        lower.length() - (lower.endsWith("sses") || lower.endsWith("xes") ? 2 : 1))
                : lower;
    }
}
