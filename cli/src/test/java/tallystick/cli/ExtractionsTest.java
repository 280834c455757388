package tallystick.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tallystick.exchange.FigureLines;
import tallystick.text.Reports;
import tallystick.text.Reports.Outcome.Refused;

class ExtractionsTest {
    private final List<String> lines = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();

    @Test
    void the_output_is_the_same_on_one_thread_and_on_many() {
        Input many = input("many.jsonl", reports(100));
        read(1, many);
        List<String> one = List.copyOf(lines);
        lines.clear();
        read(4, many);
        assertThat(lines).hasSize(100).isEqualTo(one);
        assertThat(lines.get(41)).contains("\"id\":\"r41\"");
    }

    @Test
    void a_broken_line_is_refused_and_the_others_are_read() {
        String good = reports(40);
        List<String> all = new ArrayList<>(good.lines().toList());
        all.set(16, "{\"id\": \"r16\", \"published\": ");
        read(2, input("forty.jsonl", String.join("\n", all)));
        assertThat(lines).hasSize(39);
        assertThat(refused).extracting(Refused::place).containsExactly("forty.jsonl:17");
    }

    @Test
    void a_disk_that_breaks_in_the_middle_is_refused_and_the_next_file_is_read()
            throws IOException {
        InputStream closed = InputStream.nullInputStream();
        closed.close();
        Input breaking = new Input("breaking.jsonl", 0, () -> closed);
        read(2, breaking, input("good.jsonl", reports(3)));
        assertThat(lines).hasSize(3);
        assertThat(refused)
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.place()).isEqualTo("breaking.jsonl");
                    assertThat(each.problem()).contains("Stream closed");
                });
    }

    private static String reports(int count) {
        return IntStream.range(0, count)
                .mapToObj(number ->
                        """
                        {"id": "r%d", "published": "2031-05-12", "text": "Police said that %d people were killed in Ludmere on Monday.%s"}
                        """
                                .formatted(number, number + 2, " It rained.".repeat(number))
                                .strip())
                .collect(Collectors.joining("\n"));
    }

    private static Input input(String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Input(name, bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    private void read(int threads, Input... inputs) {
        Terminal terminal =
                new Terminal(
                        InputStream.nullInputStream(),
                        Terminal.utf8(OutputStream.nullOutputStream()),
                        Terminal.utf8(OutputStream.nullOutputStream()),
                        false,
                        "./tally",
                        Path.of(""),
                        Map.of(),
                        Clock.systemUTC());
        try (Progress progress = new Progress(terminal, List.of(inputs));
                Extractions extractions =
                        new Extractions(
                                threads,
                                extraction -> lines.add(FigureLines.write(extraction)),
                                refused::add)) {
            extractions.read(
                    new Inputs(List.of(inputs), List.of()), Reports.Given.NOTHING, progress);
        }
    }
}
