package tallystick.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A short round of what `./dev faults` does at length.
class FaultsTest {
    @TempDir Path folder;

    @Test
    void a_killed_program_loses_and_doubles_nothing() throws Exception {
        Faults faults = new Faults(folder, 300, 1);
        faults.kill(4);
        assertThat(faults.harm()).isEqualTo(Faults.Harm.NONE);
    }

    @Test
    void a_full_disk_loses_and_doubles_nothing_and_is_told() throws Exception {
        Faults faults = new Faults(folder, 300, 2);
        assertThat(faults.fillDisks(1)).contains("1 ran full, 1 said so in words");
        assertThat(faults.harm()).isEqualTo(Faults.Harm.NONE);
    }

    @Test
    void two_programs_at_once_lose_and_double_nothing() throws Exception {
        Faults faults = new Faults(folder, 100, 3);
        faults.addTwice();
        assertThat(faults.harm()).isEqualTo(Faults.Harm.NONE);
    }
}
