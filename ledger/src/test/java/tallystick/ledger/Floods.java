package tallystick.ledger;

import java.time.LocalDate;
import java.util.Random;
import tallystick.figure.Extraction;

/// Reports on floods of a few towns on a few days, so that stories meet, part and are told again.
final class Floods {
    private static final String[] TOWNS = {
        "Anstadt", "Kelm", "Ludmere", "Sund", "Varn", "Orlo", "Brell", "Thule", "Quirm", "Esk"
    };
    private static final String[] RIVERS = {"Ludra", "Aster", "Lomme", "Quell", "Irda", "Welf"};
    private static final String[] COUNTED = {"people", "houses", "soldiers"};
    static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

    private Floods() {}

    static Extraction random(int number, Random random) {
        String town = TOWNS[random.nextInt(TOWNS.length)];
        String river = RIVERS[random.nextInt(RIVERS.length)];
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            text.append(
                    "The flood of the %s in %s moved %d %s, said Minister %s. "
                            .formatted(
                                    river,
                                    town,
                                    10 + random.nextInt(4),
                                    COUNTED[random.nextInt(3)],
                                    TOWNS[random.nextInt(TOWNS.length)]));
        }
        LocalDate day = FIRST.plusDays(random.nextInt(200));
        return Samples.read(
                Samples.report(
                        "r" + number,
                        null,
                        "Paper " + random.nextInt(5),
                        day.toString(),
                        "%s floods %s".formatted(river, town),
                        text.toString()));
    }
}
