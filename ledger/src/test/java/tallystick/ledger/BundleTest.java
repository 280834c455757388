package tallystick.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallystick.figure.Entry;
import tallystick.figure.Extraction;
import tallystick.figure.Question;
import tallystick.figure.Topic;

class BundleTest {
    private static final Instant MONDAY = Instant.parse("2025-03-10T08:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2025-03-14T08:00:00Z");

    @TempDir Path folder;
    private Path bundle;

    /// Reports of all shapes, one of them corrected, one read anew; a judgement and its undoing.
    @BeforeEach
    void write() throws IOException {
        bundle = folder.resolve("press.zip");
        SetClock clock = new SetClock(MONDAY);
        try (Ledger ledger = Ledger.open(folder.resolve("press.tally"), clock);
                OutputStream out = Files.newOutputStream(bundle)) {
            ledger.addAll(Stream.generate(new RandomExtractions(5)::next).limit(60).toList());
            Extraction flood = Samples.flood("flood", "They moved 40 people.");
            ledger.add(flood);
            clock.set(MONDAY.plusSeconds(60));
            ledger.add(Samples.flood("flood", "They moved 44 people."));
            ledger.add(new Extraction(flood.report(), List.of(), List.of()));
            ledger.add(Samples.flood("coded", "They moved 12 people.").codedBy("A. Coder"));
            Judgement amended =
                    ledger.judging("A. Editor", "a list")
                            .amend(Entry.of(flood).getFirst().id(), Map.of("counted", "guests"));
            ledger.judging("B. Editor", "no").undo(amended.id());
            ledger.judging("B. Editor", "retracted").withdraw("flood");
            Trackers trackers = ledger.trackers();
            trackers.follow("guests", new Question("guests", Optional.empty(), Optional.empty()));
            trackers.follow(
                    "dogs",
                    new Question("dogs", Optional.of(Topic.KILLED), Optional.of("Ludmere")));
            trackers.look("dogs");
            trackers.stop("guests");
            Bundle.write(ledger.known(), out);
        }
    }

    private static List<Version> all(Ledger ledger) {
        List<Version> versions = new ArrayList<>();
        ledger.known().all(versions::add);
        return versions;
    }

    @Test
    void an_empty_ledger_becomes_a_copy_with_the_same_past() throws IOException {
        try (Ledger first = Ledger.open(folder.resolve("press.tally"));
                Ledger second = Ledger.open(folder.resolve("copy.tally"), new SetClock(FRIDAY))) {
            assertThat(Bundle.read(bundle, second)).isEqualTo(new Bundle.Imported(64, 0, 3));
            assertThat(all(second)).isEqualTo(all(first));
            assertThat(second.known().judgements().all())
                    .isEqualTo(first.known().judgements().all());
            assertThat(second.asKnown(MONDAY).filed()).isEqualTo(first.asKnown(MONDAY).filed());
            assertThat(second.known().forecasts())
                    .isEqualTo(first.known().forecasts())
                    .isNotEmpty();
            assertThat(second.versions("coded").getFirst().coder()).hasValue("A. Coder");
            Trackers.Tracker dogs = first.trackers().find("dogs").orElseThrow();
            assertThat(second.trackers().all())
                    .isEqualTo(first.trackers().all())
                    .containsExactly(dogs);
            assertThat(second.trackers().lastLook(dogs))
                    .isEqualTo(first.trackers().lastLook(dogs))
                    .isAfter(Instant.EPOCH);
            assertThat(second.verify().clean()).isTrue();
            assertThat(Bundle.read(bundle, second)).isEqualTo(new Bundle.Imported(0, 64, 0));
        }
    }

    @Test
    void the_same_ledger_gives_the_same_bytes_and_so_does_its_copy() throws IOException {
        try (Ledger copy = Ledger.open(folder.resolve("copy.tally"), new SetClock(FRIDAY))) {
            Bundle.read(bundle, copy);
            ByteArrayOutputStream again = new ByteArrayOutputStream();
            Bundle.write(copy.known(), again);
            assertThat(again.toByteArray()).isEqualTo(Files.readAllBytes(bundle));
        }
    }

    @Test
    void into_another_ledger_it_is_known_from_then_on() throws IOException {
        try (Ledger other = Ledger.open(folder.resolve("other.tally"), new SetClock(FRIDAY))) {
            other.add(Samples.flood("own", "They moved 9 dogs."));
            Bundle.read(bundle, other);
            assertThat(other.asKnown(MONDAY.plusSeconds(90)).filed()).isEmpty();
            assertThat(other.known().filed()).hasSize(63);
            assertThat(other.verify().clean()).isTrue();
        }
    }

    @Test
    void a_name_that_is_followed_already_stays_with_its_own_question() throws IOException {
        try (Ledger other = Ledger.open(folder.resolve("other.tally"), new SetClock(FRIDAY))) {
            other.trackers()
                    .follow("dogs", new Question("cats", Optional.empty(), Optional.empty()));
            Bundle.read(bundle, other);
            Bundle.read(bundle, other);
            assertThat(other.trackers().all())
                    .extracting(each -> each.question().words())
                    .containsExactly("cats");
        }
    }

    @Test
    void what_is_no_bundle_or_was_changed_is_refused_and_nothing_is_added() throws IOException {
        Path letter = Files.writeString(folder.resolve("letter.zip"), "Dear editor");
        Path torn = folder.resolve("torn.zip");
        byte[] bytes = Files.readAllBytes(bundle);
        Files.write(torn, Arrays.copyOf(bytes, bytes.length / 2));
        try (FileSystem zip = FileSystems.newFileSystem(bundle)) {
            Path reports = zip.getPath(Bundle.REPORTS);
            Files.writeString(
                    reports,
                    Files.readString(reports, StandardCharsets.UTF_8)
                            .replace("44 people", "45 people"));
        }
        try (Ledger ledger = Ledger.open(folder.resolve("copy.tally"))) {
            assertThatThrownBy(() -> Bundle.read(letter, ledger)).hasMessageContaining("no bundle");
            assertThatThrownBy(() -> Bundle.read(torn, ledger)).hasMessageContaining("no bundle");
            assertThatThrownBy(() -> Bundle.read(bundle, ledger))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("reports.jsonl in it is not as it was written");
            assertThatThrownBy(() -> Bundle.read(folder.resolve("none.zip"), ledger))
                    .hasMessageContaining("no such file");
            assertThat(ledger.counts()).isEqualTo(new Counts(0, 0, 0, 0, 0));
        }
    }
}
