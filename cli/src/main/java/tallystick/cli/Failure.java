package tallystick.cli;

/// A command cannot go on; the message says where, what is wrong and what to do about it.
final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;

    Failure(String place, String problem, String remedy) {
        super(place + " " + problem + "\n  " + remedy);
    }
}
