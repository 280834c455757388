package tallystick.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tallystick.figure.Attribution;
import tallystick.figure.Entry;
import tallystick.figure.Filed;
import tallystick.figure.Report;

/// On whose word the figures of a story stand: the last name of the chain, else the outlet that tells it in its own voice.
///
/// `President Volodymyr Zelensky`, `Zelensky` and `the SOHR` beside `Syrian Observatory for Human Rights` are one origin each.
final class Origins {
    private static final Set<String> BEFORE_NAMES = Table.of("titles").words("article", "title");
    private static final Set<String> KINDS = Table.of("titles").words("kind");

    private final Story story;
    private final Aliases aliases;
    private final Map<String, Report> reports = new HashMap<>();
    private final Map<String, String> full = new HashMap<>();

    Origins(Story story, Aliases aliases) {
        this.story = story;
        this.aliases = aliases;
        Set<String> names = new TreeSet<>();
        for (Filed filed : story.reports()) {
            reports.put(filed.report().id(), filed.report());
            for (Entry entry : filed.entries()) {
                entry.figure().sources().origin().map(Attribution.Hop::name).ifPresent(names::add);
            }
        }
        Set<List<String>> all =
                names.stream().map(Origins::bare).collect(Collectors.toUnmodifiableSet());
        names.forEach(name ->
                full.put(name, aliases.of(bare(name)).orElseGet(() -> fullForm(bare(name), all))));
    }

    Origin of(Entry entry) {
        return entry.figure()
                .sources()
                .origin()
                .map(hop -> new Origin(full.getOrDefault(hop.name(), hop.name()), hop.name(), true))
                .orElseGet(() -> ownVoice(entry));
    }

    private Origin ownVoice(Entry entry) {
        String first = story.textOf().getOrDefault(entry.reportId(), entry.reportId());
        Report report = reports.get(first);
        String outlet = report == null ? entry.outlet() : report.outlet();
        return outlet == null
                ? new Origin("unknown outlet of " + first, "an unknown outlet", false)
                : new Origin(
                        "outlet " + aliases.of(bare(outlet)).orElse(Fold.plain(outlet)),
                        outlet + "'s own voice",
                        true);
    }

    /// Without articles and titles, the case kept.
    private static List<String> bare(String name) {
        List<String> words = new ArrayList<>(Fold.cased(name));
        while (words.size() > 1 && BEFORE_NAMES.contains(Fold.plain(words.getFirst()))) {
            words.removeFirst();
        }
        return List.copyOf(words);
    }

    /// The one longer name that a short form or its initials stand for; the name itself when none or several could be meant.
    private String fullForm(List<String> name, Set<List<String>> all) {
        Set<String> longer =
                all.stream()
                        .filter(other -> isShort(name, other) || isInitials(name, other))
                        .map(this::key)
                        .collect(Collectors.toCollection(TreeSet::new));
        return longer.size() == 1 ? longer.iterator().next() : key(name);
    }

    private static boolean isShort(List<String> name, List<String> other) {
        return name.size() < other.size()
                && name.stream().allMatch(Fold::capitalised)
                && !KINDS.contains(Fold.plain(name.getLast()))
                && !KINDS.contains(Fold.plain(other.getLast()))
                && name.getLast().equals(other.getLast())
                && other.containsAll(name);
    }

    private static boolean isInitials(List<String> name, List<String> other) {
        return name.size() == 1
                && other.size() > 2
                && name.getFirst().length() > 2
                && name.getFirst()
                        .equals(
                                other.stream()
                                        .filter(Fold::capitalised)
                                        .map(word -> word.substring(0, 1))
                                        .collect(Collectors.joining()));
    }

    private String key(List<String> name) {
        return aliases.of(name).orElse(Fold.plain(String.join(" ", Nations.joined(name))));
    }
}
