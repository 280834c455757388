package tallystick.extract.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tallystick.figure.Report;
import tallystick.text.Reading;
import tallystick.text.Token;
import tallystick.text.Token.Tag;

/// Names the sources of one report in its order, in the fullest form the report uses.
///
/// `the county sheriff, Bill Brown` → `Bill Brown` · `Brown` → `Bill Brown` · `he` → `Bill Brown` ·
/// `the ministry` → the ministry named before · `American officials` → itself
final class Names {
    /// A pronoun or description points no further back than this many sources.
    private static final int MEMORY = 40;

    private static final Set<String> HE = Set.of("he", "she", "him", "her", "his");
    private static final Set<String> POSSESSIVES = Set.of("its", "their", "his", "her");

    private final Report report;
    private final KnownNames known;
    private final List<String> earlier = new ArrayList<>();

    private Names(Report report, KnownNames known) {
        this.report = report;
        this.known = known;
    }

    static Names of(Reading reading) {
        return new Names(reading.report(), KnownNames.in(reading));
    }

    /// From now on pronouns and descriptions may mean this source.
    void remember(String name) {
        earlier.add(name);
    }

    /// The name of a source; empty when it has none.
    Optional<String> name(Phrase source) {
        Token first = source.tokens().getFirst();
        boolean theirs =
                POSSESSIVES.contains(first.lower())
                        && Speakers.is(source.core().head().form(), Speakers.Kind.DOCUMENT);
        if (theirs || NounPhrases.isPronoun(source.head())) {
            return pronoun(first);
        }
        Phrase plain = ProperName.of(source);
        String words = plain.text(report);
        return words.isBlank() ? Optional.empty() : Optional.of(full(words, plain, source));
    }

    /// A source as it stands, where it has no name: `he`, of whom the report tells no more.
    String words(Phrase source) {
        return source.text(report);
    }

    private String full(String words, Phrase plain, Phrase source) {
        Optional<String> full = known.unabbreviated(words);
        boolean single = plain.first() == plain.last();
        if (full.isEmpty()
                && single
                && plain.head().tag() == Tag.PROPN
                && ProperName.isPersonal(plain)) {
            full = known.surnamed(words);
        }
        if (full.isEmpty() && isDescription(source)) {
            full = described(plain.head());
        }
        return full.orElse(words);
    }

    /// `the ministry`, `the same study`, `Norland's governor`: a noun that points back.
    private static boolean isDescription(Phrase source) {
        List<Token> tokens = source.tokens();
        if (Phrase.isCapital(source.head()) || tokens.size() > 3 || tokens.size() < 2) {
            return false;
        }
        Token first = tokens.getFirst();
        boolean pointing = first.is("the") || first.is("this") || first.is("that");
        return (pointing && (tokens.size() == 2 || tokens.get(1).is("same")))
                || (tokens.size() == 3 && tokens.get(1).tag() == Tag.PART);
    }

    private Optional<String> described(Token head) {
        return latest().stream()
                .filter(name ->
                        List.of(name.toLowerCase(Locale.ROOT).split(" ")).contains(head.lower()))
                .findFirst()
                .or(() -> known.titled(head.form()));
    }

    private Optional<String> pronoun(Token pronoun) {
        if (HE.contains(pronoun.lower())) {
            return latest().stream()
                    .limit(1)
                    .filter(known::isPerson)
                    .findFirst()
                    .or(() -> known.personBefore(pronoun.span().start()));
        }
        return latest().stream().filter(name -> !known.isPerson(name)).findFirst();
    }

    /// The sources named so far, the latest first.
    private List<String> latest() {
        return earlier.subList(Math.max(0, earlier.size() - MEMORY), earlier.size()).reversed();
    }
}
