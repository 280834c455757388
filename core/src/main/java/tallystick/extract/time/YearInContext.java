package tallystick.extract.time;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tallystick.text.Token;
import tallystick.wordlist.PeopleNouns;

/// Tells a year from a count: `in 2016` and `the 2016 election` against `2016 people`.
final class YearInContext {
    private static final Set<String> DATING =
            Set.of("in", "since", "until", "till", "during", "after", "before", "from");
    private static final int REACH = 3;

    private YearInContext() {}

    static boolean is(Match match) {
        int year = Integer.parseInt(match.value("year", 0));
        Piece before = before(match);
        Piece after = match.to() == match.pieces().size() ? null : match.pieces().get(match.to());
        boolean glued = match.pieces().get(match.from()).glued();
        if (before != null
                && (is(before, "before-number")
                        || is(before, "before-amount")
                        || (glued && !"('\"‘“[/-".contains(before.lower())))) {
            return false;
        }
        if (isOfPeople(match) && !(before != null && DATING.contains(before.lower()))) {
            return false;
        }
        boolean surely = before != null && is(before, "before-year");
        boolean maybe = surely || (before != null && is(before, "maybe-year"));
        if (after != null && !surely && speaksAgainst(before, after, maybe)) {
            return false;
        }
        if (surely) {
            return year >= 1500 && !(after != null && is(after, "after-number"));
        }
        boolean counts =
                after != null && (after.tag() == Token.Tag.NOUN || after.tag() == Token.Tag.ADJ);
        return year >= (maybe ? (counts ? 1800 : 1500) : 1900) && year < 2060;
    }

    /// 2000–2050: two years in a row need no word before them, unless a sign or a noun makes them numbers.
    static boolean isRange(Match match) {
        Piece before = before(match);
        Piece after = match.to() == match.pieces().size() ? null : match.pieces().get(match.to());
        return (before == null || !is(before, "before-number"))
                && (after == null || !speaksAgainst(before, after, true));
    }

    /// "led by [2000] Buddhist monks": a number of people.
    private static boolean isOfPeople(Match match) {
        for (int i = match.to(); i < Math.min(match.to() + REACH, match.pieces().size()); i++) {
            Piece piece = match.pieces().get(i);
            if (piece.tag() != Token.Tag.ADJ && piece.tag() != Token.Tag.NOUN) {
                return false;
            }
            if (piece.tag() == Token.Tag.NOUN && PeopleNouns.has(piece.lower())) {
                return piece.lower().endsWith("s") && !isDetermined(before(match));
            }
        }
        return false;
    }

    /// "the 2000 monks", "their 2000 monks"
    private static boolean isDetermined(@Nullable Piece before) {
        return before != null && (before.tag() == Token.Tag.DET || before.tag() == Token.Tag.PRON);
    }

    private static @Nullable Piece before(Match match) {
        return match.from() == 0 ? null : match.pieces().get(match.from() - 1);
    }

    private static boolean is(Piece piece, String type) {
        return Lexicon.ENGLISH.is(piece.lower(), type);
    }

    private static boolean speaksAgainst(@Nullable Piece before, Piece after, boolean maybe) {
        if (is(after, "after-number")) {
            return true;
        }
        if (after.glued() && (after.isWord() || (!maybe && (after.is("-") || after.is("/"))))) {
            return true;
        }
        return after.tag() == Token.Tag.NOUN
                && !isDetermined(before)
                && !is(after, "year-noun")
                && after.lower().endsWith("s")
                && !after.lower().endsWith("ss")
                && !after.lower().endsWith("'s");
    }
}
