package tallystick.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tallystick.extract.modality.Modalities;
import tallystick.extract.topic.Patient;
import tallystick.extract.topic.Topics;
import tallystick.figure.Bounds;
import tallystick.figure.Decided;
import tallystick.figure.Derivation;
import tallystick.figure.Hedge;
import tallystick.figure.Mention;
import tallystick.figure.Modality;
import tallystick.figure.Quantity;
import tallystick.figure.Span;
import tallystick.figure.Topic;
import tallystick.figure.Victim;
import tallystick.text.Name;
import tallystick.text.Reading;
import tallystick.text.Sentence;
import tallystick.text.Token;
import tallystick.text.Words;
import tallystick.wordlist.PeopleNouns;

/// Finds the persons of whom a report tells, without a number, that they were killed or hurt.
///
/// What happened to them is decided as for a number: "a man was killed" is asked what "one man was killed" would be.
final class Victims {
    private static final Set<String> NOBODY =
            Set.of("no", "any", "each", "every", "what", "which", "whatever", "neither", "either");
    private static final Set<String> PRONOUNS =
            Set.of("he", "she", "another", "himself", "herself", "self");
    private static final Set<String> SELF = Set.of("self", "himself", "herself");
    private static final Set<String> NEXT =
            Set.of("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth");
    private static final Set<String> MEMBERS = Set.of("whom", "them", "those");
    private static final Quantity ONE =
            new Quantity.Count(new Bounds.Exactly(BigDecimal.ONE), Hedge.EXACT);

    private final Reading reading;
    private final Topics topics;
    private final Set<Integer> named = new HashSet<>();

    private Victims(Reading reading, Topics topics) {
        this.reading = reading;
        this.topics = topics;
        for (Name name : reading.names()) {
            if (name.kind() == Name.Kind.PERSON) {
                for (int at = name.span().start(); at < name.span().end(); at++) {
                    named.add(at);
                }
            }
        }
    }

    /// The victims of a report, in the order of its text.
    ///
    /// @param mentions the report's numbers, in the order of the text
    static List<Victim> in(Reading reading, Topics topics, List<Mention> mentions) {
        Victims victims = new Victims(reading, topics);
        List<Victim> all = new ArrayList<>();
        int next = 0;
        for (Sentence sentence : reading.sentences()) {
            List<Mention> numbers = new ArrayList<>();
            while (next < mentions.size() && sentence.span().contains(mentions.get(next).span())) {
                numbers.add(mentions.get(next++));
            }
            if (sentence.isParsed()) {
                all.addAll(victims.of(sentence, numbers));
            }
        }
        return all;
    }

    private List<Victim> of(Sentence sentence, List<Mention> numbers) {
        Words words = Words.of(sentence, reading.report().text());
        List<Victim> victims = new ArrayList<>();
        if (!Topics.tellsHarm(words)) {
            return victims;
        }
        List<Mention> persons =
                IntStream.range(0, sentence.tokens().size())
                        .filter(i -> isPerson(sentence, i) && !isCounted(sentence, i, numbers))
                        .mapToObj(i -> mention(sentence, i))
                        .toList();
        List<Mention> around = Stream.concat(numbers.stream(), persons.stream()).toList();
        for (Mention person : persons) {
            Decided<Topic> topic = topics.topic(words, person, around);
            if (Topics.HARM.contains(topic.value())
                    && isDoneTo(sentence, person, topic.why().span())) {
                victims.add(
                        new Victim(
                                person.span(),
                                sentence.span(),
                                topic.value(),
                                modality(words, person)));
            }
        }
        return victims;
    }

    private Modality modality(Words words, Mention person) {
        int year = reading.report().published().getYear();
        return Modalities.modality(words, person, null, Modality.ASSERTED, year).value();
    }

    /// Is he the one of whom the words are told?
    private static boolean isDoneTo(Sentence sentence, Mention person, Span told) {
        int word = sentence.top(sentence.tokenAt(told.start()), told);
        int patient = Patient.of(sentence, word, told).orElse(-1);
        int own = sentence.tokenAt(person.head().orElseThrow().start());
        int head = isSelf(sentence, own) ? sentence.head(own) : own;
        return patient >= 0
                && (patient == head
                        || Patient.first(sentence, patient) == Patient.first(sentence, head));
    }

    private static boolean isCounted(Sentence sentence, int token, List<Mention> numbers) {
        Span span = sentence.token(token).span();
        return numbers.stream()
                .anyMatch(number ->
                        number.span().contains(span)
                                || number.head().filter(head -> head.contains(span)).isPresent());
    }

