package tallystick.serve.feed;

/// Why some bytes are no feed, and what to do about it.
final class NotAFeed extends Exception {
    private static final long serialVersionUID = 1;

    private final String remedy;

    NotAFeed(String problem, String remedy) {
        super(problem);
        this.remedy = remedy;
    }

    NotAFeed(String problem, String remedy, Throwable cause) {
        super(problem, cause);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
