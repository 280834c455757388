package tallystick.extract.topic;

import tallystick.figure.Span;
import tallystick.figure.Topic;

/// A topic that words name, and how much they have to say of it.
///
/// @param span of the words
/// @param ofCounted does the counted noun itself name it?
record NamedTopic(Topic topic, double weight, Span span, String rule, boolean ofCounted) {
    static NamedTopic beside(Topic topic, double weight, Span span, String rule) {
        return new NamedTopic(topic, weight, span, rule, false);
    }

    static NamedTopic ofCounted(Topic topic, double weight, Span span, String counted) {
        return new NamedTopic(topic, weight, span, "the counted is " + counted, true);
    }
}
