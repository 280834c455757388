package tallystick.figure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// On whose word: the chain of sources, outermost first, the origin last. Empty = the report says it in its own voice.
///
/// `Reuters reports this, citing South Korean intelligence` → `Reuters ← South Korean intelligence`
public record Attribution(List<Hop> hops) {
    public static final Attribution OWN_VOICE = new Attribution(List.of());

    public Attribution {
        hops = List.copyOf(hops);
    }

    /// One link of the chain.
    ///
    /// @param name the fullest form the report uses of it: `Volodymyr Zelensky`
    /// @param source where it stands for this figure, as written there: `he`; null when given from outside the text
    /// @param cue the word that gives it: `said`, `according to`; null when given from outside the text
    /// @param kind what the source does by that word; null when not told
    public record Hop(
            String name, @Nullable Span source, @Nullable Span cue, @Nullable CueClass kind) {
        public Hop {
            if (name.isBlank()) {
                throw new IllegalArgumentException("a source has a name");
            }
        }

        /// A link of which it is not told what its source does.
        public Hop(String name, @Nullable Span source, @Nullable Span cue) {
            this(name, source, cue, null);
        }
    }

    public List<String> names() {
        return hops.stream().map(Hop::name).toList();
    }

    public Optional<Hop> origin() {
        return hops.isEmpty() ? Optional.empty() : Optional.of(hops.getLast());
    }

    @Override
    public String toString() {
        return hops.isEmpty()
                ? "own voice"
                : hops.stream().map(Hop::name).collect(Collectors.joining(" ← "));
    }
}
