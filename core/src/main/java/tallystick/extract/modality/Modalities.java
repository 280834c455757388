package tallystick.extract.modality;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tallystick.figure.Decided;
import tallystick.figure.Derivation;
import tallystick.figure.Mention;
import tallystick.figure.Modality;
import tallystick.figure.Quantity;
import tallystick.text.Comparison;
import tallystick.text.Phrases;
import tallystick.text.Sentence;
import tallystick.text.Token;
import tallystick.text.Word;
import tallystick.text.Words;
import tallystick.wordlist.WordList;

/// How a figure is put forward (`docs/FIGURES.md` §2): asserted unless a word of its clause says otherwise.
///
/// `300 more will be sent` → predicted; `South Korean intelligence believes that 300 were killed` → estimated
public final class Modalities {
    /// What those who were asked would do, in the list of cues.
    static final String ANSWER = "answer";

    private static final Phrases<Modality> ANSWERS =
            Phrases.of(
                    WordList.rows("modality/cues.tsv").stream()
                            .filter(row -> row.get(2).equals(ANSWER))
                            .toList(),
                    row -> Modality.of(row.get(1)));
    private static final Set<String> PREPOSITIONS =
            Set.of("by", "in", "until", "before", "from", "of", "late", "early");
    private static final Set<String> DEFINITE =
            Set.of(
                    "the", "its", "their", "his", "her", "our", "this", "these", "those", "'s",
                    "’s");
    private static final Set<Modality> SUPPOSED = Set.of(Modality.POSSIBLE, Modality.ESTIMATED);
    private static final int REACH = 14;
    private static final int LISTED = 7;
    private static final int NEXT = 3;

    private Modalities() {}

    /// The modality of a mention among others.
    ///
    /// @param words the mention's sentence
    /// @param last the mention before it, if it stands in the same sentence
    /// @param its that one's modality
    /// @param year in which the report appeared
    public static Decided<Modality> modality(
            Words words, Mention mention, @Nullable Mention last, Modality its, int year) {
        Decided<Modality> own = modality(words, mention);
        boolean plain =
                own.value() == Modality.ASSERTED
                        && !isKnown(words, words.indexAt(mention.span().start()));
        int later = plain ? laterYear(words, mention, year) : -1;
        if (later >= 0) {
            return new Decided<>(
                    Modality.PREDICTED,
                    Derivation.of(
                            "by a later year",
                            "modality",
                            Modality.PREDICTED.word(),
                            words.span(later, later + 1)));
        }
        return plain && last != null && its != Modality.ASSERTED && isJoined(words, last, mention)
                ? new Decided<>(
                        its,
                        Derivation.of(
                                "as the number before it", "modality", its.word(), last.span()))
                : own;
    }

