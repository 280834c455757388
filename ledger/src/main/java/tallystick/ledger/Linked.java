package tallystick.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/// Reports whose figures people put together: stories that are not to be looked at without one another.
final class Linked {
    private final List<Set<Long>> together = new ArrayList<>();

    Linked(Handle handle, Judgements judgements) {
        for (Judgement judgement : judgements.all()) {
            if (judgement.act() instanceof Act.Merge merge && judgements.holds(judgement)) {
                together.add(reportsOf(handle, merge));
            }
        }
    }

    /// The numbers of the reports that a judgement is about.
    static Set<Long> reportsOf(Handle handle, Act act) {
        Set<String> ids = new HashSet<>();
        act.figures().forEach(pin -> ids.add(pin.report()));
        if (act instanceof Act.WithdrawReport(String report)) {
            ids.add(report);
        }
        Set<Long> reports = new TreeSet<>();
        for (String id : ids) {
            reports.addAll(
                    handle.createQuery("SELECT DISTINCT report_no FROM version WHERE id = :id")
                            .bind("id", id)
                            .mapTo(Long.class)
                            .list());
        }
        return reports;
    }

    /// Those reports, and all that are linked to them at one remove.
    Set<Long> with(Set<Long> reports) {
        Set<Long> all = new TreeSet<>(reports);
        for (Set<Long> each : together) {
            if (each.stream().anyMatch(reports::contains)) {
                all.addAll(each);
            }
        }
        return all;
    }

    Set<Long> all() {
        Set<Long> all = new TreeSet<>();
        together.forEach(all::addAll);
        return all;
    }

    /// Story → all stories that belong to one block with it, for those that are linked.
    ///
    /// @param storyOf of the linked reports
    Map<Long, Set<Long>> blocks(Map<Long, Long> storyOf) {
        Map<Long, Set<Long>> blocks = new HashMap<>();
        for (Set<Long> reports : together) {
            Set<Long> united = new TreeSet<>();
            for (long report : reports) {
                Long story = storyOf.get(report);
                if (story != null) {
                    united.addAll(blocks.getOrDefault(story, Set.of(story)));
                }
            }
            united.forEach(story -> blocks.put(story, united));
        }
        return blocks;
    }
}
