package tallystick.reconcile;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tallystick.figure.Span;
import tallystick.reconcile.Toll.Count;

/// The injured of a report, and the dead that it tells of beside them.
record Wounded(Count injured, Optional<BigDecimal> killed) {
    private static final Pattern NEXT =
            Pattern.compile(
                    "(?i)\\s*(?:(?:is|are|was|were)\\s+)?(?:dead|killed)?\\s*(?:,|and|, and)\\s*(?:the )?(?:shooting of\\s*)?");

    /// The injured told of, or, where they are fewer, those hit less the dead: three still in hospital are a part of five who were shot.
    static Optional<Wounded> of(Toll toll) {
        Optional<Count> dead = toll.killed().or(toll::beside);
        Optional<BigDecimal> killed = dead.map(Count::value);
        return Stream.concat(
                        toll.injured().stream(),
                        toll
                                .hit()
                                .filter(hit -> hit.number() && !hit.ofSeveral())
                                .flatMap(hit ->
                                        hurt(
                                                hit,
                                                dead.filter(each -> !isNext(each, hit))
                                                        .map(Count::value)
                                                        .orElse(null)))
                                .filter(rest -> rest.value().signum() > 0)
                                .stream())
                .max(Comparator.comparing(Count::value))
                .map(count -> new Wounded(count, killed));
    }

    /// "1 dead, [3] shot": three besides the one.
    private static boolean isNext(Count dead, Count hit) {
        int behind = dead.words().getLast().end();
        int before = hit.words().getFirst().start();
        return dead.report().equals(hit.report())
                && behind <= before
                && NEXT.matcher(dead.report().quote(new Span(behind, before))).matches();
    }

    boolean isAt(@Nullable BigDecimal now) {
        return now != null && killed.filter(then -> then.compareTo(now) == 0).isPresent();
    }

    /// As many as are left now that more have died.
    Optional<Count> since(@Nullable BigDecimal now) {
        return now == null
                ? Optional.empty()
                : killed.filter(then -> then.compareTo(now) < 0)
                        .flatMap(then -> less(injured, now.subtract(then), since()));
    }

    private String since() {
        String told =
                injured.isOutright()
                        ? "reckoned: " + Summary.number(injured.value()) + " injured"
                        : injured.reckoning();
        return told + ", less %s more told killed";
    }

    /// Those of the hit who were not killed.
    static Optional<Count> hurt(Count hit, @Nullable BigDecimal killed) {
        String told = Summary.number(hit.value()) + " killed or injured";
        return killed == null || killed.signum() == 0
                ? Optional.of(hit.reckoned(hit.value(), "told as " + told))
                : less(hit, killed, "reckoned: " + told + ", less %s told killed");
    }

    private static Optional<Count> less(Count count, BigDecimal number, String how) {
        BigDecimal rest = count.value().subtract(number);
        return rest.signum() < 0
                ? Optional.empty()
                : Optional.of(count.reckoned(rest, how.formatted(Summary.number(number))));
    }
}
