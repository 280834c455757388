package tallystick.corpus;

import java.util.ArrayList;
import java.util.List;
import tallystick.text.neural.Analysis.Chunk;

/// Labels `O B-PER I-PER`, a chunk being `B-x` and the `I-x` behind it. An `I-x` behind something else begins one too.
final class Bio {
    private Bio() {}

    static List<Chunk> chunks(List<String> labels, int first) {
        List<Chunk> chunks = new ArrayList<>();
        for (int from = 0; from < labels.size(); ) {
            int to = from + 1;
            if (!labels.get(from).equals("O")) {
                String kind = labels.get(from).substring(2);
                while (to < labels.size() && labels.get(to).equals("I-" + kind)) {
                    to++;
                }
                chunks.add(new Chunk(kind, first + from, first + to));
            }
            from = to;
        }
        return chunks;
    }
}
