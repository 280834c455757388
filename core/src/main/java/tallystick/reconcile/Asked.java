package tallystick.reconcile;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tallystick.figure.Entry;
import tallystick.figure.Figure;
import tallystick.figure.Question;
import tallystick.figure.Report;
import tallystick.figure.Span;
import tallystick.figure.Tally;
import tallystick.figure.Topic;

/// Whether something answers a [Question].
///
/// A word is there when a word of the text begins so: `troop` finds `troops`; accents and case do not matter.
public final class Asked {
    private final Question question;
    private final List<String> words;
    private final List<String> place;

    public Asked(Question question) {
        this.question = question;
        this.words = Fold.words(question.words());
        this.place = Fold.words(question.where().orElse(""));
    }

    public boolean isAnsweredBy(Tally tally) {
        return tally.entries().stream().anyMatch(this::isAnsweredBy);
    }

    public boolean isAnsweredBy(Entry entry) {
        Figure figure = entry.figure();
        boolean topic = question.topic().map(each -> each == figure.topic()).orElse(true);
        return topic
                && hold(place, Stream.ofNullable(figure.where()))
                && hold(
                        words,
                        Stream.of(
                                entry.sentence(),
                                entry.title(),
                                entry.outlet(),
                                figure.counted(),
                                figure.where(),
                                figure.sources().toString()));
    }

    /// Words of a report, with its title: of what is foretold neither topic nor place is told apart.
    public boolean isAnsweredBy(Report report, Span words, Optional<Topic> topic) {
        boolean same =
                topic.isEmpty() || question.topic().isEmpty() || topic.equals(question.topic());
        String text = report.quote(words);
        return same
                && hold(place, Stream.of(text, report.title()))
                && hold(this.words, Stream.of(text, report.title()));
    }

    private static boolean hold(List<String> wanted, Stream<String> texts) {
        if (wanted.isEmpty()) {
            return true;
        }
        List<String> there =
                Fold.words(texts.filter(Objects::nonNull).collect(Collectors.joining(" ")));
        return wanted.stream()
                .allMatch(word -> there.stream().anyMatch(each -> each.startsWith(word)));
    }
}
