package tallystick.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SameNameTest {
    @ParameterizedTest
    @CsvSource({
        "Jane Doe, President Jane Doe, true",
        "Doe, Jane Doe, true",
        "officials, official, true",
        "police, the police, true",
        "Jane Doe, John Doe, false",
        "Norland Radio, Norland Times, false",
        "Équipe, equipe, true",
        "the, the, true"
    })
    void two_names_are_one_when_the_shorter_stands_in_the_longer(
            String one, String other, boolean same) {
        assertThat(SameName.same(one, other)).isEqualTo(same);
        assertThat(SameName.same(other, one)).isEqualTo(same);
    }
}
