package tallystick.ledger;

import java.nio.file.Path;

/// A program that adds reports one by one and tells each that the ledger has acknowledged; others end it at a bad moment.
final class FaultyWriter {
    /// Exit code when the ledger could not take a report in.
    static final int REFUSED = 3;

    private FaultyWriter() {}

    /// @param arguments the ledger's file, and how many reports
    public static void main(String[] arguments) {
        int reports = Integer.parseInt(arguments[1]);
        try (Ledger ledger = Ledger.open(Path.of(arguments[0]))) {
            for (int number = 0; number < reports; number++) {
                Added added = ledger.add(StubReports.of(number));
                System.out.println(number + " " + added);
                System.out.flush();
            }
        } catch (LedgerException e) {
            System.out.println("refused " + e.getMessage());
            System.exit(REFUSED);
        }
    }
}
