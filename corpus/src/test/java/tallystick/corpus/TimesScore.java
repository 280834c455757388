package tallystick.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tallystick.corpus.TimeMlText.Timex;

/// Our times against reports annotated in TimeML: for each folder TempEval-3's line and the interval accuracy, then the interval
/// accuracy by kinds over all folders.
///
/// An interval is right when a time found at the place stands for the same first and last day ([TimexInterval]); of gold
/// times that stand for none nothing is asked.
///
/// `java … tallystick.corpus.TimesScore [-v] DIR…`; -v prints what is wrong, a line each.
public final class TimesScore {
    private final TimeMl timeMl;
    private final boolean verbose;
    private final Map<TimeKind, Share> kinds = new EnumMap<>(TimeKind.class);
    private final List<Map<TimeKind, Share>> byFolder = new ArrayList<>();

    TimesScore(TimeMl timeMl, boolean verbose) {
        this.timeMl = timeMl;
        this.verbose = verbose;
    }

    public static void main(String... arguments) throws IOException {
        boolean verbose = arguments.length > 0 && arguments[0].equals("-v");
        List<String> folders = Stream.of(arguments).skip(verbose ? 1 : 0).toList();
        if (folders.isEmpty()) {
            throw new IllegalArgumentException("folders of .tml: [-v] DIR…");
        }
        TimesScore score = new TimesScore(new TimeMl(), verbose);
        for (String folder : folders) {
            System.out.println("== " + folder);
            System.out.println(score.folder(Path.of(folder)));
        }
        System.out.print(score.byKinds());
    }

    /// So many of so many.
    private static final class Share {
        private int right;
        private int all;

        void add(boolean isRight) {
            right += isRight ? 1 : 0;
            all++;
        }

        String inShort() {
            return String.format(Locale.ROOT, "%8s", all == 0 ? "-" : right + "/" + all);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "%.1f %% of %d", 100.0 * right / Math.max(1, all), all);
        }
    }

    /// The two lines of a folder.
    String folder(Path folder) throws IOException {
        TimeMlScore score = new TimeMlScore();
        Share intervals = new Share();
        byFolder.add(new EnumMap<>(TimeKind.class));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".tml")).sorted().toList()) {
                String document =
                        new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                                .replace("\r", "");
                TimeMlText gold = TimeMlText.of(document);
                TimeMlText found = TimeMlText.of(timeMl.tag(document));
                Map<Timex, Timex> pairs = score.add(gold.times(), found.times());
                compare(gold, found, intervals);
                if (verbose) {
                    print(file, gold, found, pairs);
                }
            }
        }
        return score + "\ninterval right " + intervals;
    }

    private void compare(TimeMlText gold, TimeMlText found, Share intervals) {
        Set<Timex> used = new HashSet<>();
        for (Timex time : gold.times()) {
            Optional<TimexInterval> interval = TimexInterval.of(time.value());
            if (interval.isEmpty()) {
                continue;
            }
            Optional<Timex> hit =
                    found.times().stream()
                            .filter(each -> !used.contains(each) && each.overlaps(time))
                            .filter(each -> TimexInterval.of(each.value()).equals(interval))
                            .findFirst();
            hit.ifPresent(used::add);
            intervals.add(hit.isPresent());
            TimeKind kind = TimeKind.of(time, interval.get(), gold.published());
            for (Map<TimeKind, Share> table : List.of(kinds, byFolder.getLast())) {
                table.computeIfAbsent(kind, k -> new Share()).add(hit.isPresent());
            }
        }
    }

    /// A row a kind: over all folders, the better rival where it was measured (on news), each folder in its turn.
    String byKinds() {
        StringBuilder table =
                new StringBuilder("== interval right by kinds: all, better rival, each folder\n");
        for (TimeKind kind : TimeKind.values()) {
            table.append(row(kind.title(), share(kinds, kind).toString(), kind.rival()));
            byFolder.forEach(folder -> table.append("  ").append(share(folder, kind).inShort()));
            table.append("\n");
        }
        return table.toString();
    }

    private static String row(String title, String all, String rival) {
        return String.format(Locale.ROOT, "%-36s %-16s %3s", title, all, rival);
    }

    private static Share share(Map<TimeKind, Share> kinds, TimeKind kind) {
        return kinds.getOrDefault(kind, new Share());
    }

    private static void print(
            Path file, TimeMlText gold, TimeMlText found, Map<Timex, Timex> pairs) {
        for (Timex time : gold.times()) {
            Timex own = pairs.get(time);
            Optional<TimexInterval> interval = TimexInterval.of(time.value());
            if (own == null || !own.value().equals(time.value())) {
                boolean days =
                        interval.isPresent()
                                && (own == null || !TimexInterval.of(own.value()).equals(interval));
                System.out.printf(
                        "%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s%n",
                        own == null ? "MISS" : "VALUE",
                        days ? "INTERVAL" : "-",
                        interval.map(each -> TimeKind.of(time, each, gold.published()).name())
                                .orElse(time.type()),
                        file.getFileName(),
                        gold.published(),
                        time.value(),
                        own == null ? "-" : own.value() + " (" + own.words() + ")",
                        gold.inContext(time));
            } else if (own.from() != time.from() || own.to() != time.to()) {
                System.out.printf(
                        "EXTENT\t-\t%s\t%s\t%s\t%s\t%s\t%s%n",
                        time.type(),
                        file.getFileName(),
                        gold.published(),
                        time.value(),
                        own.words(),
                        gold.inContext(time));
            }
        }
        for (Timex own : found.times()) {
            if (!pairs.containsValue(own)) {
                System.out.printf(
                        "SPURIOUS\t-\t%s\t%s\t%s\t-\t%s\t%s%n",
                        own.type(),
                        file.getFileName(),
                        gold.published(),
                        own.value(),
                        found.inContext(own));
            }
        }
    }
}
