package tallystick.extract.quantity;

import java.util.Optional;
import java.util.Set;
import tallystick.text.Token.Tag;
import tallystick.text.Words;

/// Finds the subject of the clause around a word, as far as tags tell: "the number of cases in the town rose to [58]" → cases.
final class Clauses {
    private static final Set<String> BORDERS =
            Set.of(
                    ",", ";", ":", "(", ")", "—", "–", "\"", "“", "”", "that", "who", "which",
                    "while", "whereas", "but", "because", "if", "after", "when");

    /// How far back a subject is looked for; sentences are shorter, lists are not.
    private static final int FAR = 120;

    private static final int NOUNS = 24;
    private static final Set<String> TOTALS =
            Set.of("total", "totals", "count", "tally", "number", "numbers", "figure", "figures");

    private Clauses() {}

    /// The object of the verb before the word where there is one ("reduced [the number of stations] from 180"), else the
    /// subject of the nearest clause that has a verb.
    static Optional<NounPhrase> subject(Words words, int at) {
        Optional<NounPhrase> object = object(words, at);
        if (object.isPresent()) {
            return object;
        }
        int floor = Math.max(0, at - FAR);
        for (int start = border(words, at); ; start = border(words, start - 1)) {
            Optional<NounPhrase> found = subject(words, start, at);
            if (found.isPresent() || start <= floor) {
                return found;
            }
        }
    }

    private static Optional<NounPhrase> object(Words words, int at) {
        int start = border(words, at);
        for (int verb = at - 1; verb >= start; verb--) {
            if (words.at(verb).tag() == Tag.VERB || words.at(verb).tag() == Tag.AUX) {
                int behind = verb + 1;
                return NounPhrase.at(words, behind)
                        .filter(phrase -> phrase.to() <= at && phrase.from() <= behind + 1)
                        .filter(phrase -> !words.at(phrase.head()).isCapitalised())
                        .map(phrase -> whole(words, phrase));
            }
        }
        return Optional.empty();
    }

    private static int border(Words words, int at) {
        int i = at;
        while (i > 0 && i > at - FAR && !BORDERS.contains(words.at(i - 1).lower())) {
            i--;
        }
        return i;
    }

    private static Optional<NounPhrase> subject(Words words, int start, int at) {
        int verb = at - 1;
        while (verb >= start && !isVerb(words, verb)) {
            verb--;
        }
        if (verb < start) {
            return Optional.empty();
        }
        int group = verb;
        while (group > start
                && (isVerb(words, group - 1)
                        || words.at(group - 1).tag() == Tag.ADV
                        || words.at(group - 1).tag() == Tag.PART)) {
            group--;
        }
        int from = group - 1;
        while (from >= start && !isVerb(words, from)) {
            from--;
        }
        Optional<NounPhrase> found = first(words, from + 1, group);
        return found.isEmpty() && group == start ? besideComma(words, start) : found;
    }

    private static boolean isVerb(Words words, int at) {
        return words.at(at).tag() == Tag.VERB || words.at(at).tag() == Tag.AUX;
    }

    private static Optional<NounPhrase> first(Words words, int start, int end) {
        if (words.at(start).tag() == Tag.ADP) {
            return Optional.empty();
        }
        for (int i = start; i < end; i++) {
            Optional<NounPhrase> found =
                    NounPhrase.at(words, i).filter(phrase -> phrase.to() <= end);
            if (found.isPresent()) {
                return Optional.of(whole(words, found.get()));
            }
        }
        return Optional.empty();
    }

    /// "the family home, located [70 miles] south": a participle behind a comma speaks of the noun before it.
    private static Optional<NounPhrase> besideComma(Words words, int start) {
        return words.at(start - 1).is(",") ? nounBefore(words, start - 1) : Optional.empty();
    }

    /// "number of cases" speaks of cases, "his delegate total" of delegates.
    static NounPhrase whole(Words words, NounPhrase phrase) {
        if (!Nouns.is(words.at(phrase.head()), "number")) {
            return phrase;
        }
        if (words.at(phrase.to()).is("of")) {
            return NounPhrase.at(words, phrase.to() + 1).orElse(phrase);
        }
        int before = phrase.head() - 1;
        boolean compound =
                before >= phrase.from()
                        && TOTALS.contains(words.at(phrase.head()).lower())
                        && words.at(before).tag() == Tag.NOUN;
        return compound ? new NounPhrase(phrase.from(), before + 1, before) : phrase;
    }

    /// The noun phrase that ends right before a word, over prepositions: "winds [of] 100 mph" → winds.
    static Optional<NounPhrase> nounBefore(Words words, int at) {
        int end = at;
        while (end > at - FAR
                && (words.at(end - 1).tag() == Tag.ADP
                        || words.at(end - 1).tag() == Tag.DET
                        || NounPhrase.isDay(words.at(end - 1)))) {
            end--;
        }
        int start = end;
        while (start > end - NOUNS
                && (words.at(start - 1).isNominal() || words.at(start - 1).tag() == Tag.ADJ)) {
            start--;
        }
        return NounPhrase.at(words, start).filter(phrase -> phrase.head() < at);
    }
}
