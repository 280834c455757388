package tallystick.extract.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tallystick.extract.attribution.Names.Naming;
import tallystick.figure.CueClass;
import tallystick.figure.Decided;
import tallystick.figure.Derivation;
import tallystick.figure.Span;
import tallystick.figure.Statement;
import tallystick.text.Reading;

/// Gives the source of each ascription its name, in the order of the text; one that nobody can name is left out.
///
/// `"We counted 40," Ada Lind said.`: *We* is `Ada Lind`
final class Named {
    private static final Set<String> SPEAKERS = Set.of("i", "we", "me", "us");
    private static final Set<String> ONESELF = Set.of("he", "she");
    private static final Set<String> NOBODY =
            Set.of("you", "this", "that", "these", "those", "which", "who", "what", "one", "there");

    /// So many ascriptions back somebody may speak of himself.
    private static final int NEAR = 4;

    /// An ascription whose source has its name.
    private record Known(Candidate by, String name) {}

    private final String outlet;
    private final Names names;

    /// Sources that are called a firm, or it.
    private final Set<Span> firms = new HashSet<>();

    private final List<Decided<Statement>> statements = new ArrayList<>();

    /// Those that stand in [#statements], by their cues.
    private final TreeMap<Integer, Known> added = new TreeMap<>();

    private Named(Reading reading, List<Candidate> candidates) {
        this.outlet = Objects.requireNonNullElse(reading.report().outlet(), "");
        this.names =
                Names.of(
                        reading,
                        candidates.stream()
                                .filter(each -> each.kind().vouches())
                                .map(Candidate::content)
                                .toList());
    }

    static List<Decided<Statement>> of(Reading reading, List<Candidate> candidates) {
        Named named = new Named(reading, candidates);
        List<Candidate> spoken = new ArrayList<>();
        for (Candidate each : candidates) {
            if (SPEAKERS.contains(word(each))) {
                spoken.add(each);
            } else if (!NOBODY.contains(word(each))) {
                named.add(each);
            }
        }
        spoken.forEach(named::addSpeaker);
        named.speakFor();
        named.widen();
        named.statements.sort(
                Comparator.comparingInt(statement -> statement.value().cue().start()));
        return List.copyOf(named.statements);
    }

    /// What a person says that his firm expects, he says: `Lind said [the company] expects 40 orders`
    private void speakFor() {
        TreeMap<Integer, Statement> persons = new TreeMap<>();
        for (Decided<Statement> each : statements) {
            if (each.value().isVouchedFor() && names.isPerson(each.value().name())) {
                persons.put(each.value().cue().start(), each.value());
            }
        }
        statements.removeIf(each -> {
            Statement inner = each.value();
            boolean foretells =
                    inner.kind() == CueClass.PREDICT || inner.kind() == CueClass.ESTIMATE;
            var outer = persons.lowerEntry(inner.source().start());
            return foretells
                    && outer != null
                    && firms.contains(inner.source())
                    && outer.getValue().content().contains(inner.source())
                    && outer.getValue().content().contains(inner.cue());
        });
    }

    /// Of one source that two cues name by more and by fewer of its words the longer name holds.
    private void widen() {
        TreeMap<Integer, Statement> longest = new TreeMap<>();
        for (Decided<Statement> each : statements) {
            longest.merge(
                    each.value().source().start(),
                    each.value(),
                    (one, two) -> one.source().length() >= two.source().length() ? one : two);
        }
        statements.replaceAll(each -> {
            Statement one = each.value();
            Statement other = longest.getOrDefault(one.source().start(), one);
            boolean part =
                    other.name().length() > one.name().length()
                            && other.name().startsWith(one.name() + " ");
            return part
                    ? new Decided<>(
                            new Statement(
                                    one.source(),
                                    other.name(),
                                    one.cue(),
                                    one.content(),
                                    one.kind()),
                            each.why())
                    : each;
        });
    }

    private static String word(Candidate each) {
        return each.source().first() == each.source().last() ? each.source().head().lower() : "";
    }

    private void add(Candidate each) {
        if (Names.isOwn(each.source())) {
            firms.add(each.source().span());
        }
        Optional<Naming> name = speaker(each).or(() -> names.name(each.source()));
        if (name.isEmpty() && Names.isPossessive(each.source())) {
            return;
        }
        add(each, name.orElseGet(() -> new Naming(names.words(each.source()), Names.WRITTEN)));
        if (each.kind().vouches()) {
            name.ifPresent(known -> names.remember(known.name(), each.source()));
        }
    }

    /// `A doctor said [he] had counted nine`: who speaks of himself; not of police, who are many.
    private Optional<Naming> speaker(Candidate each) {
        if (!ONESELF.contains(word(each))) {
            return Optional.empty();
        }
        var before = added.lowerEntry(each.cue().start());
        for (int i = 0; i < NEAR && before != null; i++) {
            Candidate outer = before.getValue().by();
            boolean around =
                    outer.kind().vouches()
                            && outer.source().span().end() <= outer.cue().start()
                            && outer.content().contains(each.source().span());
            if (around && isOne(outer.source())) {
                return Optional.of(new Naming(before.getValue().name(), "who speaks of himself"));
            }
            before = added.lowerEntry(before.getKey());
        }
        return Optional.empty();
    }

    private boolean isOne(Phrase source) {
        String head = source.core().head().form();
        boolean person = Speakers.isTitle(head) || Speakers.is(head, Speakers.Kind.PERSON);
        return (person && !head.endsWith("s")) || names.isPerson(names.words(source.core()));
    }

    /// Who says "I" is whose words hold it, the closest around.
    private void addSpeaker(Candidate each) {
        statements.stream()
                .map(Decided::value)
                .filter(around ->
                        around.isVouchedFor() && around.content().contains(each.source().span()))
                .min(Comparator.comparingInt(around -> around.content().length()))
                .ifPresent(around -> add(each, new Naming(around.name(), "who is quoted")));
    }

    private void add(Candidate each, Naming naming) {
        String name = naming.name();
        if (!name.equalsIgnoreCase(outlet)) {
            added.put(each.cue().start(), new Known(each, name));
            statements.add(
                    new Decided<>(
                            new Statement(
                                    each.source().span(),
                                    name,
                                    each.cue(),
                                    each.content(),
                                    each.kind()),
                            why(each, naming)));
        }
    }

    /// How a link was found, and below it by whom it is and what he does.
    private static Derivation why(Candidate each, Naming naming) {
        Span source = each.source().span();
        List<Derivation> from = new ArrayList<>();
        if (!naming.rule().equals(Names.WRITTEN)) {
            from.add(Derivation.of(naming.rule(), "name", naming.name(), source));
        }
        String word = each.kind().word();
        from.add(Derivation.of("a cue of class " + word, "class", word, each.cue()));
        return new Derivation(each.rule(), "sources", naming.name(), source.to(each.cue()), from);
    }
}
