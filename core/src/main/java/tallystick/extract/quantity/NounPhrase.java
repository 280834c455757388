package tallystick.extract.quantity;

import java.util.Optional;
import java.util.Set;
import tallystick.text.Token.Tag;
import tallystick.text.Word;
import tallystick.text.Words;

/// A noun with what stands before it: `North Korean fighters`, `confirmed death toll`.
///
/// @param from index of its first word, determiners left out
/// @param to index behind its head
/// @param head index of its head noun
record NounPhrase(int from, int to, int head) {
    /// No noun phrase of a report has more words, and a list of a million nouns is none.
    private static final int LONGEST = 24;

    private static final Set<String> DETERMINERS =
            Set.of(
                    "the", "a", "an", "its", "their", "his", "her", "our", "my", "your", "this",
                    "that", "these", "those", "all", "any", "each", "every", "no", "both", "some",
                    "such");
    private static final Set<String> DAYS =
            Set.of(
                    "monday",
                    "tuesday",
                    "wednesday",
                    "thursday",
                    "friday",
                    "saturday",
                    "sunday",
                    "january",
                    "february",
                    "march",
                    "april",
                    "june",
                    "july",
                    "august",
                    "september",
                    "october",
                    "november",
                    "december",
                    "yesterday",
                    "today",
                    "tomorrow",
                    "tonight",
                    "overnight");
    private static final Set<String> MORE =
            Set.of("more", "further", "additional", "multiple", "many", "numerous", "most");
    private static final Set<String> NO_MODIFIERS =
            Set.of(
                    "including",
                    "according",
                    "following",
                    "involving",
                    "regarding",
                    "concerning",
                    "containing",
                    "dead",
                    "die",
                    "are",
                    "shot",
                    "were",
                    "alive",
                    "due",
                    "such");

    /// A word that no noun phrase ends with: "two [dead]", "two [shot] dead".
    static boolean isNoHead(Word word) {
        return NO_MODIFIERS.contains(word.lower());
    }

    static boolean isDay(Word word) {
        return DAYS.contains(word.lower());
    }

    /// The noun phrase that begins at a word.
    static Optional<NounPhrase> at(Words words, int start) {
        int from = start;
        while (from < start + LONGEST
                && (DETERMINERS.contains(words.at(from).lower())
                        || (from == start
                                && Nouns.is(words.at(from), "more")
                                && words.at(from - 1).is("%")))) {
            from++;
        }
        int head = -1;
        for (int i = from;
                i < from + LONGEST
                        && i < words.size()
                        && continues(words, i, head)
                        && !(i == from && isJoint(words, i) && words.at(i + 1).isDigits());
                i++) {
            boolean noun =
                    words.at(i).isNominal()
                            || isModel(words, i)
                            || (words.at(i).is("deceased") && head < 0);
            head = noun && !isJoint(words, i) ? i : head;
        }
        if (head < 0 || isClause(words, from, head)) {
            return Optional.empty();
        }
        boolean series = words.at(head + 1).is("s") && words.at(head + 1).glued();
        Tag last = words.at(head + 2).tag();
        int by = isJoint(words, head + 1) && (last == Tag.ADP || last == Tag.ADV) ? 2 : 0;
        return Optional.of(new NounPhrase(from, head + 1 + (series ? 1 : by), head));
    }

    /// "one of three [facing Ruhl]": a participle with its object or place.
    private static boolean isClause(Words words, int from, int head) {
        int verb = words.at(from).token();
        int noun = words.at(head).token();
        return words.at(from).tag() == Tag.VERB
                && verb >= 0
                && noun > verb
                && words.sentence().isParsed()
                && words.sentence().head(noun) == verb
                && words.sentence().token(noun).hangsAs("obj", "obl");
    }

    /// A number that is part of a name: `Corvin 640`, `A350`, `640s`.
    private static boolean isModel(Words words, int i) {
        Word before = words.at(i - 1);
        Word next = words.at(i + 1);
        boolean glued = words.at(i).glued() && before.isLetters();
        boolean variant = words.at(i).glued() && before.is("-") && before.glued();
        boolean series = next.is("s") && next.glued();
        boolean named = before.isCapitalised() && before.tag() == Tag.PROPN && next.isNominal();
        return words.at(i).isDigits() && (glued || variant || series || named);
    }

