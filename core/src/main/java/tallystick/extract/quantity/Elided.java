package tallystick.extract.quantity;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tallystick.figure.Mention;
import tallystick.figure.Quantity;
import tallystick.text.Words;

/// A number that leaves its unit to the one before: "30 miles per hour, just [nine] shy of a storm", "20% to leave, [48] to stay".
final class Elided {
    private static final Set<String> JOINTS = Set.of("from", "to", "and", "or", "than", "just", "at", "only", ",", "by");
    private static final int REACH = 80;

    private Elided() {}

    /// The quantity with the unit of the number before, where nothing else can be counted.
    static Quantity unit(Words words, Expression e, @Nullable Mention last, Quantity plain) {
        if (last == null || last.quantity() instanceof Quantity.Count || e.compound() != null) {
            return plain;
        }
        boolean decimal = plain.bounds().low().or(plain.bounds()::high).filter(value -> value.scale() > 0).isPresent();
        boolean near = words.span(e.from(), e.to()).start() - last.span().end() < (decimal ? 3 * REACH : REACH);
        boolean joined = JOINTS.contains(words.at(e.from() - 1).lower()) && !words.at(e.to()).isNominal() && !words.at(e.to()).is("of");
        return near && (decimal || joined)
                ? Quantity.of(last.quantity().kind(), plain.bounds(), plain.hedge(), last.quantity().unit().or(Optional::empty))
                : plain;
    }
}
