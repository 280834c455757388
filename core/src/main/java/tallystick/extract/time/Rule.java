package tallystick.extract.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// One way of writing a time. Its pattern is its name and reads as grammar: `<month> <day> ,? <year>`.
///
/// An element is one or more alternatives, each a word, or a class of words in angle brackets; `?` makes it optional.
/// What stands in round brackets has to be there but is no part of the expression: `(in) <n> <u>`.
///
/// @param layer rules of a later layer see what those of an earlier one have read
/// @param produces the name of its [Production]
record Rule(int layer, String name, List<Element> elements, Production produces, String example) {
    record Element(Set<String> words, Set<String> types, boolean optional, boolean outside) {
        boolean fits(Node node) {
            if (words.contains(node.form())) {
                return true;
            }
            for (String type : types) {
                if (node.classes().containsKey(type)) {
                    return true;
                }
            }
            return false;
        }
    }

    static Rule of(List<String> row) {
        List<Element> elements = new ArrayList<>();
        for (String written : row.get(1).split(" ", -1)) {
            boolean optional = written.length() > 1 && written.endsWith("?");
            String bare = optional ? written.substring(0, written.length() - 1) : written;
            boolean outside = bare.length() > 2 && bare.startsWith("(") && bare.endsWith(")");
            List<String> names =
                    Arrays.asList(
                            (outside ? bare.substring(1, bare.length() - 1) : bare)
                                    .replace("<n>", "<amount>|<couple>|<some>|a|an|another")
                                    .replace("<u>", "<unit>|<units>")
                                    .replace("<d>", "<day>|<ordinal>")
                                    .split("\\|", -1));
            elements.add(
                    new Element(
                            Set.copyOf(
                                    names.stream()
                                            .filter(name -> !name.startsWith("<"))
                                            .map(name -> name.replace('_', ' '))
                                            .toList()),
                            Set.copyOf(
                                    names.stream()
                                            .filter(name -> name.startsWith("<"))
                                            .map(name -> name.substring(1, name.length() - 1))
                                            .toList()),
                            optional,
                            outside));
        }
        return new Rule(
                Integer.parseInt(row.get(0)),
                row.get(1),
                List.copyOf(elements),
                Production.named(row.get(2)),
                row.get(3));
    }

    /// The words and classes it may begin with.
    List<String> beginnings() {
        List<String> keys = new ArrayList<>();
        for (Element element : elements) {
            keys.addAll(element.words());
            element.types().forEach(type -> keys.add("<" + type + ">"));
            if (!element.optional()) {
                break;
            }
        }
        return keys;
    }
}
