package tallystick.extract.modality;

import org.jspecify.annotations.Nullable;
import tallystick.figure.Mention;
import tallystick.figure.Modality;
import tallystick.figure.Span;
import tallystick.text.Phrases;
import tallystick.text.Sentence;
import tallystick.text.Token;
import tallystick.text.Words;
import tallystick.wordlist.WordList;

/// The words of a modality (`modality/cues.tsv`) that govern a number: behind it, beside its verb, after its clause or before it.
final class NearCues {
    record Cue(Modality modality, boolean beside, boolean ahead) {}

    private static final Phrases<Cue> CUES =
            Phrases.of(
                    WordList.rows("modality/cues.tsv").stream()
                            .filter(row -> !row.get(2).equals(Modalities.ANSWER))
                            .toList(),
                    row ->
                            new Cue(
                                    Modality.of(row.get(1)),
                                    row.get(2).equals("beside"),
                                    row.get(2).equals("ahead")));
    private static final int BESIDE = 3;
    private static final int REACH = 14;
    private static final int LISTED = 7;

    private NearCues() {}

    /// The cue that begins at a word: `may`, not the month.
    static Phrases.@Nullable Found<Cue> cue(Words words, int at) {
        return CUES.at(words, at)
                .filter(found -> found.to() > at + 1 || words.at(at).tag() != Token.Tag.PROPN)
                .filter(found -> !isRefusal(words, at))
                .orElse(null);
    }

    /// "four members [were denied] bail" denies nothing.
    private static boolean isRefusal(Words words, int at) {
        Sentence sentence = words.sentence();
        int verb = words.at(at).token();
        return words.at(at).is("denied")
                && sentence.isParsed()
                && sentence.token(verb).has("Voice=Pass")
                && sentence.children(verb).stream()
                        .anyMatch(child -> sentence.token(child).relation().equals("obj"));
    }

    static Phrases.@Nullable Found<Cue> behind(Words words, int to) {
        int i = to;
        while (i < to + REACH) {
            i = words.at(i).is("(") ? behindBracket(words, i) : i;
            if (Scope.isBorder(words, i, true)) {
                return null;
            }
            Phrases.Found<Cue> found = cue(words, i);
            if (found != null
                    && !found.value().ahead()
                    && (!found.value().beside() || i - to < BESIDE)
                    && Scope.governs(words, found.from(), found.to(), to - 1)) {
                return found;
            }
            i++;
        }
        return null;
    }

    /// `[Two helicopters] were reportedly shot down`; what they reportedly were is another matter.
    static Phrases.@Nullable Found<Cue> hearsay(Words words, Mention mention) {
        Sentence sentence = words.sentence();
        if (!sentence.isParsed()) {
            return null;
        }
        Span last = mention.head().orElse(mention.number());
        int noun = words.at(words.indexAt(last.end() - 1)).token();
        while (sentence.token(noun).hangsAs("conj") && sentence.head(noun) >= 0) {
            noun = sentence.head(noun);
        }
        int verb = sentence.head(noun);
        boolean subject = verb >= 0 && sentence.token(noun).hangsAs("nsubj");
        return !subject || sentence.token(verb).tag() != Token.Tag.VERB
                ? null
                : sentence.children(verb).stream()
                        .filter(child -> sentence.token(child).hangsAs("advmod"))
                        .map(child -> cue(words, words.ofToken(child)))
                        .filter(found -> found != null && found.value().ahead())
                        .findFirst()
                        .orElse(null);
    }

    /// `[Forty boats] sank, it was reported.`, `[Forty boats] sank, the ministry estimates.`
    static Phrases.@Nullable Found<Cue> aside(Words words, int to) {
        for (int i = to; i < to + 2 * REACH && !words.at(i).form().isEmpty(); i++) {
            Phrases.Found<Cue> trailing = words.at(i).is(",") ? trailing(words, i + 1) : null;
            if (trailing != null) {
                return trailing;
            }
            if (words.at(i).is(",") && words.at(i + 1).is("it")) {
                Phrases.Found<Cue> found = cue(words, i + 1);
                boolean closes = found != null && !words.at(found.to()).isLetters();
                return closes ? found : null;
            } else if (words.at(i).is(";")) {
                return null;
            }
        }
        return null;
    }

    /// A source and its estimate, nothing else, up to the next mark.
    private static Phrases.@Nullable Found<Cue> trailing(Words words, int from) {
        int verb = from;
        while (words.at(verb).isNominal()
                || words.at(verb).tag() == Token.Tag.DET
                || words.at(verb).tag() == Token.Tag.ADJ) {
            verb++;
        }
        Phrases.Found<Cue> found =
                verb > from && words.at(verb).tag() == Token.Tag.VERB ? cue(words, verb) : null;
        return found != null
                        && found.value().modality() == Modality.ESTIMATED
                        && !words.at(found.to()).isLetters()
                ? found
                : null;
    }

    /// The nearest before; in "will reportedly pay [$57 million]" what lies ahead outweighs hearsay.
    static Phrases.@Nullable Found<Cue> before(Words words, int from) {
        Phrases.Found<Cue> hearsay = null;
        for (int i = from - 1;
                i >= 0 && i >= from - REACH && !Scope.isBorder(words, i, false);
                i--) {
            Phrases.Found<Cue> found = cue(words, i);
            if (found != null
                    && (!found.value().beside()
                            || from - found.to() < BESIDE
                            || isToDo(words, found, from))
                    && Scope.governs(words, found.from(), found.to(), from)) {
                if (!words.at(i).is("reportedly")) {
                    return found;
                }
                hearsay = found;
            }
        }
        return hearsay;
    }

    /// "[is to] pay each of them $5m": the verb behind it is the number's own.
    private static boolean isToDo(Words words, Phrases.Found<Cue> found, int from) {
        Sentence sentence = words.sentence();
        int verb = words.at(found.to()).token();
        if (!words.at(found.to() - 1).is("to")
                || !sentence.isParsed()
                || words.at(found.to()).tag() != Token.Tag.VERB) {
            return false;
        }
        int at = words.at(from).token();
        while (at >= 0
                && at != verb
                && sentence.token(at).tag() != Token.Tag.VERB
                && !sentence.token(at).hangsAs("nmod")) {
            at = sentence.head(at);
        }
        return at == verb;
    }

    /// Index behind a bracket that opens; the same index where none closes near.
    private static int behindBracket(Words words, int open) {
        for (int i = open + 1; i <= open + LISTED; i++) {
            if (words.at(i).is(")")) {
                return i + 1;
            }
        }
        return open;
    }
}
