package tallystick.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tallystick.figure.Topic;

class PopulationsTest {
    @ParameterizedTest
    @CsvSource({
        "people, killed, people",
        "death toll, killed, people",
        "total reported casualties, injured, people",
        "injured individuals, injured, people",
        "civilian deaths, killed, civilians",
        "deaths of children, killed, children",
        "women and children, killed, children+women",
        "North Norland soldiers, killed, fighters",
        "troops, deployed, fighters",
        "service members, killed, fighters",
        "residents of two villages, displaced, people",
        "Kelmers, present, people",
        "homes, destroyed, houses",
        "family homes, destroyed, houses",
        "police stations, destroyed, station",
        "aftershock, size, quakes",
        "rockets, attack, rocket",
        "'', killed, people"
    })
    void the_counted_words_tell_the_population(String counted, String topic, String group) {
        assertThat(Populations.of(counted, "", Topic.of(topic)).group()).isEqualTo(group);
    }

    @Test
    void names_among_the_words_are_sides() {
        Population soldiers = Populations.of("Norland's soldiers", "", Topic.KILLED);
        Population troops = Populations.of("Norlandish troops", "", Topic.KILLED);
        Population others = Populations.of("Sund soldiers", "", Topic.KILLED);
        Population any = Populations.of("soldiers", "", Topic.KILLED);
        assertThat(soldiers.sameSide(troops)).isTrue();
        assertThat(soldiers.sameSide(others)).isFalse();
        assertThat(any.sameSide(others)).isTrue();
    }

    @Test
    void suspected_is_apart_from_confirmed_and_from_plain() {
        Population suspected = Populations.of("cases", "12 suspected cases", Topic.ILL);
        assertThat(suspected.sameStatus(Populations.of("confirmed cases", "", Topic.ILL)))
                .isFalse();
        assertThat(suspected.sameStatus(Populations.of("cases", "", Topic.ILL))).isFalse();
    }
}
