package tallystick.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TimeMlTest {
    private final TimeMl timeMl = new TimeMl();

    @Test
    void a_document_keeps_its_text_and_gets_our_times() {
        String tagged =
                timeMl.tag(
                        """
                        <TimeML><DCT><TIMEX3 tid="t0" type="DATE" value="2025-03-07">x</TIMEX3></DCT>
                        <TEXT>A &amp; B fell on <TIMEX3 tid="t1" type="DATE" value="x">Tuesday</TIMEX3>
                        after three days, in early February.</TEXT></TimeML>\
                        """);
        assertThat(tagged)
                .contains(
                        "A &amp; B fell on <TIMEX3 tid=\"t1\" type=\"DATE\" value=\"2025-03-04\">Tuesday</TIMEX3>",
                        "type=\"DURATION\" value=\"P3D\">three days</TIMEX3>",
                        "value=\"2025-02\" mod=\"START\">early February</TIMEX3>");
    }

    @Test
    void a_document_without_its_day_is_refused() {
        assertThatThrownBy(() -> timeMl.tag("<TimeML><TEXT>Tuesday</TEXT></TimeML>"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("DCT");
    }
}
