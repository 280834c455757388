package tallystick.text.neural;

import java.util.List;

/// A sentence as words, clitics parted: `It` `'s` `true` `.`
///
/// @param spaceAfter for every word whether a blank follows, which tells an opening `"` from a closing one; empty = not known
/// @param startsParagraph is it the first of a paragraph?
public record Line(List<String> words, List<Boolean> spaceAfter, boolean startsParagraph) {
    public Line {
        words = List.copyOf(words);
        spaceAfter = List.copyOf(spaceAfter);
        if (!spaceAfter.isEmpty() && spaceAfter.size() != words.size()) {
            throw new IllegalArgumentException(
                    words.size() + " words, but blanks after " + spaceAfter.size());
        }
    }
}
