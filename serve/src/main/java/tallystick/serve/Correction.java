package tallystick.serve;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tallystick.figure.Entry;
import tallystick.figure.Report;
import tallystick.ledger.Version;

/// What a report's later version changed of the one before: words that went and came, figures that went and came.
///
/// @param day it was recorded, by the clock of Greenwich
/// @param sameText whether the text stayed and was only read anew
record Correction(
        int number,
        LocalDate day,
        boolean sameText,
        List<String> wordsGone,
        List<String> wordsCome,
        List<Entry> gone,
        List<Entry> come) {
    /// @param versions the oldest first
    static List<Correction> in(List<Version> versions) {
        List<Correction> corrections = new ArrayList<>();
        for (int i = 1; i < versions.size(); i++) {
            corrections.add(of(versions.get(i - 1), versions.get(i)));
        }
        return List.copyOf(corrections);
    }

    private static Correction of(Version before, Version after) {
        List<String> was = paragraphs(before.report());
        List<String> is = paragraphs(after.report());
        return new Correction(
                after.number(),
                LocalDate.ofInstant(after.recorded(), ZoneOffset.UTC),
                was.equals(is),
                without(was, is),
                without(is, was),
                missing(before.entries(), after.entries()),
                missing(after.entries(), before.entries()));
    }

    /// Its title, then its text.
    private static List<String> paragraphs(Report report) {
        List<String> all = new ArrayList<>();
        if (report.title() != null) {
            all.add(report.title());
        }
        report.text()
                .string()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(all::add);
        return all;
    }

    private static List<String> without(List<String> some, List<String> others) {
        Set<String> there = new HashSet<>(others);
        return some.stream().filter(each -> !there.contains(each)).toList();
    }

    private static List<Entry> missing(List<Entry> some, List<Entry> others) {
        Set<String> there =
                others.stream().map(entry -> entry.figure().line()).collect(Collectors.toSet());
        return some.stream().filter(entry -> !there.contains(entry.figure().line())).toList();
    }
}
