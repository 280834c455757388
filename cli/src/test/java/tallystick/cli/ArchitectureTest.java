package tallystick.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static tallystick.cli.Classes.CORE;
import static tallystick.cli.Classes.PROGRAM;
import static tallystick.cli.Classes.PROGRAM_AND_TESTS;
import static tallystick.cli.Classes.target;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What depends on what, over all modules (`docs/ARCHITECTURE.md`). There is no list of exceptions.
class ArchitectureTest {
    @Test
    void all_modules_are_looked_at() {
        assertThat(PROGRAM.stream().map(JavaClass::getPackageName))
                .contains(
                        "tallystick.figure",
                        "tallystick.text",
                        "tallystick.extract",
                        "tallystick.reconcile",
                        "tallystick.exchange",
                        "tallystick.ledger",
                        "tallystick.serve",
                        "tallystick.spark",
                        "tallystick.cli");
    }

    @Test
    void figure_uses_the_jdk_only() {
        classes()
                .that()
                .resideInAPackage("tallystick.figure..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "tallystick.figure..")
                .because("the values are what everything else agrees on, whatever library it uses")
                .check(PROGRAM);
    }

    @Test
    void only_text_knows_language_libraries_and_pages() {
        noClasses()
                .that()
                .resideOutsideOfPackage("tallystick.text..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("opennlp..", "org.jsoup..", "ai.onnxruntime..", "ai.djl..")
                .because("a better reader must be able to take the place of this one")
                .check(PROGRAM);
    }

    @Test
    void extract_uses_text_and_figure() {
        classes()
                .that()
                .resideInAPackage("tallystick.extract..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "tallystick.figure..",
                        "tallystick.text..",
                        "tallystick.wordlist..",
                        "tallystick.extract..")
                .because("extraction is a plain function from a reading to figures")
                .check(PROGRAM);
    }

    @Test
    void the_steps_of_extract_do_not_see_each_other() {
        slices().matching("tallystick.extract.(*)..")
                .should()
                .notDependOnEachOther()
                .because("only the Extractor knows the order of the steps")
                .check(PROGRAM);
    }

    @Test
    void reconcile_uses_figures_and_word_lists_only() {
        classes()
                .that()
                .resideInAPackage("tallystick.reconcile..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "tallystick.figure..",
                        "tallystick.wordlist..",
                        "tallystick.reconcile..")
                .because("it compares what figures say; no language library is needed for that")
                .check(PROGRAM);
    }

    @Test
    void core_sees_no_door() {
        noClasses()
                .that()
                .resideInAnyPackage(CORE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "tallystick.ledger..", "tallystick.cli..", "tallystick.corpus..")
                .because("the same core must run in a command, in a server and over an archive")
                .check(PROGRAM);
    }

    @Test
    void only_ledger_talks_to_a_database() {
        noClasses()
                .that()
                .resideOutsideOfPackage("tallystick.ledger..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..", "javax.sql..", "org.sqlite..", "org.jdbi..", "org.flywaydb..")
                .because("the store must be replaceable in one place")
                .check(PROGRAM);
    }

    @Test
    void only_serve_speaks_http() {
        noClasses()
                .that()
                .resideOutsideOfPackage("tallystick.serve..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "com.sun.net.httpserver..", "io.javalin..")
                .because("nothing is sent or fetched behind the user's back")
                .check(PROGRAM);
    }

    @Test
    void only_spark_uses_spark() {
        noClasses()
                .that()
                .resideOutsideOfPackage("tallystick.spark..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.spark..")
                .because("the extractor must stay a plain function")
                .check(PROGRAM);
    }

    @Test
    void only_the_doors_print_or_exit() {
        noClasses()
                .that()
                .resideOutsideOfPackages("tallystick.cli..", "tallystick.spark..")
                .should()
                .accessTargetWhere(
                        target(
                                "the standard streams or the exit",
                                System.class,
                                "out",
                                "err",
                                "in",
                                "exit"))
                .orShould()
                .accessTargetWhere(target("a stack trace", Throwable.class, "printStackTrace"))
                .because("a library that prints or exits decides for its caller")
                .check(PROGRAM);
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("tallystick.(**)")
                .should()
                .beFreeOfCycles()
                .because("a package can be read before the ones that use it")
                .check(PROGRAM);
    }

    @Test
    void no_static_field_changes() {
        fields().that()
                .areStatic()
                .should()
                .beFinal()
                .because("two runs in one program must not disturb each other")
                .check(PROGRAM);
    }

    @Test
    void types_are_named_for_what_they_are() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameStartingWith("Abstract")
                .because("such a name says nothing about what the thing is")
                .check(PROGRAM_AND_TESTS);
    }

    @Test
    void a_type_is_public_only_if_another_package_uses_it() {
        Set<String> program = PROGRAM.stream().map(JavaClass::getName).collect(Collectors.toSet());
        classes()
                .that(
                        DescribedPredicate.describe(
                                "are public types of the program",
                                type ->
                                        program.contains(type.getName())
                                                && !isTemplate(type)
                                                && !isStartedBySpark(type)
                                                && type.isTopLevelClass()
                                                && type.getModifiers()
                                                        .contains(JavaModifier.PUBLIC)))
                .should(beUsedByAnotherPackage())
                .because("what is not public can change without asking anybody")
                .check(PROGRAM_AND_TESTS);
    }

    /// The templates' compiler writes public classes; nobody wrote them by hand.
    private static boolean isTemplate(JavaClass type) {
        return type.getSimpleName().matches("Jte\\w+Generated");
    }

    /// `spark-submit` is of another package, and starts the public method of a public class.
    private static boolean isStartedBySpark(JavaClass type) {
        return type.getName().equals("tallystick.spark.Main");
    }

    @Test
    void every_package_says_where_to_start() {
        List<Path> folders =
                Repository.modules().stream()
                        .flatMap(module ->
                                Repository.files(
                                        module.resolve("src/main/java"),
                                        file -> file.toString().endsWith(".java"))
                                        .stream())
                        .map(Path::getParent)
                        .distinct()
                        .toList();
        assertThat(folders).isNotEmpty();
        assertThat(folders)
                .allSatisfy(folder ->
                        assertThat(folder.resolve("package-info.java"))
                                .exists()
                                .content()
                                .contains("@NullMarked", "Start with"));
    }

    private static ArchCondition<JavaClass> beUsedByAnotherPackage() {
        return new ArchCondition<>("be used by another package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean used =
                        PROGRAM_AND_TESTS.stream()
                                .filter(each ->
                                        each.equals(type)
                                                || each.getName().startsWith(type.getName() + "$"))
                                .flatMap(each -> each.getDirectDependenciesToSelf().stream())
                                .anyMatch(use ->
                                        !use.getOriginClass()
                                                .getPackageName()
                                                .equals(type.getPackageName()));
                events.add(
                        new SimpleConditionEvent(
                                type,
                                used,
                                type.getName() + " is public, but only its own package uses it"));
            }
        };
    }
}
