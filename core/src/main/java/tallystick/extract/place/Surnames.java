package tallystick.extract.place;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import tallystick.text.Name;
import tallystick.text.Reading;
import tallystick.text.Sentence;

/// The last names of the people whom a report names in full: where it writes "Ada Norham", a bare "Norham" is her, and no place.
final class Surnames {
    private final Set<String> names;

    private Surnames(Set<String> names) {
        this.names = names;
    }

    static Surnames of(Reading reading) {
        Set<String> surnames = new HashSet<>();
        int next = 0;
        for (Sentence sentence : reading.sentences()) {
            while (next < reading.names().size()
                    && reading.names().get(next).span().start() < sentence.span().end()) {
                Name name = reading.names().get(next);
                int last = sentence.tokenAt(name.span().end() - 1);
                if (name.kind() == Name.Kind.PERSON
                        && last > sentence.tokenAt(name.span().start())) {
                    surnames.add(sentence.token(last).lower());
                }
                next++;
            }
        }
        return new Surnames(surnames);
    }

    boolean isOne(Place place) {
        boolean known = place.reader().equals("location") && !place.kind().equals("named");
        return !known && names.contains(place.name().toLowerCase(Locale.ROOT));
    }
}
