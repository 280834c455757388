package tallystick.cli;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tallystick.figure.Question;
import tallystick.figure.Topic;

/// A question on the command line: words, a topic, a place.
final class QuestionOptions {
    @Parameters(
            arity = "0..*",
            paramLabel = "WORD",
            description = "Words that a figure has with it.")
    private List<String> words = List.of();

    @Option(
            names = "--topic",
            paramLabel = "TOPIC",
            description =
                    "What is said of the counted: killed, injured, deployed, … (docs/FIGURES.md).")
    private @Nullable String topic;

    @Option(names = "--where", paramLabel = "PLACE", description = "A part of the place's name.")
    private @Nullable String where;

    boolean isEmpty() {
        return words.isEmpty() && topic == null && where == null;
    }

    Question question() {
        return new Question(
                String.join(" ", words),
                Optional.ofNullable(topic).map(QuestionOptions::topic),
                Optional.ofNullable(where));
    }

    private static Topic topic(String word) {
        try {
            return Topic.of(word);
        } catch (IllegalArgumentException e) {
            throw new Failure(
                    "--topic " + word, String.valueOf(e.getMessage()), "Give one of these.");
        }
    }
}
