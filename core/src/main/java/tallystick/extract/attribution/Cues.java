package tallystick.extract.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tallystick.figure.CueClass;
import tallystick.text.Token;

/// The lexicon of cues, `cues.tsv`.
final class Cues {
    private static final Pattern COMMA = Pattern.compile(", *");
    private static final Pattern SPACE = Pattern.compile(" ");
    private static final Map<String, List<Cue>> BY_FIRST_WORD = load();

    /// So many words behind a cue tell what it is.
    private static final int NEAR = 5;

    private Cues() {}

    private static Map<String, List<Cue>> load() {
        Map<String, List<Cue>> found = new HashMap<>();
        for (String[] row : Table.rows("cues.tsv")) {
            var construction = Cue.Construction.valueOf(row[1].toUpperCase(Locale.ROOT));
            Set<String> unless = row.length > 3 ? Set.copyOf(listed(row[3])) : Set.of();
            for (String form : listed(row[0])) {
                List<String> words = SPACE.splitAsStream(form).toList();
                found.computeIfAbsent(words.getFirst(), word -> new ArrayList<>())
                        .add(new Cue(words, construction, CueClass.of(row[2]), unless));
            }
        }
        found.values().forEach(cues -> cues.sort((a, b) -> b.length() - a.length()));
        return found;
    }

    private static List<String> listed(String column) {
        return COMMA.splitAsStream(column).toList();
    }

    /// What a source does by a cue that begins with a word, in whatever use.
    static Optional<CueClass> kind(String word) {
        return BY_FIRST_WORD.getOrDefault(word, List.of()).stream().map(Cue::kind).findFirst();
    }

    /// The longest cue that begins at a token, if that token is used as one.
    static Optional<Cue> at(List<Token> tokens, int index) {
        for (Cue cue : BY_FIRST_WORD.getOrDefault(tokens.get(index).lower(), List.of())) {
            if (stands(cue, tokens, index)) {
                return Optional.of(cue);
            }
        }
        return Optional.empty();
    }

    /// Is a word that ascribes otherwise something else here: `the band recorded nine albums`?
    static boolean isElse(List<Token> tokens, int index) {
        return BY_FIRST_WORD.getOrDefault(tokens.get(index).lower(), List.of()).stream()
                .anyMatch(cue -> isElse(cue, tokens, index));
    }

    private static boolean isElse(Cue cue, List<Token> tokens, int index) {
        int from = Math.min(tokens.size(), index + cue.length());
        return tokens.subList(from, Math.min(tokens.size(), from + NEAR)).stream()
                .anyMatch(next -> cue.unless().contains(next.lower()));
    }

    /// What the tagger took for a noun is a verb before a clause: `and report they are …`
    private static boolean opensClause(List<Token> tokens, int next) {
        return next < tokens.size()
                && ((tokens.get(next).is("that") && tokens.get(next).tag() == Token.Tag.SCONJ)
                        || tokens.get(next).is("they")
                        || (tokens.get(next).is(",")
                                && next + 1 < tokens.size()
                                && tokens.get(next + 1).is("citing"))
                        || tokens.get(next).is("there"));
    }

    /// And so it is between commas: `…, scientists report, …`
    private static boolean isAside(List<Token> tokens, int index) {
        return index >= 2
                && index + 1 < tokens.size()
                && tokens.get(index + 1).tag() == Token.Tag.PUNCT
                && tokens.get(index - 2).is(",")
                && Speakers.speaks(tokens.get(index - 1).form());
    }

    private static boolean stands(Cue cue, List<Token> tokens, int index) {
        if (index + cue.length() > tokens.size()) {
            return false;
        }
        for (int i = 0; i < cue.length(); i++) {
            if (!tokens.get(index + i).is(cue.words().get(i))) {
                return false;
            }
        }
        if (isElse(cue, tokens, index)) {
            return false;
        }
        Token token = tokens.get(index);
        return switch (cue.form()) {
            case "per" -> index == 0 || tokens.get(index - 1).is(",");
            case "said", "told" -> true;
            default ->
                    !cue.verb()
                            || cue.length() > 1
                            || token.tag() == Token.Tag.VERB
                            || opensClause(tokens, index + 1)
                            || isAside(tokens, index);
        };
    }
}
