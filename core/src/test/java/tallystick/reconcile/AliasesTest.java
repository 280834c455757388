package tallystick.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class AliasesTest {
    @Test
    void nations_are_one_whatever_word_stands_for_them() {
        assertThat(Nations.joined(Fold.cased("South Korean intelligence")))
                .containsExactly("south korea", "intelligence");
        assertThat(Nations.joined(Fold.cased("soldiers of the DPRK")))
                .containsExactly("soldiers", "of", "the", "north korea");
        assertThat(Nations.joined(Fold.cased("turkey farms"))).containsExactly("turkey", "farms");
    }

    @Test
    void an_agency_is_known_by_its_short_name() {
        assertThat(Aliases.known().of(List.of("AFP")))
                .isEqualTo(Aliases.known().of(Fold.cased("Agence France-Presse")))
                .isPresent();
    }

    @Test
    void a_user_adds_names_of_an_actor() {
        Aliases own =
                Aliases.known().with(List.of("# ours", "Kelm hospital\tSt. Orla, the Orla clinic"));
        assertThat(own.of(List.of("St", "Orla"))).contains("kelm hospital");
        assertThat(Aliases.known().of(List.of("St", "Orla"))).isEmpty();
    }

    @Test
    void a_line_of_another_form_is_refused_with_its_words() {
        assertThatThrownBy(() -> Aliases.known().with(List.of("Kelm hospital = St. Orla")))
                .hasMessageContaining("Kelm hospital = St. Orla");
    }
}
