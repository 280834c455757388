package tallystick.extract.attribution;

import java.util.List;
import java.util.Set;
import tallystick.figure.CueClass;

/// Words that ascribe: a row of `cues.tsv`, in one of its forms.
///
/// `said` → says; `according to` → names
record Cue(List<String> words, Construction construction, CueClass kind, Set<String> unless) {
    Cue {
        words = List.copyOf(words);
        unless = Set.copyOf(unless);
    }

    /// Who may stand as source, and where it stands.
    enum Construction {
        /// anybody says it: `Bill Brown said 20 were found`
        SAYS,
        /// and to somebody: `Bill Brown told the Norland Post that 20 were found`
        TELLS,
        /// only who can speak: `the ministry reported 36 cases`
        REPORTS,
        /// only a study, a poll, data: `the poll found …`
        SHOWS,
        /// only before "that" or a quotation: `he wrote that …`
        QUOTES,
        /// what was written follows: `by early reports`
        PAPERS,
        /// who passes it on follows: `speaking to the Norland Post`
        THROUGH,
        /// the source follows: `according to police`
        NAMES,
        /// the source follows, and another passes it on: `citing police`
        CITES
    }

    int length() {
        return words.size();
    }

    String form() {
        return words.getFirst();
    }

    boolean verb() {
        return switch (construction) {
            case SAYS, TELLS, REPORTS, SHOWS, QUOTES -> true;
            case NAMES, PAPERS, THROUGH, CITES -> false;
        };
    }
}
