package tallystick.cli;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The classes of all modules, as the tests of the architecture look at them.
final class Classes {
    static final JavaClasses PROGRAM = imported("target/classes");
    static final JavaClasses PROGRAM_AND_TESTS = imported("target/classes", "target/test-classes");

    static final String[] CORE = {
        "tallystick.figure..",
        "tallystick.text..",
        "tallystick.extract..",
        "tallystick.reconcile..",
        "tallystick.exchange..",
        "tallystick.wordlist.."
    };

    private Classes() {}

    private static JavaClasses imported(String... folders) {
        return new ClassFileImporter()
                .importPaths(
                        Repository.modules().stream()
                                .flatMap(module -> Stream.of(folders).map(module::resolve))
                                .filter(Files::isDirectory)
                                .toArray(Path[]::new));
    }

    /// Calls of some methods of a class.
    static DescribedPredicate<JavaAccess<?>> target(String what, Class<?> owner, String... names) {
        return DescribedPredicate.describe(
                what,
                access ->
                        access.getTargetOwner().isAssignableTo(owner)
                                && List.of(names).contains(access.getTarget().getName()));
    }
}
