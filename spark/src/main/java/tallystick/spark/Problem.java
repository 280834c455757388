package tallystick.spark;

/// An error in a line: of a task that failed, what it was that it failed of.
final class Problem {
    private Problem() {}

    static String of(Throwable problem) {
        String message = String.valueOf(problem.getMessage());
        String first = message.lines().findFirst().orElse(problem.toString());
        Throwable cause = problem.getCause();
        return cause == null || message.contains(String.valueOf(cause))
                ? first
                : first + ": " + of(cause);
    }
}
