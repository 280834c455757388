package tallystick.spark;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tallystick.text.Reports;

/// What the user knows of the reports beside their bytes.
record Told(@Nullable LocalDate published, @Nullable String outlet) implements Serializable {
    static final Told NOTHING = new Told(null, null);

    Reports.Given given() {
        return new Reports.Given(published, outlet, null);
    }
}