    /// The head of a noun phrase of one person.
    private boolean isPerson(Sentence sentence, int i) {
        Token token = sentence.token(i);
        if (PRONOUNS.contains(token.lower()) || isNext(sentence, i)) {
            return token.hangsAs("nsubj", "obj", "conj") || isSelf(sentence, i);
        }
        boolean name = token.isAny(Token.Tag.PROPN) && named.contains(token.span().start());
        boolean noun =
                token.isAny(Token.Tag.NOUN)
                        && !token.has("Number=Plur")
                        && (PeopleNouns.has(token.lower()) || hasAge(sentence, i));
        boolean pair = PeopleNouns.isPair(token.lower());
        boolean oneOf = ofWhom(sentence, i).isPresent();
        return (name || noun || pair || oneOf || isAged(sentence, i))
                && (pair || !Patient.isMany(token))
                && !token.hangsAs("compound", "flat", "appos")
                && sentence.children(i).stream()
                        .map(sentence::token)
                        .noneMatch(child ->
                                (child.hangsAs("nummod") && !child.is("one"))
                                        || NOBODY.contains(child.lower()));
    }

    /// "three were killed and [a fourth] was hurt"
    private static boolean isNext(Sentence sentence, int i) {
        return NEXT.contains(sentence.token(i).lower()) && i > 0 && sentence.token(i - 1).is("a");
    }

    /// "shot two people, one of [whom] died": of whom he is one; empty of any other.
    private static OptionalInt ofWhom(Sentence sentence, int one) {
        if (!sentence.token(one).is("one")) {
            return OptionalInt.empty();
        }
        return sentence.children(one).stream()
                .filter(child -> sentence.token(child).hangsAs("nmod") && child > one)
                .filter(child ->
                        MEMBERS.contains(sentence.token(child).lower())
                                || PeopleNouns.has(sentence.token(child).lower()))
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    /// "kills son, [self]", "killed his son, [himself]"; not "the man [himself]".
    private static boolean isSelf(Sentence sentence, int i) {
        return SELF.contains(sentence.token(i).lower())
                && sentence.token(i).hangsAs("appos")
                && i > 0
                && sentence.token(i - 1).is(",");
    }

    /// "a 15-year-[old]", a noun of its own
    private static boolean isAged(Sentence sentence, int i) {
        return isAge(sentence, i) && !sentence.token(i).hangsAs("amod");
    }

    /// "a 15-year-old basketball [star]"
    private static boolean hasAge(Sentence sentence, int noun) {
        return sentence.children(noun).stream().anyMatch(child -> isAge(sentence, child));
    }

    private static boolean isAge(Sentence sentence, int i) {
        return sentence.token(i).is("old")
                && i > 2
                && sentence.token(i - 1).is("-")
                && sentence.token(i - 2).is("year");
    }

    private Mention mention(Sentence sentence, int head) {
        int first = head;
        while (first > 0
                && sentence.isUnder(first - 1, head)
                && !isAside(sentence, first - 1, head)) {
            first--;
        }
        Span number = sentence.token(first).span();
        int last = head;
        OptionalInt of = ofWhom(sentence, head);
        if (of.isPresent()
                && IntStream.range(head + 1, of.getAsInt())
                        .noneMatch(i -> sentence.token(i).isAny(Token.Tag.NUM))) {
            last = of.getAsInt();
        }
        while (last + 1 < sentence.tokens().size()
                && sentence.head(last + 1) == head
                && sentence.token(last + 1).hangsAs("flat")) {
            last++;
        }
        Span span = sentence.span(first, last);
        Token noun = sentence.token(head);
        boolean aged = isAged(sentence, head) || hasAge(sentence, head);
        boolean unnamed =
                (aged || noun.is("one") || isNext(sentence, head)) && !noun.isAny(Token.Tag.PROPN);
        String counted = unnamed || PRONOUNS.contains(noun.lower()) ? "person" : noun.form();
        return new Mention(
                span,
                number,
                ONE,
                counted,
                Optional.of(sentence.token(head).span()),
                Derivation.of("a person", "counted", counted, span));
    }

    private static boolean isAside(Sentence sentence, int token, int head) {
        Token word = sentence.token(token);
        return sentence.head(token) == head
                && (word.hangsAs("case", "cc", "punct") || word.isAny(Token.Tag.PUNCT));
    }
}
