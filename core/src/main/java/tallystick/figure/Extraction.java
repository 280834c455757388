package tallystick.figure;

import java.util.List;
import java.util.Optional;

/// All that was read out of one report.
///
/// @param figures in the order of their quotes; [Figure#partOf] points into this list
/// @param statements in the order of their cues
/// @param forecasts statements that foretell something for a named time
/// @param victims persons of whom it tells, without a number, that they were killed or hurt
/// @param coder who gave the figures; empty when this program read them
public record Extraction(
        Report report,
        List<Figure> figures,
        List<Statement> statements,
        List<Forecast> forecasts,
        List<Victim> victims,
        Optional<String> coder) {
    public Extraction(Report report, List<Figure> figures, List<Statement> statements) {
        this(report, figures, statements, List.of(), List.of(), Optional.empty());
    }

    /// The same, its figures given by somebody.
    public Extraction codedBy(String name) {
        return new Extraction(report, figures, statements, forecasts, victims, Optional.of(name));
    }

    public Extraction {
        forecasts = List.copyOf(forecasts);
        victims = List.copyOf(victims);
        figures = List.copyOf(figures);
        statements = List.copyOf(statements);
        for (Figure figure : figures) {
            String there = report.quote(figure.span());
            if (!there.equals(figure.quote())) {
                throw new IllegalArgumentException(
                        "report %s has \"%s\" at %s, not the quote \"%s\""
                                .formatted(report.id(), there, figure.span(), figure.quote()));
            }
        }
    }
}
