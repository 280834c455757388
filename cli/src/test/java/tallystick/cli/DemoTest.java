package tallystick.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {
    private static final int CORRECTED = 1;

    @TempDir private Path folder;

    @Test
    void it_adds_every_report_and_shows_tallies_with_all_that_stands_in_the_reports() {
        Session.Run run = new Session(folder).tally("demo");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        int reports =
                Repository.files(Repository.ROOT.resolve("examples/demo/reports"), file -> true)
                        .size();
        assertThat(run.out())
                .contains(reports - CORRECTED + " reports new, " + CORRECTED + " new version")
                .contains("Norland interior ministry", "Ilse Varnholt", "conflicts with", "revises")
                .contains("South Korean intelligence", "organisers");
    }

    @Test
    void what_it_says_to_try_next_works() {
        Session session = new Session(folder);
        List<String> next =
                session.tally("demo")
                        .out()
                        .lines()
                        .map(String::strip)
                        .filter(line -> line.startsWith("./tally ") && line.contains("--ledger"))
                        .toList();
        assertThat(next).hasSize(3);
        assertThat(next)
                .allSatisfy(line ->
                        assertThat(
                                        session.tally(
                                                        line.substring("./tally ".length())
                                                                .split(" ", -1))
                                                .code())
                                .as(line)
                                .isZero());
    }
}
