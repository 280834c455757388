package tallystick.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher `./tally` in a house of its own, with a Java and a Maven that only say that they were called.
class LauncherTest {
    private static final List<String> TOOLS =
            List.of(
                    "bash",
                    "env",
                    "dirname",
                    "ls",
                    "readlink",
                    "find",
                    "head",
                    "sed",
                    "cat",
                    "touch",
                    "mkdir",
                    "mv",
                    "rm",
                    "tail",
                    "sleep");

    @TempDir private Path folder;
    private Path home;
    private Path tools;

    private record Run(int code, String said) {}

    @BeforeEach
    void build_the_house() throws IOException {
        home = Files.createDirectories(folder.resolve("home"));
        Files.createDirectories(home.resolve(".launcher"));
        Files.copy(Repository.ROOT.resolve("tally"), home.resolve("tally"));
        Files.copy(Repository.ROOT.resolve(".launcher/jdk.sh"), home.resolve(".launcher/jdk.sh"));
        home.resolve("tally").toFile().setExecutable(true);
        Files.createDirectories(home.resolve("core/src/main"));
        source("core/src/main/Figure.java", Instant.parse("2026-01-01T00:00:00Z"));
        tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : TOOLS) {
            Path real = Path.of("/usr/bin", tool);
            Files.createSymbolicLink(
                    tools.resolve(tool), Files.exists(real) ? real : Path.of("/bin", tool));
        }
        script(tools.resolve("uname"), "[ $1 = -s ] && echo Linux || echo x86_64");
        jdk("21.0.4");
        jdk("17.0.15");
        script(
                tools.resolve("mvn"),
                "echo built >>" + folder + "/builds; sleep 0.3; echo x >cli/target/cli.jar");
    }

    /// JUnit would warn of each link that leads out of its temporary folder.
    @AfterEach
    void take_the_links_away() throws IOException {
        for (String tool : TOOLS) {
            Files.delete(tools.resolve(tool));
        }
    }

    @Test
    void the_first_start_builds_and_then_runs() throws Exception {
        Run run = tally("show", "two words");
        assertThat(run.code()).isZero();
        assertThat(run.said()).contains("building (first start").contains("show [two words]");
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void a_second_start_builds_nothing() throws Exception {
        tally("show");
        assertThat(tally("show").said()).doesNotContain("building").contains("java 21.0.4");
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void a_newer_source_is_built_again() throws Exception {
        tally("show");
        source("core/src/main/Figure.java", Instant.now().plusSeconds(60));
        assertThat(tally("show").said()).contains("building (sources changed)");
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void it_works_through_a_link_and_from_another_folder() throws Exception {
        Path elsewhere = Files.createDirectories(folder.resolve("else where"));
        Path link = Files.createSymbolicLink(elsewhere.resolve("t"), Path.of("../home/tally"));
        Run run = start(environment(), elsewhere, link.toString(), "show");
        assertThat(run.code()).isZero();
        assertThat(run.said()).contains("java 21.0.4").contains(home + "/cli/target/cli.jar");
    }

    @Test
    void a_good_java_home_comes_first() throws Exception {
        Path mine = jdk("23");
        Run run = start(with("JAVA_HOME", mine.toString()), folder, home + "/tally", "show");
        assertThat(run.said()).contains("java 23");
    }

    @Test
    void a_java_home_that_is_too_old_is_passed_over() throws Exception {
        Path old = folder.resolve("jdks/17.0.15");
        Run run = start(with("JAVA_HOME", old.toString()), folder, home + "/tally", "show");
        assertThat(run.said()).contains("java 21.0.4");
    }

    @Test
    void without_a_jdk_it_says_what_to_install() throws Exception {
        Run run = start(with("TALLY_JDKS", folder + "/jdks/17*"), folder, home + "/tally", "show");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.said())
                .contains("No JDK 21 or newer was found")
                .contains("apt install openjdk-21-jdk");
    }

    @Test
    void without_maven_it_says_what_to_install() throws Exception {
        Files.delete(tools.resolve("mvn"));
        Run run = tally("show");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.said()).contains("needs Maven").contains("apt install maven");
    }

    @Test
    void a_failed_build_says_why_and_leaves_no_lock() throws Exception {
        script(tools.resolve("mvn"), "echo 'cannot find symbol'; exit 1");
        Run run = tally("show");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.said()).contains("cannot find symbol").contains("target/build.log");
        assertThat(home.resolve("target/build.lock")).doesNotExist();
    }

    @Test
    void two_first_starts_at_once_build_once() throws Exception {
        Process first = process(environment(), folder, home + "/tally", "show");
        Run second = tally("show");
        assertThat(first.waitFor()).isZero();
        assertThat(second.code()).isZero();
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void the_engine_is_unpacked_once_and_named_at_each_start() throws Exception {
        script(
                folder.resolve("jdks/21.0.4/bin/jar"),
                "echo unpacked >>" + folder + "/unpackings; mkdir -p $(dirname $3); touch $3 $4");
        String flag = "-Donnxruntime.native.path=" + home + "/cli/target/engine ";
        assertThat(tally("show").said()).contains(flag);
        assertThat(tally("show").said()).contains(flag);
        assertThat(Files.readAllLines(folder.resolve("unpackings"))).hasSize(1);
        assertThat(home.resolve("cli/target/engine")).isNotEmptyDirectory();
    }

    @Test
    void an_engine_unpacked_in_part_stays_in_its_jar() throws Exception {
        script(folder.resolve("jdks/21.0.4/bin/jar"), "mkdir -p $(dirname $3); touch $3");
        Run run = tally("show");
        assertThat(run.code()).isZero();
        assertThat(run.said()).contains("java 21.0.4").doesNotContain("onnxruntime.native.path");
    }

    @Test
    void an_engine_that_does_not_run_where_it_lies_stays_in_its_jar() throws Exception {
        script(folder.resolve("jdks/21.0.4/bin/jar"), "mkdir -p $(dirname $3); touch $3 $4");
        script(
                folder.resolve("jdks/21.0.4/bin/java"),
                "case \" $* \" in *' demo '*) exit 1 ;; esac; echo $*");
        Run run = tally("show");
        assertThat(run.code()).isZero();
        assertThat(run.said()).contains("show").doesNotContain("onnxruntime.native.path");
    }

    @Test
    void the_program_is_told_what_to_type_to_run_it_again() throws Exception {
        assertThat(tally("show").said()).contains("-Dtally.program=" + home + "/tally ");
        Files.createSymbolicLink(folder.resolve("tally"), home.resolve("tally"));
        Map<String, String> onPath = with("PATH", folder + ":" + tools);
        assertThat(start(onPath, folder, "bash", "-c", "tally show").said())
                .contains("-Dtally.program=tally ");
    }

    @Test
    void classes_are_archived_in_the_way_the_jdk_knows() throws Exception {
        assertThat(tally("show").said()).contains("-XX:SharedArchiveFile=" + archive("jsa"));
        source("core/src/main/Figure.java", Instant.now().plusSeconds(60));
        Path newer = jdk("25.0.1");
        Run run = start(with("JAVA_HOME", newer.toString()), folder, home + "/tally", "show");
        assertThat(run.said()).contains("-XX:AOTCache=" + archive("aot"));
        assertThat(archive("jsa")).doesNotExist();
    }

    @Test
    void an_older_jdk_passes_over_the_newer_ones_archive() throws Exception {
        Path newer = jdk("25.0.1");
        start(with("JAVA_HOME", newer.toString()), folder, home + "/tally", "show");
        Run run = tally("show");
        assertThat(run.said()).contains("java 21.0.4").contains("-XX:+IgnoreUnrecognizedVMOptions");
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void the_exit_code_is_the_commands() throws Exception {
        tally("show");
        script(folder.resolve("jdks/21.0.4/bin/java"), "exit 2");
        assertThat(tally("show").code()).isEqualTo(2);
    }

    private Path archive(String ending) {
        return home.resolve("cli/target/archive." + ending);
    }

    /// Its `java` says what it was started with, and leaves the archive it was asked for.
    private Path jdk(String version) throws IOException {
        Path jdk = Files.createDirectories(folder.resolve("jdks").resolve(version));
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        script(jdk.resolve("bin/javac"), "true");
        script(
                jdk.resolve("bin/java"),
                "for a; do case $a in *Output=*|*AtExit=*) touch \"${a#*=}\";; esac; done; "
                        + "printf 'java "
                        + version
                        + "'; "
                        + "printf ' %s' \"${@:1:$#-1}\"; echo \" [${!#}]\"");
        return jdk;
    }

    private void source(String path, Instant changed) throws IOException {
        Path source = Files.writeString(home.resolve(path), "class X {}");
        Files.setLastModifiedTime(source, FileTime.from(changed));
    }

    private static void script(Path file, String line) throws IOException {
        Files.writeString(file, "#!/usr/bin/env bash\n" + line + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private int builds() throws IOException {
        return Files.readAllLines(folder.resolve("builds")).size();
    }

    private Run tally(String... args) throws Exception {
        String[] command = new String[args.length + 1];
        command[0] = home + "/tally";
        System.arraycopy(args, 0, command, 1, args.length);
        return start(environment(), folder, command);
    }

    private Map<String, String> environment() {
        return Map.of(
                "PATH",
                tools.toString(),
                "HOME",
                folder.toString(),
                "TALLY_JDKS",
                folder + "/jdks/17* " + folder + "/jdks/21*");
    }

    private Map<String, String> with(String name, String value) {
        Map<String, String> environment = new java.util.HashMap<>(environment());
        environment.put(name, value);
        return environment;
    }

    private static Run start(Map<String, String> environment, Path from, String... command)
            throws Exception {
        Process process = process(environment, from, command);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), said);
    }

    private static Process process(Map<String, String> environment, Path from, String... command)
            throws IOException {
        ProcessBuilder process =
                new ProcessBuilder(command).directory(from.toFile()).redirectErrorStream(true);
        process.environment().clear();
        process.environment().putAll(environment);
        return process.start();
    }
}
