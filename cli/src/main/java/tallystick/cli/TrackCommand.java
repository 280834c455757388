package tallystick.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tallystick.figure.Question;
import tallystick.figure.Topic;
import tallystick.ledger.Ledger;
import tallystick.ledger.Trackers;

/// `tally track`: a question that is asked again and again, see [NewsCommand].
@Command(
        name = "track",
        mixinStandardHelpOptions = true,
        description = {
            "Saves a question, so that tally news tells what has come on it since one last looked.",
            "Without words, topic and place: lists the questions that are followed."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  tally track \"North Korean troops\" --topic deployed --where Kursk",
            "  tally track --name flood --topic killed --where Ludmere",
            "  tally track --stop flood"
        })
final class TrackCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private QuestionOptions asked = new QuestionOptions();

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "What to call it; otherwise its words, topic and place.")
    private @Nullable String name;

    @Option(names = "--stop", paramLabel = "NAME", description = "Follow this one no longer.")
    private @Nullable String stop;

    @Mixin private LedgerOption where = new LedgerOption();

    TrackCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Ledger ledger = where.open(terminal)) {
            Trackers trackers = ledger.trackers();
            if (stop != null) {
                return stop(trackers, stop);
            } else if (asked.isEmpty()) {
                return list(trackers.all());
            }
            Question question = asked.question();
            String called = name == null ? words(question) : name;
            trackers.follow(called, question);
            terminal.out().println("followed: " + called);
            return Main.FINE;
        }
    }

    private int stop(Trackers trackers, String called) {
        if (trackers.stop(called)) {
            terminal.out().println("no longer followed: " + called);
            return Main.FINE;
        }
        throw new Failure(
                "the tracker " + called, "is not followed", "tally track lists those that are.");
    }

    private int list(List<Trackers.Tracker> trackers) {
        if (trackers.isEmpty()) {
            terminal.err()
                    .println("tally: nothing is followed; tally track WORDS follows something");
            return Main.REFUSED;
        }
        trackers.forEach(
                each -> terminal.out().println(each.name() + "  (" + words(each.question()) + ")"));
        return Main.FINE;
    }

    static String words(Question question) {
        String topic = question.topic().map(Topic::word).map(word -> word + " ").orElse("");
        String place =
                Optional.ofNullable(question.where().orElse(null)).map(in -> "in " + in).orElse("");
        return (question.words() + " " + topic + place).strip();
    }
}