    private static boolean continues(Words words, int i, int head) {
        Word word = words.at(i);
        boolean closed =
                head >= 0
                        && Nouns.isPlural(words.at(head))
                        && !words.at(head).isCapitalised()
                        && !Nouns.isOfNext(words, head);
        if (isJoint(words, i) || isModel(words, i)) {
            return true;
        }
        if (word.is("s") && word.glued() && words.at(i - 1).isDigits()) {
            return true;
        }
        if (word.is("&")) {
            return head == i - 1
                    && words.at(i - 1).isCapitalised()
                    && words.at(i + 1).isCapitalised();
        }
        if (head >= 0 && (word.is("last") || word.is("next"))) {
            return false; // a loss last year
        }
        closed &= !words.at(i - 1).isDigits();
        if (isGenitive(words, i)) {
            return head == i - 1 && words.at(i + 1).isLetters();
        }
        if (word.is("\"") || word.is("“")) {
            return head < 0;
        }
        if (!word.isLetters()
                || NO_MODIFIERS.contains(word.lower())
                || (DAYS.contains(word.lower()) && !word.is("march"))) {
            return false;
        }
        return switch (word.tag()) {
            case NOUN -> !closed || isGenitive(words, i - 1);
            case PROPN -> !closed || isGenitive(words, i - 1);
            case ADJ -> !closed;
            case NUM -> head < 0 && isJoint(words, i + 1);
            case ADV -> head < 0 && (word.lower().endsWith("ly") || isBehindHyphen(words, i));
            case ADP -> head < 0 && isBehindHyphen(words, i);
            case VERB ->
                    (head < 0
                                    || isGenitive(words, i - 1)
                                    || (isJoint(words, i - 1) && words.at(i + 1).isNominal()))
                            && isParticiple(word);
            default -> false;
        };
    }

    /// "the mayor['s] voters", "the unions['] demand"
    static boolean isGenitive(Words words, int i) {
        Word word = words.at(i);
        boolean plural =
                (word.is("'") || word.is("’"))
                        && word.glued()
                        && words.at(i - 1).lower().endsWith("s")
                        && words.at(i - 1).isNominal()
                        && words.at(i + 1).isLetters()
                        && !words.at(i + 1).glued();
        return plural || word.is("'s") || word.is("’s");
    }

    /// "several burned-[out] buildings"
    private static boolean isBehindHyphen(Words words, int i) {
        return isJoint(words, i - 1)
                && (words.at(i + 1).isNominal() || words.at(i + 1).tag() == Tag.ADJ);
    }

    private static boolean isParticiple(Word word) {
        return word.lower().endsWith("ed")
                || word.lower().endsWith("ing")
                || word.lower().endsWith("en");
    }

    /// A hyphen or slash inside a compound.
    private static boolean isJoint(Words words, int i) {
        Word word = words.at(i);
        return word.kind() == Word.Kind.MARK
                && (word.is("-") || word.is("/") || word.is("–"))
                && word.glued()
                && words.at(i + 1).glued();
    }

    /// `police officers and firefighters`: a bare plural joined on is counted with the first.
    NounPhrase joined(Words words) {
        boolean and = words.at(to).is("and") || words.at(to).is("or");
        Word next = words.at(to + 1);
        Tag after = words.at(to + 2).tag();
        boolean bare =
                next.isNominal()
                        && Nouns.isPlural(next)
                        && Numerals.at(words, to + 1).isEmpty() // troops and hundreds of cars
                        && !isGapped(words, to + 2)
                        && after != Tag.VERB
                        && after != Tag.AUX
                        && !words.at(to + 2).isNominal();
        return and && bare && Nouns.isPlural(words.at(head))
                ? new NounPhrase(from, to + 2, to + 1)
                : this;
    }

    /// "two terms and deputies [to three]": a second thing has a number of its own behind it.
    static boolean isGapped(Words words, int at) {
        return words.at(at).tag() == Tag.ADP
                && Numerals.at(words, at + 1).isPresent()
                && !words.at(at + 2).isNominal();
    }

    /// The phrase with what follows it by "of" and "from": `soldiers from the DPRK`.
    String text(Words words) {
        int end = to;
        if (words.at(end).is("of") || (words.at(end).is("from") && isOfTheNoun(words, end))) {
            end = at(words, end + 1).map(NounPhrase::to).orElse(end);
        }
        int begin = from < head && MORE.contains(words.at(from).lower()) ? from + 1 : from;
        while (begin < head && words.at(begin).glued() && isRest(words, begin)) {
            begin++; // 36-[year-old] Ada Lind
        }
        boolean quoted = isMark(words.at(begin)) && begin < head && isMark(words.at(end));
        return words.text(quoted ? begin + 1 : begin, end);
    }

    /// `"` before a word in quotation marks, or behind it
    private static boolean isMark(Word word) {
        return word.is("\"") || word.is("“") || word.is("”");
    }

    /// Is it a hyphen, or behind one?
    private static boolean isRest(Words words, int at) {
        return words.at(at).is("-") || words.at(at - 1).is("-");
    }

    /// "soldiers from the north", not "forced people from their homes"
    private boolean isOfTheNoun(Words words, int from) {
        int preposition = words.at(from).token();
        int noun = words.at(head).token();
        if (preposition < 0 || noun < 0 || !words.sentence().isParsed()) {
            return true;
        }
        int origin = words.sentence().head(preposition);
        return origin < 0 || words.sentence().isUnder(origin, noun);
    }
}