    /// Index of a year of the clause that has not yet come: "14 plants closed by [2012]", told in 2006; -1 without one.
    private static int laterYear(Words words, Mention mention, int year) {
        int from = words.indexAt(mention.span().start());
        int to = words.indexAt(mention.span().end() - 1) + 1;
        for (int i = to; i < to + REACH && !Scope.isBorder(words, i, true); i++) {
            if (isLaterYear(words, i, year)) {
                return i;
            }
        }
        for (int i = from - 1; i >= from - REACH && !Scope.isBorder(words, i, false); i--) {
            if (isLaterYear(words, i, year)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isLaterYear(Words words, int at, int year) {
        String form = words.at(at).form();
        boolean told = words.at(at).isDigits() && form.matches("2\\d{3}");
        return told
                && Integer.parseInt(form) > year
                && PREPOSITIONS.contains(words.at(at - 1).lower());
    }

    /// The same in another unit, or the next of a list: "will pay [$57 million] ([US$78 million])", "[three] or [four] more".
    private static boolean isJoined(Words words, Mention last, Mention mention) {
        int end = words.indexAt(last.span().end() - 1) + 1;
        int start = words.indexAt(mention.span().start());
        if (start - end > LISTED
                || start < end
                || Comparison.endsBefore(at -> words.at(at).lower(), start)) {
            return false;
        }
        boolean joins = words.at(start - 1).is(",");
        for (int i = end; i < start; i++) {
            Word word = words.at(i);
            boolean verb = word.tag() == Token.Tag.VERB || word.tag() == Token.Tag.AUX;
            if (verb
                    || word.is(":")
                    || word.is(")")
                    || word.is("but")
                    || Scope.leadsToPast(word.lower())) {
                return false;
            }
            joins |=
                    word.is("(")
                            || word.is(";")
                            || (word.tag() == Token.Tag.ADP && start - end <= NEXT)
                            || word.is("and")
                            || word.is("or")
                            || word.is("to");
        }
        return joins;
    }

    /// The modality of a mention by itself.
    ///
    /// @param words the mention's sentence
    public static Decided<Modality> modality(Words words, Mention mention) {
        int from = words.indexAt(mention.span().start());
        int to = words.indexAt(mention.span().end() - 1) + 1;
        if (Comparison.endsBefore(at -> words.at(at).lower(), from)) {
            return asserted("what another is set against", mention);
        }
        for (int i = from; i < to; i++) {
            Phrases.Found<NearCues.Cue> found = NearCues.cue(words, i);
            if (found != null) {
                return decided(words, found, "in the quote");
            }
        }
        if (mention.quantity() instanceof Quantity.Share && isAnswer(words, from, to)) {
            return asserted("what those who were asked say", mention);
        }
        Phrases.Found<NearCues.Cue> behind = NearCues.behind(words, to);
        if (behind != null) {
            return told(words, mention, behind, "behind the number");
        }
        Phrases.Found<NearCues.Cue> hearsay = NearCues.hearsay(words, mention);
        if (hearsay != null) {
            return told(words, mention, hearsay, "beside its verb");
        }
        Phrases.Found<NearCues.Cue> aside = NearCues.aside(words, to);
        if (aside != null) {
            return told(words, mention, aside, "beside the clause");
        }
        Phrases.Found<NearCues.Cue> before = NearCues.before(words, from);
        if (before != null) {
            return told(words, mention, before, "before the number");
        }
        return asserted("no word that says otherwise", mention);
    }

    /// Told by the cue, unless the number is known and the cue's verb is not said of what it counts.
    private static Decided<Modality> told(
            Words words, Mention mention, Phrases.Found<NearCues.Cue> found, String where) {
        boolean known = isKnown(words, words.indexAt(mention.span().start()));
        return known && !isOfVerb(words, mention, found)
                ? asserted("known by its number", mention)
                : decided(words, found, where);
    }

    private static Decided<Modality> asserted(String rule, Mention mention) {
        return new Decided<>(
                Modality.ASSERTED, Derivation.of(rule, "modality", "asserted", mention.span()));
    }

    /// "will tie them to the [28-nation] union", "three quarters of the country's [50 towns] will vote": of what is known by its number nothing is predicted.
    private static boolean isKnown(Words words, int from) {
        int before = from - 1;
        while (words.at(before).tag() == Token.Tag.ADV) {
            before--;
        }
        return DEFINITE.contains(words.at(before).lower());
    }

    /// "The [nine leaders] will be freed", "feared the [nine miners] drowned": the cue's own verb tells of them, or what is supposed does.
    private static boolean isOfVerb(
            Words words, Mention mention, Phrases.Found<NearCues.Cue> found) {
        Sentence sentence = words.sentence();
        if (!sentence.isParsed()) {
            return false;
        }
        int first = words.at(words.indexAt(mention.span().start())).token();
        int top = sentence.top(first, mention.span());
        int over = sentence.head(top);
        if (over < 0 || !sentence.token(top).hangsAs("nsubj", "obj")) {
            return false;
        }
        int verb = Scope.verb(words, found.to());
        boolean thought = SUPPOSED.contains(found.value().modality());
        return over == verb
                || (thought
                        && sentence.head(over) == verb
                        && sentence.token(over).hangsAs("ccomp", "xcomp"));
    }

    /// "[41 percent] would choose her", "they would vote for her, [51 percent] of voters said"
    private static boolean isAnswer(Words words, int from, int to) {
        for (int i = to; i < to + REACH && !Scope.isBorder(words, i, true); i++) {
            if (ANSWERS.at(words, i).isPresent()) {
                return true;
            }
        }
        for (int i = from - 1; i >= from - REACH && !Scope.isBorder(words, i, false); i--) {
            if (ANSWERS.at(words, i).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static Decided<Modality> decided(
            Words words, Phrases.Found<NearCues.Cue> found, String where) {
        boolean foretold = found.value().modality() == Modality.PREDICTED;
        Modality modality =
                foretold && Scope.isOfPast(words, found.to())
                        ? Modality.ESTIMATED
                        : found.value().modality();
        String rule = words.text(found.from(), found.to()) + " " + where;
        return new Decided<>(
                modality,
                Derivation.of(
                        rule, "modality", modality.word(), words.span(found.from(), found.to())));
    }
}
