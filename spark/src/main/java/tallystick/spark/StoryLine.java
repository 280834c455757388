package tallystick.spark;

import com.fasterxml.jackson.databind.ObjectMapper;
import tallystick.reconcile.Strands;

/// Which story a report is of, as a line: `{"report": "c-7", "story": "c-1", "part": 0}`.
final class StoryLine {
    private static final ObjectMapper JSON = new ObjectMapper();

    private StoryLine() {}

    static String key(Strands.Strand<String> strand) {
        return strand.part() + "\u0000" + strand.first();
    }

    static String write(String report, String key) {
        int cut = key.indexOf('\u0000');
        return JSON.createObjectNode()
                .put("report", report)
                .put("story", key.substring(cut + 1))
                .put("part", Integer.parseInt(key.substring(0, cut)))
                .toString();
    }
}
