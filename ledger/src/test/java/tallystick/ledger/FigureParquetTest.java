package tallystick.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallystick.figure.Entry;
import tallystick.figure.Extraction;

class FigureParquetTest {
    @TempDir Path folder;

    private Path written(Ledger ledger) throws IOException {
        Path file = folder.resolve("press.parquet");
        try (OutputStream out = Files.newOutputStream(file)) {
            FigureParquet.write(ledger.known(), out);
        }
        return file;
    }

    private static List<Extraction> readings(Ledger ledger) {
        List<Extraction> all = new ArrayList<>();
        ledger.known().newest(version -> all.add(version.extraction()));
        return all;
    }

    @Test
    void another_ledger_takes_in_all_that_was_read_and_twice_adds_nothing() throws IOException {
        try (Ledger first = Ledger.open(folder.resolve("press.tally"));
                Ledger second = Ledger.open(folder.resolve("other.tally"))) {
            first.addAll(Stream.generate(new RandomExtractions(8)::next).limit(300).toList());
            Path file = written(first);
            assertThat(FigureParquet.is(file)).isTrue();
            assertThat(FigureParquet.read(file, second)).isEqualTo(new Bundle.Imported(300, 0, 0));
            assertThat(readings(second)).isEqualTo(readings(first));
            assertThat(FigureParquet.read(file, second)).isEqualTo(new Bundle.Imported(0, 300, 0));
            assertThat(second.verify().clean()).isTrue();
        }
    }

    @Test
    void another_program_finds_numbers_and_days_as_such_and_what_people_amended()
            throws IOException {
        try (Ledger ledger = Ledger.open(folder.resolve("press.tally"))) {
            Extraction flood = Samples.flood("flood", "They moved 40 people and 12 dogs.");
            ledger.add(flood);
            ledger.add(Samples.flood("quiet", "Nothing was counted."));
            ledger.judging("A. Editor", "a slip")
                    .amend(Entry.of(flood).getFirst().id(), Map.of("low", "44", "high", "44"));
            try (ParquetFileReader parquet = ParquetFileReader.open(InputFile.of(written(ledger)));
                    RowReader rows = parquet.rowReader()) {
                rows.next();
                assertThat(rows.getString("quote")).isEqualTo("40 people");
                assertThat(rows.getDouble("low")).isEqualTo(44);
                assertThat(rows.getInt("start")).isEqualTo(11);
                assertThat(rows.getDate("published")).isEqualTo(LocalDate.of(2025, 3, 7));
                assertThat(rows.getString("judgements")).contains("a slip");
                assertThat(rows.isNull("unit")).isTrue();
                rows.next();
                assertThat(rows.getString("counted")).isEqualTo("dogs");
                assertThat(rows.isNull("reading")).isTrue();
                rows.next();
                assertThat(rows.getString("report")).isEqualTo("quiet");
                assertThat(rows.isNull("quote")).isTrue();
                assertThat(rows.hasNext()).isFalse();
            }
        }
    }

    @Test
    void a_file_that_is_torn_is_refused() throws IOException {
        try (Ledger ledger = Ledger.open(folder.resolve("press.tally"))) {
            ledger.add(Samples.flood("flood", "They moved 40 people."));
            byte[] bytes = Files.readAllBytes(written(ledger));
            Path torn = folder.resolve("torn.parquet");
            Files.write(torn, java.util.Arrays.copyOf(bytes, bytes.length / 2));
            assertThatThrownBy(() -> FigureParquet.read(torn, ledger))
                    .isInstanceOf(IOException.class);
        }
    }
}
