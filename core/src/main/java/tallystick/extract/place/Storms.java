package tallystick.extract.place;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import tallystick.text.Reading;
import tallystick.text.Sentence;
import tallystick.text.Token;
import tallystick.text.Words;
import tallystick.wordlist.WordList;

/// The storms that a report names: "Hurricane [Anna]" is no place, nor is "Anna" anywhere else in it.
final class Storms {
    private static final Set<String> STORM = WordList.words("place/storms.tsv");

    private final Set<String> names;

    private Storms(Set<String> names) {
        this.names = names;
    }

    static Storms of(Reading reading) {
        Set<String> names = new HashSet<>();
        for (Sentence sentence : reading.sentences()) {
            List<Token> tokens = sentence.tokens();
            for (int i = 1; i < tokens.size(); i++) {
                Token name = tokens.get(i);
                if (name.tag() == Token.Tag.PROPN && STORM.contains(tokens.get(i - 1).lower())) {
                    names.add(name.lower());
                }
            }
        }
        Words title = Words.of(Objects.requireNonNullElse(reading.report().title(), ""));
        for (int i = 1; i < title.size(); i++) {
            if (title.at(i).isCapitalised() && STORM.contains(title.at(i - 1).lower())) {
                names.add(title.at(i).lower());
            }
        }
        return new Storms(names);
    }

    boolean isOne(Place place) {
        String name = place.name().toLowerCase(Locale.ROOT);
        String last = name.substring(name.lastIndexOf(' ') + 1);
        return names.contains(name) || (names.contains(last) && STORM.contains(first(name)));
    }

    private static String first(String name) {
        int blank = name.indexOf(' ');
        return blank < 0 ? name : name.substring(0, blank);
    }
}
