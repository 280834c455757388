package tallystick.extract.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Runs the example of every rule in `rules.tsv`.
class RulesTest {
    @TestFactory
    Stream<DynamicTest> every_rule_reads_its_example() {
        return Rules.ENGLISH.all().stream()
                .map(rule ->
                        DynamicTest.dynamicTest(
                                rule.name(),
                                () -> {
                                    TimeExample example = TimeExample.of(rule.example());
                                    assertThat(example.found()).isEqualTo(example.expected());
                                }));
    }

    @Test
    void names_are_unique_within_a_layer() {
        List<String> names =
                Rules.ENGLISH.all().stream().map(rule -> rule.layer() + " " + rule.name()).toList();
        assertThat(names).doesNotHaveDuplicates();
    }
}
