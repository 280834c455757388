package tallystick.text.neural;

import java.util.Arrays;

/// A table of numbers, a row for every word.
final class Rows {
    private final float[] values;
    private final int width;

    Rows(float[] values, int width) {
        this.values = values;
        this.width = width;
    }

    int width() {
        return width;
    }

    float at(int row, int column) {
        return values[row * width + column];
    }

    float[] row(int row) {
        return Arrays.copyOfRange(values, row * width, (row + 1) * width);
    }

    /// The column of the highest number in a row; the first of several.
    int best(int row) {
        int best = 0;
        for (int column = 1; column < width; column++) {
            best = at(row, column) > at(row, best) ? column : best;
        }
        return best;
    }
}
