package tallystick.spark;

import java.io.Serializable;
import java.util.Comparator;
import org.apache.spark.Partitioner;

/// Where a report stands: of what group, and within it by day and id, which is the order of publication.
///
/// @param group a slice of time, or a story
record Slot(String group, long day, String id) implements Serializable, Comparable<Slot> {
    private static final Comparator<Slot> ORDER =
            Comparator.comparing(Slot::group).thenComparingLong(Slot::day).thenComparing(Slot::id);

    @Override
    public int compareTo(Slot other) {
        return ORDER.compare(this, other);
    }

    /// All of a group together.
    static final class ByGroup extends Partitioner {
        private static final long serialVersionUID = 1;

        private final int partitions;

        ByGroup(int partitions) {
            this.partitions = partitions;
        }

        @Override
        public int numPartitions() {
            return partitions;
        }

        /// FNV-1a: the hash of a string in Java puts names that end in numbers side by side.
        @Override
        public int getPartition(Object slot) {
            int hash = 0x811c9dc5;
            for (char c : ((Slot) slot).group().toCharArray()) {
                hash = (hash ^ c) * 0x01000193;
            }
            return Math.floorMod(hash ^ (hash >>> 15), partitions);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof ByGroup by && by.partitions == partitions;
        }

        @Override
        public int hashCode() {
            return partitions;
        }
    }
}
