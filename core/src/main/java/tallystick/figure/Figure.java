package tallystick.figure;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One place in a report where a quantity is given, bounded, hinted at or declared unknown (`docs/FIGURES.md` §1, §2).
///
/// @param span where the quote stands
/// @param quote the exact characters of the report at the span
/// @param sentence the sentence around it
/// @param counted what is counted, as written, without the number
/// @param where the narrowest place it applies to, as written; null when the report does not tell
/// @param when when the counted state or event holds; null when the report does not tell
/// @param said when the source said it; null when the report does not tell
/// @param partOf index in the report's list of figures of which this is a stated part
/// @param flow how it stands to time; null when its words do not tell
/// @param derivations for each field, which rule decided it from which words
public record Figure(
        Span span,
        String quote,
        Span sentence,
        Quantity quantity,
        String counted,
        Topic topic,
        @Nullable String where,
        @Nullable When when,
        Attribution sources,
        @Nullable When said,
        Modality modality,
        OptionalInt partOf,
        @Nullable Flow flow,
        List<Derivation> derivations) {
    public Figure {
        derivations = List.copyOf(derivations);
        if (quote.isEmpty()) {
            throw new IllegalArgumentException(
                    "nothing without its words: the quote at " + span + " is empty");
        }
        if (!sentence.contains(span)) {
            throw new IllegalArgumentException(
                    "the quote at " + span + " stands outside its sentence " + sentence);
        }
    }

    public Bounds bounds() {
        return quantity.bounds();
    }

    public Hedge hedge() {
        return quantity.hedge();
    }

    /// The canonical one-line form, for people, test failures and golden files:
    /// `[more than 3,000 soldiers] killed-or-injured · ≥3000 · Volodymyr Zelensky`
    public String line() {
        return Stream.of(
                        "[" + quote + "] " + topic,
                        bounds().line()
                                + quantity.unit().map(unit -> " " + unit).orElse("")
                                + rate(),
                        sources.hops().isEmpty() ? null : sources.toString(),
                        modality == Modality.ASSERTED ? null : modality.word(),
                        where == null ? null : "in " + where,
                        when == null ? null : "at " + when,
                        said == null ? null : "said " + said)
                .filter(part -> part != null)
                .collect(Collectors.joining(" · "));
    }

    private String rate() {
        return flow == null || flow == Flow.TOTAL || flow == Flow.CHANGE ? "" : " " + flow;
    }
}
