package tallystick.spark;

import org.apache.spark.Partitioner;

/// A slice of time a partition, in their order.
final class BySlice extends Partitioner {
    private static final long serialVersionUID = 1;

    private final int slices;

    BySlice(int slices) {
        this.slices = slices;
    }

    static String group(int slice) {
        return Integer.toString(slice);
    }

    @Override
    public int numPartitions() {
        return slices;
    }

    @Override
    public int getPartition(Object slot) {
        return Integer.parseInt(((Slot) slot).group());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BySlice by && by.slices == slices;
    }

    @Override
    public int hashCode() {
        return slices;
    }
}
