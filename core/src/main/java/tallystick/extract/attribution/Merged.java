package tallystick.extract.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import tallystick.extract.attribution.Candidate.Finder;
import tallystick.figure.CueClass;
import tallystick.figure.Span;
import tallystick.text.Sentence;
import tallystick.text.Token;

/// Makes one statement of what three finders see at one cue: where the content begins and ends two of three decide.
///
/// Rules know chains, neighbours and idioms; the tree knows what hangs on a verb; the reader has read many reports. Each is wrong in
/// its own way, so the middle one of three beginnings, and of three ends, is more often right than any of them.
final class Merged {
    /// Whether the full stop belongs to a content, rules decide.
    private static final int FULL_STOP = 1;

    /// What goes on with a claim behind a comma: `that 40 were hurt, including two children`
    private static final Set<String> ADDS = Set.of("with", "including");

    private final List<Candidate> ruled;
    private final List<Candidate> treed = new ArrayList<>();
    private final List<Candidate> read = new ArrayList<>();

    private Merged(List<Candidate> group) {
        this.ruled = of(Finder.RULE, group);
        this.treed.addAll(of(Finder.TREE, group));
        this.read.addAll(of(Finder.READER, group));
    }

    private static List<Candidate> of(Finder finder, List<Candidate> group) {
        return group.stream().filter(each -> each.finder() == finder).toList();
    }

    /// In the order of their cues; of two with one cue, who passes it on comes first.
    static List<Candidate> of(List<Candidate> candidates) {
        List<Candidate> sorted = new ArrayList<>(candidates);
        sorted.sort(Comparator.comparingInt(each -> each.cue().start()));
        List<Candidate> merged = new ArrayList<>();
        Map<Span, List<Span>> contents = new HashMap<>();
        int from = 0;
        while (from < sorted.size()) {
            int to = from + 1;
            int end = sorted.get(from).cue().end();
            while (to < sorted.size() && sorted.get(to).cue().start() < end) {
                end = Math.max(end, sorted.get(to).cue().end());
                to++;
            }
            merged.addAll(new Merged(sorted.subList(from, to)).candidates(contents));
            from = to;
        }
        TreeMap<Integer, Candidate> citing = new TreeMap<>();
        merged.stream()
                .filter(each -> each.kind() == CueClass.CITE && each.finder() == Finder.RULE)
                .forEach(each -> citing.put(each.cue().start(), each));
        TreeMap<Integer, Candidate> byCue = new TreeMap<>();
        merged.stream()
                .filter(each -> each.kind() != CueClass.CITE)
                .forEach(each -> byCue.put(each.cue().start(), each));
        return merged.stream()
                .map(each -> each.kind() == CueClass.CITE ? hosted(each, byCue) : each)
                .flatMap(each -> shared(each, contents).stream())
                .map(each -> each.with(each.kind(), behind(each.content(), citing)))
                .toList();
    }

    /// Who is cited between a source and its cue is cited for that source's words: `the ministry, [citing police], said …`
    private static Candidate hosted(Candidate cited, NavigableMap<Integer, Candidate> byCue) {
        var next = byCue.ceilingEntry(cited.source().span().end());
        boolean around =
                next != null
                        && cited.cue().start() < cited.source().span().start()
                        && next.getValue().source().span().end() <= cited.cue().start()
                        && next.getValue().source().sentence().span().contains(cited.cue());
        return around ? cited.with(cited.kind(), next.getValue().content()) : cited;
    }

    /// Whom somebody cites is no part of what he says: `Norland Radio reports, citing police, [that 40 were hurt]`
    private static Span behind(Span content, NavigableMap<Integer, Candidate> citing) {
        var entry = citing.floorEntry(content.start());
        if (entry == null || content.start() > entry.getValue().source().span().end()) {
            return content;
        }
        Phrase source = entry.getValue().source();
        List<Token> tokens = source.sentence().tokens();
        int i = source.last() + 1;
        while (i < tokens.size() && (tokens.get(i).is(",") || tokens.get(i).is("that"))) {
            i++;
        }
        return i < tokens.size() && tokens.get(i).span().start() < content.end() - 1
                ? new Span(tokens.get(i).span().start(), content.end())
                : content;
    }

    /// What one rule gave the same content keeps the same: `CBS reported, citing the city, that …`
    private static List<Candidate> shared(Candidate each, Map<Span, List<Span>> contents) {
        List<Span> same =
                each.kind() == CueClass.CITE
                        ? contents.getOrDefault(each.content(), List.of(each.content()))
                        : List.of(each.content());
        return same.stream().map(content -> each.with(each.kind(), content)).toList();
    }

    private List<Candidate> candidates(Map<Span, List<Span>> contents) {
        if (ruled.isEmpty() && treed.isEmpty()) {
            return read;
        }
        List<Candidate> all = new ArrayList<>();
        Optional<Span> readContent = hull(read);
        List<Candidate> leaders = ruled.isEmpty() ? treed.subList(0, 1) : ruled;
        for (Candidate leader : leaders) {
            Optional<Candidate> twin =
                    treed.stream().filter(each -> each.cue().overlaps(leader.cue())).findFirst();
            Optional<Span> tree = twin.map(Candidate::content);
            Span content =
                    leader.finder() == Finder.TREE
                            ? readContent
                                    .map(own -> circumstanced(own, leader))
                                    .orElse(leader.content())
                            : leader.kind() == CueClass.CITE
                                    ? leader.content()
                                    : ruled(leader, tree, readContent);
            Candidate named =
                    leaders.size() == 1
                            ? twin.filter(each -> knowsBetter(each, leader)).orElse(leader)
                            : leader;
            List<Span> pieces = pieces(leader.cue().start(), content);
            if (leader.kind() != CueClass.CITE) {
                contents.put(leader.content(), pieces);
            }
            Candidate told = named.by(rule(leader, twin));
            pieces.forEach(piece -> all.add(told.with(leader.kind(), piece)));
        }
        for (Candidate other : treed) {
            if (leaders.stream().noneMatch(leader -> leader.cue().overlaps(other.cue()))) {
                all.add(other);
            }
        }
        return all;
    }

