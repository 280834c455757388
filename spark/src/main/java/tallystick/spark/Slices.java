package tallystick.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import tallystick.reconcile.Following;

/// Stretches of days with about as many reports each. Which report another follows is told for each stretch apart, from its own reports
/// and those of the window before it.
///
/// @param firstDays of each stretch, counted from 1970
record Slices(List<Long> firstDays) implements Serializable {
    Slices {
        firstDays = List.copyOf(firstDays);
    }

    /// @param reports number of reports by day
    static Slices of(SortedMap<Long, Long> reports, int wanted) {
        long all = reports.values().stream().mapToLong(Long::longValue).sum();
        long size = Math.max(1, (all + wanted - 1) / wanted);
        List<Long> first = new ArrayList<>();
        long inSlice = size;
        for (Map.Entry<Long, Long> day : reports.entrySet()) {
            if (inSlice >= size) {
                first.add(day.getKey());
                inSlice = 0;
            }
            inSlice += day.getValue();
        }
        return new Slices(first);
    }

    int count() {
        return firstDays.size();
    }

    /// The slice a day is in.
    int of(long day) {
        int at = Collections.binarySearch(firstDays, day);
        return at >= 0 ? at : -at - 2;
    }

    /// The slices that must know of a day: its own first, then those whose window reaches back to it.
    List<Integer> knowing(long day) {
        List<Integer> slices = new ArrayList<>();
        for (int slice = of(day);
                slice < firstDays.size()
                        && (slices.isEmpty() || firstDays.get(slice) - Following.WINDOW <= day);
                slice++) {
            slices.add(slice);
        }
        return slices;
    }
}
