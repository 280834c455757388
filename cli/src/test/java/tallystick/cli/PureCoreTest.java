package tallystick.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static tallystick.cli.Classes.CORE;
import static tallystick.cli.Classes.PROGRAM;
import static tallystick.cli.Classes.target;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Core gives the same bytes on every machine: it asks neither clock nor locale, environment or chance (`docs/ARCHITECTURE.md`).
class PureCoreTest {
    @Test
    void core_never_asks_the_clock_the_environment_or_chance() {
        noClasses()
                .that()
                .resideInAnyPackage(CORE)
                .should()
                .accessTargetWhere(now())
                .orShould()
                .accessTargetWhere(
                        target(
                                "clock and environment",
                                System.class,
                                "currentTimeMillis",
                                "nanoTime",
                                "getenv",
                                "getProperty"))
                .orShould()
                .accessTargetWhere(target("chance", Math.class, "random"))
                .orShould()
                .accessTargetWhere(target("chance", java.util.UUID.class, "randomUUID"))
                .orShould()
                .accessTargetWhere(target("time zone", java.time.ZoneId.class, "systemDefault"))
                .orShould()
                .accessTargetWhere(target("time zone", java.util.TimeZone.class, "getDefault"))
                .orShould()
                .callConstructor(java.util.Random.class)
                .orShould()
                .callConstructor(java.util.Date.class)
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(java.util.concurrent.ThreadLocalRandom.class)
                .because(
                        "the report's date is the only now, and the same report gives the same figures")
                .check(PROGRAM);
    }

    @Test
    void core_never_asks_the_default_locale() {
        noClasses()
                .that()
                .resideInAnyPackage(CORE)
                .should()
                .accessTargetWhere(target("locale", java.util.Locale.class, "getDefault"))
                .orShould()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .orShould()
                .callMethod(java.time.format.DateTimeFormatter.class, "ofPattern", String.class)
                .because("in another locale letters and digits come out differently")
                .check(PROGRAM);
    }

    /// `%s` is the same everywhere, `%d` is not: some locales write other digits.
    @Test
    void core_writes_numbers_the_same_in_every_locale() {
        Pattern number =
                Pattern.compile(
                        "(?<!Locale\\.ROOT, )\"[^\"\\n]*%[-+ 0,#(]*[\\d.]*[deEfgG][^\"\\n]*\"");
        List<String> found =
                Repository.files(Repository.ROOT.resolve("core/src/main/java"), file -> true)
                        .stream()
                        .flatMap(file ->
                                number.matcher(Repository.read(file).replaceAll("\\s+", " "))
                                        .results()
                                        .map(each -> file + ": " + each.group()))
                        .toList();
        assertThat(found).as("numbers formatted without Locale.ROOT (or %%s)").isEmpty();
    }

    private static DescribedPredicate<JavaAccess<?>> now() {
        return DescribedPredicate.describe(
                "the clock",
                access ->
                        resideInAPackage("java.time..").test(access.getTargetOwner())
                                && access.getTarget().getName().equals("now"));
    }
}
