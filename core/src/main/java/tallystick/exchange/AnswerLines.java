package tallystick.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import tallystick.figure.Report;
import tallystick.figure.Span;
import tallystick.reconcile.Answers.Answer;

/// Writes how many the reports on an event tell were killed or injured as one line of JSON:
///
/// `{"topic": "killed", "value": 39, "report": "c-5", …, "words": [{"start": 52, "end": 61, "quote": "39 people"}], "note": "", "reports": 2, "others": [12, 27]}`
public final class AnswerLines {
    private static final ObjectMapper JSON = new ObjectMapper();

    private AnswerLines() {}

    public static String write(Answer answer) {
        Report report = answer.report();
        ObjectNode line =
                JSON.createObjectNode()
                        .put("topic", answer.topic().word())
                        .put("value", answer.value())
                        .put("report", report.id())
                        .put("outlet", report.outlet())
                        .put("published", report.published().toString());
        ArrayNode words = line.putArray("words");
        for (Span span : answer.words()) {
            words.addObject()
                    .put("start", span.start())
                    .put("end", span.end())
                    .put("quote", report.quote(span));
        }
        line.put("note", answer.note()).put("reports", answer.reports());
        ArrayNode others = line.putArray("others");
        answer.others().forEach(others::add);
        return line.toString();
    }
}
