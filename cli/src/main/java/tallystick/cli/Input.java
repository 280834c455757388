package tallystick.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import tallystick.text.Reports.Outcome.Refused;

/// One file of reports, or standard input.
///
/// @param name as the user would write it
/// @param bytes its size; 0 when it is not known beforehand
record Input(String name, long bytes, Opening opening) {
    /// Opens the bytes, once.
    interface Opening {
        InputStream open() throws IOException;
    }

    static Input file(String name, Path path) throws IOException {
        return new Input(name, Files.size(path), () -> Files.newInputStream(path));
    }

    /// Why a file or folder cannot be read, in words.
    static Refused refused(String name, IOException problem) {
        return switch (problem) {
            case NoSuchFileException e -> new Refused(name, "does not exist", "Check the path.");
            case AccessDeniedException e ->
                    new Refused(
                            name,
                            "may not be read by you",
                            "Ask its owner, or change its permissions (chmod +r; a folder also needs +x).");
            default ->
                    new Refused(
                            name,
                            "cannot be read: " + reason(problem),
                            "Check the disk and run the command again: what is already there is not added twice.");
        };
    }

    private static String reason(IOException problem) {
        String message = problem.getMessage();
        return message == null ? problem.getClass().getSimpleName() : message;
    }
}