    /// The tree's subject stands for a rule's source that is only part of its description (`[Ada Lind], head of the fire service, said`),
    /// and for the sentence's where a participle has its own (`Police searched the house, [the mayor] saying …`).
    private boolean knowsBetter(Candidate tree, Candidate rule) {
        Span own = tree.source().span();
        Span other = rule.source().span();
        Sentence sentence = tree.source().sentence();
        if (rule.finder() == Finder.TREE) {
            return false;
        } else if (own.overlaps(other)) {
            return own.contains(other)
                    && !other.contains(sentence.token(head(tree.source())).span());
        }
        int subject = sentence.tokenAt(own.start());
        int head = subject;
        while (head >= 0
                && sentence.head(head) >= 0
                && own.contains(sentence.token(sentence.head(head)).span())) {
            head = sentence.head(head);
        }
        boolean described =
                ProperName.isPerson(tree.source()) && sentence.phrase(head).contains(other);
        boolean hangs =
                sentence.token(head).hangsAs("nsubj")
                        && sentence.token(sentence.head(head)).span().equals(rule.cue());
        int verb = sentence.tokenAt(rule.cue().start());
        boolean quoted =
                sentence.children(verb).stream().anyMatch(child -> sentence.token(child).is("as"));
        return described || quoted || (hangs && rule.cue().start() - own.end() <= 2);
    }

    /// The token of a phrase on which its others hang.
    private static int head(Phrase phrase) {
        int head = phrase.first();
        while (phrase.sentence().head(head) >= phrase.first()
                && phrase.sentence().head(head) <= phrase.last()) {
            head = phrase.sentence().head(head);
        }
        return head;
    }

    /// What the reader saw said before its words and after them, is said in two pieces: `"Forty," said Bill Brown, 25. "All unhurt."`
    /// The leader's rule, and who else saw it.
    private String rule(Candidate leader, Optional<Candidate> twin) {
        String tree =
                leader.finder() == Finder.RULE && twin.isPresent() ? ", seen in the tree" : "";
        String reader = read.isEmpty() ? "" : "; " + read.getFirst().rule();
        return leader.rule() + tree + reader;
    }

    private List<Span> pieces(int cue, Span whole) {
        int before = whole.start();
        int after = whole.end();
        for (Candidate piece : read) {
            if (piece.content().end() <= cue) {
                before = Math.max(before, piece.content().end());
            } else if (piece.content().start() > cue) {
                after = Math.min(after, piece.content().start());
            }
        }
        boolean parted =
                whole.start() < before && before <= cue && cue < after && after < whole.end();
        return parted
                ? List.of(new Span(whole.start(), before), new Span(after, whole.end()))
                : List.of(whole);
    }

    /// What goes with the claim belongs to it: `that 40 were hurt[, with ten missing]`
    private static Span circumstanced(Span read, Candidate tree) {
        Sentence sentence = tree.source().sentence();
        Span whole = tree.content();
        int next = sentence.tokenAt(read.end());
        boolean with =
                whole.overlaps(read)
                        && whole.end() > read.end()
                        && sentence.span().contains(whole)
                        && next >= 0
                        && next + 1 < sentence.tokens().size()
                        && sentence.token(next).is(",")
                        && ADDS.contains(sentence.token(next + 1).lower());
        return with ? new Span(read.start(), whole.end()) : read;
    }

    private static Span ruled(Candidate leader, Optional<Span> tree, Optional<Span> reader) {
        Span rule = TreeContents.withoutNextClause(leader);
        if (reader.isEmpty()) {
            boolean relative =
                    tree.isPresent()
                            && tree.get().start() < leader.source().span().start()
                            && rule.start() > leader.cue().start()
                            && tree.get().overlaps(rule);
            return relative ? rule.to(tree.get()) : rule;
        } else if (!reader.get().overlaps(rule)) {
            boolean beside = !leader.source().sentence().span().overlaps(rule);
            return beside || tree.isEmpty() || !tree.get().overlaps(reader.get())
                    ? rule
                    : reader.get();
        } else if (tree.isEmpty()) {
            return leader.cut() ? rule : rule.to(reader.get());
        }
        int start = middle(Span::start, rule, tree.get(), reader.get());
        int end = middle(Span::end, rule, tree.get(), reader.get());
        if (Math.abs(end - rule.end()) <= FULL_STOP || (leader.cut() && end > rule.end())) {
            end = rule.end();
        }
        return start < end ? new Span(start, end) : rule;
    }

    private static int middle(ToIntFunction<Span> side, Span one, Span two, Span three) {
        int a = side.applyAsInt(one);
        int b = side.applyAsInt(two);
        int c = side.applyAsInt(three);
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }

    private static Optional<Span> hull(List<Candidate> pieces) {
        return pieces.stream().map(Candidate::content).reduce(Span::to);
    }
}
