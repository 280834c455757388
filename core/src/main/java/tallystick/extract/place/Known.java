package tallystick.extract.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// A place of a report, from all its mentions.
///
/// @param name its fullest form: `United States` for "American", "U.S.", "United States"
/// @param plainest the mention that tells most plainly where something is, the first of equals
/// @param traits what speaks for or against the report being about it
/// @param title does the report's title name it?
/// @param people is it only told of by its people: "Polish"?
record Known(String name, Named plainest, List<String> traits, boolean title, boolean people) {
    private static final String PEOPLE = "people";

    /// @param first is it the first place in which something is told to be?
    /// @param opening index of the first paragraph that names a place
    static Known of(List<Named> mentions, String title, boolean first, int opening) {
        boolean titled = any(mentions, named -> title.contains(named.place().name()));
        String begins = begins(mentions, opening);
        String kind = "kind: " + kind(mentions);
        List<String> traits = new ArrayList<>();
        traits.add(titled ? "in the title" : "not in the title");
        traits.add(begins);
        traits.add(kind);
        traits.add(kind + " & " + begins);
        traits.add(often(mentions.size()));
        if (first) {
            traits.add("first told");
        }
        if (mentions.stream().allMatch(named -> named.place().isAround())) {
            traits.add("always what lies around");
        } else if (any(mentions, named -> named.place().isAround())) {
            traits.add("once what lies around");
        }
        if (any(mentions, Named::lies)) {
            traits.add("lies in another place");
        }
        if (mentions.stream().allMatch(Named::person)) {
            traits.add("always of a person");
        }
        boolean location = any(mentions, named -> named.place().reader().equals("location"));
        traits.add(location ? "a location to the reader" : "no location to the reader");
        boolean people = mentions.stream().allMatch(each -> each.place().kind().equals(PEOPLE));
        return new Known(fullest(mentions), plainest(mentions), traits, titled, people);
    }

    private static boolean any(List<Named> mentions, Predicate<Named> test) {
        return mentions.stream().anyMatch(test);
    }

    private static String begins(List<Named> mentions, int opening) {
        if (any(mentions, named -> named.paragraph() == opening)) {
            return any(mentions, named -> named.paragraph() == opening && named.isTold())
                    ? "told in the first paragraph"
                    : "named in the first paragraph";
        }
        return any(mentions, Named::isTold) ? "told later" : "named later";
    }

    private static String kind(List<Named> mentions) {
        return mentions.stream()
                .map(named -> named.place().kind())
                .filter(kind -> !kind.equals(PEOPLE))
                .findFirst()
                .orElse(PEOPLE);
    }

    private static String often(int mentions) {
        return switch (mentions) {
            case 1 -> "named once";
            case 2 -> "named twice";
            case 3, 4 -> "named 3+ times";
            default -> "named 5+ times";
        };
    }

    private static Named plainest(List<Named> mentions) {
        Named plainest = mentions.getFirst();
        for (Named named : mentions) {
            plainest = named.place().weight() > plainest.place().weight() ? named : plainest;
        }
        return plainest;
    }

    /// "Kelm region" of "Kelm" too; of a country its usual name, "Russia" of "Russian Federation".
    private static String fullest(List<Named> mentions) {
        String fullest = "";
        for (Named named : mentions) {
            String name = named.place().name();
            boolean people = named.place().kind().equals(PEOPLE);
            boolean country = named.place().kind().equals("country");
            if (country && name.toLowerCase(Locale.ROOT).equals(named.place().key())) {
                return name;
            }
            fullest = !people && name.length() > fullest.length() ? name : fullest;
        }
        return fullest.isEmpty() ? mentions.getFirst().place().name() : fullest;
    }
}
