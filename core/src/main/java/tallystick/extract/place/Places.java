package tallystick.extract.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tallystick.figure.Decided;
import tallystick.figure.Derivation;
import tallystick.figure.Mention;
import tallystick.figure.Statement;
import tallystick.text.Reading;
import tallystick.text.Sentence;
import tallystick.wordlist.Chooser;
import tallystick.wordlist.Option;
import tallystick.wordlist.Weights;

/// Where: the narrowest place that a figure applies to (`docs/FIGURES.md` §2), as the report writes it.
///
/// The places of its sentence may be a figure's, those named before it in the paragraph, and the few that the report is
/// about; and so may none. Which it is, weighed traits decide.
public final class Places {
    private static final Weights SALIENCE = Weights.of("place/salience.tsv");
    private static final int SALIENT = 3;
    private static final int BEFORE = 6;
    private static final int HERE = 30;

    private final Atlas atlas;
    private final List<Known> salient;
    private final Set<Named> sources = new HashSet<>();

    private Places(Reading reading, List<Statement> statements) {
        this.atlas = Atlas.of(reading);
        statements.forEach(statement -> sources.addAll(atlas.within(statement.source())));
        this.salient =
                atlas.known().stream()
                        .sorted(Comparator.comparingDouble(known -> -SALIENCE.sum(known.traits())))
                        .limit(SALIENT)
                        .toList();
    }

    /// The places of a report.
    public static Places of(Reading reading, List<Statement> statements) {
        return new Places(reading, statements);
    }

    /// What the report may be about, with what speaks for it.
    public List<Option> subjects() {
        return atlas.known().stream()
                .map(known -> new Option(known.name(), known.traits()))
                .toList();
    }

    /// The place of a figure.
    ///
    /// @param sentence the figure's sentence
    /// @param paragraph index of its paragraph
    /// @param figure traits of the figure that speak for or against its having a place
    public Optional<Decided<String>> where(
            Mention mention,
            Sentence sentence,
            int paragraph,
            List<String> figure,
            Chooser chooser) {
        List<Named> here = atlas.within(sentence.span());
        here = here.subList(0, Math.min(HERE, here.size()));
        List<Named> before = atlas.before(sentence.span().start(), paragraph, BEFORE);
        Set<Known> candidates = new LinkedHashSet<>();
        here.forEach(named -> candidates.add(atlas.known(named)));
        before.forEach(named -> candidates.add(atlas.known(named)));
        candidates.addAll(salient);
        atlas.lastTold(paragraph - 1).map(atlas::known).ifPresent(candidates::add);

        Traits traits = new Traits(sources, here, before, salient, mention, sentence);
        List<Option> options = new ArrayList<>();
        List<Named> mentions = new ArrayList<>();
        options.add(Option.none(List.of(), figure));
        for (Known known : candidates) {
            Named best = traits.best(known);
            mentions.add(best);
            options.add(new Option(known.name(), traits.of(known, best)));
        }
        Chooser.Choice choice = chooser.choose("where", options);
        return choice.index() == 0
                ? Optional.empty()
                : Optional.of(
                        decided(
                                options.get(choice.index()).value(),
                                choice,
                                mentions.get(choice.index() - 1)));
    }

    private static Decided<String> decided(String name, Chooser.Choice choice, Named named) {
        return new Decided<>(
                name, Derivation.of(choice.why(), "where", name, named.place().span()));
    }
}
