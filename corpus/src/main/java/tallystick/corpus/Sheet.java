package tallystick.corpus;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import tallystick.figure.Report;
import tallystick.figure.Span;
import tallystick.figure.Text;

/// A page of examples anybody can read and add to: quotations with `[figures][1]` in brackets, and a table of what each is.
///
/// @param name its path below `sheets`, without the ending
public record Sheet(String name, String title, List<Example> examples) {
    public Sheet {
        examples = List.copyOf(examples);
    }

    /// A quotation, and the figures it holds; whatever else is found in it is a failure.
    ///
    /// @param line where the quotation stands in its sheet, from 1
    public record Example(int line, LocalDate published, String text, List<Expected> figures) {
        public Example {
            figures = List.copyOf(figures);
        }

        public Report report(String id) {
            return new Report(id, null, null, published, null, Text.of(text));
        }
    }

    /// A figure in brackets.
    ///
    /// @param number as in the brackets
    /// @param columns what the table says of it, by the column's heading; an empty cell means none
    public record Expected(int number, Span span, Map<String, String> columns) {
        public Expected {
            columns = Map.copyOf(columns);
        }
    }
}
