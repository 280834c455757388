package tallystick.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventsTest {
    @Test
    void an_event_is_its_noun_with_the_nation_of_its_sentence() {
        assertThat(Events.in("The death toll from the Venezuelan earthquakes climbs."))
                .containsExactly("earthquake in venezuela");
        assertThat(Events.in("Aftershocks shake Nepal. Monsoon rains flood Chile."))
                .containsExactly("earthquake in nepal", "flood in chile");
    }

    @Test
    void neither_alone_is_an_event() {
        assertThat(Events.in("A quake is felt. Nepal mourns.")).isEmpty();
    }
}
