package tallystick.text.neural;

/// The reader cannot be had on this machine; the message says what is wrong and what helps.
public final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String problem;
    private final String remedy;

    Unavailable(String problem, String remedy, Throwable cause) {
        super("the reader is not to be had: " + problem + "\n  " + remedy, cause);
        this.problem = problem;
        this.remedy = remedy;
    }

    public String problem() {
        return problem;
    }

    public String remedy() {
        return remedy;
    }
}
