package tallystick.extract.time;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tallystick.wordlist.WordList;

/// Reads numbers in digits and in words: `24`, `1st`, `2 1/2`, `twenty-four`, `nineteen ninety-seven`.
final class Numbers {
    private static final Map<String, Long> WORDS =
            WordList.rows("time/numbers.tsv").stream()
                    .collect(Collectors.toMap(List::getFirst, row -> Long.valueOf(row.get(1))));

    private Numbers() {}

    /// A number and the classes it may stand for.
    ///
    /// @param to behind its last piece
    record Numeral(int to, Map<String, String> classes) {}

    /// The number that begins at a piece.
    static Optional<Numeral> at(List<Piece> pieces, int at) {
        Piece piece = pieces.get(at);
        if (piece.isNumber()) {
            return Optional.of(digits(pieces, at));
        }
        return WORDS.containsKey(piece.lower()) ? Optional.of(words(pieces, at)) : Optional.empty();
    }

    private static boolean glued(List<Piece> pieces, int at, String... words) {
        if (at >= pieces.size() || !pieces.get(at).glued()) {
            return false;
        }
        return List.of(words).contains(pieces.get(at).lower());
    }

    private static Numeral digits(List<Piece> pieces, int at) {
        String form = pieces.get(at).form();
        if (glued(pieces, at + 1, "st", "nd", "rd", "th") && form.length() <= 2) {
            return new Numeral(at + 2, Map.of("ordinal", String.valueOf(Integer.parseInt(form))));
        }
        if (at + 3 < pieces.size()
                && pieces.get(at + 1).is("1")
                && glued(pieces, at + 2, "/")
                && glued(pieces, at + 3, "2")
                && !pieces.get(at + 1).glued()) {
            return new Numeral(at + 4, Map.of("amount", form + ".5"));
        }
        if (glued(pieces, at + 1, "½")) {
            return new Numeral(at + 2, Map.of("amount", form + ".5"));
        }
        Map<String, String> classes = new LinkedHashMap<>();
        classes.put("amount", form.replace(",", ""));
        if (form.length() <= 4 && form.chars().allMatch(c -> c >= '0' && c <= '9')) {
            classify(form, classes);
        } else if (form.matches("\\d{1,2}\\.[0-5]\\d")) {
            classes.put("dotted", form.replace('.', ':'));
        }
        return new Numeral(at + 1, classes);
    }

    private static void classify(String form, Map<String, String> classes) {
        int value = Integer.parseInt(form);
        if (form.length() <= 2) {
            put(classes, "day", value, 1, 31);
            put(classes, "hour", value, 0, 24);
            put(classes, "mm", value, 1, 12);
            if (form.length() == 2) {
                put(classes, "minute", value, 0, 59);
                put(classes, "yy", value, 0, 99);
            }
        } else if (form.length() == 4) {
            put(classes, "year", value, 1000, 2199);
            if (value / 100 < 24 && value % 100 < 60) {
                classes.put("hhmm", form.substring(0, 2) + ":" + form.substring(2));
            }
        }
    }

    private static void put(
            Map<String, String> classes, String type, int value, int least, int most) {
        if (least <= value && value <= most) {
            classes.put(type, String.valueOf(value));
        }
    }

    private static Numeral words(List<Piece> pieces, int at) {
        BigDecimal total = BigDecimal.ZERO;
        long current = 0;
        boolean year = false;
        int end = at;
        for (int i = at; i < pieces.size(); i++) {
            String word = pieces.get(i).lower();
            Long worth = WORDS.get(word);
            if (worth == null) {
                boolean joins = word.equals("-") || (word.equals("and") && current >= 100);
                if (joins
                        && i > at
                        && i + 1 < pieces.size()
                        && i == end
                        && WORDS.containsKey(pieces.get(i + 1).lower())) {
                    continue;
                }
                break;
            }
            if (worth >= 1000) {
                total = total.add(BigDecimal.valueOf(Math.max(1, current) * worth));
                current = 0;
            } else if (worth == 100) {
                current = Math.max(1, current) * 100;
            } else if (current == 0 && !year) {
                current = worth;
            } else if (current % 100 == 0
                    || (current % 100 >= 20 && current % 10 == 0 && worth < 10)) {
                current += worth;
            } else if (current >= 13 && current <= 20 && worth >= 10 && i > at) {
                current = current * 100 + worth;
                year = true;
            } else {
                break;
            }
            if (current > 1_000_000 || i - at > 20) {
                break;
            }
            end = i + 1;
        }
        long value = total.longValue() + current;
        Map<String, String> classes = new LinkedHashMap<>();
        classes.put(year ? "year" : "amount", String.valueOf(value));
        if (value >= 1900 && value < 2100) {
            classes.put("spelled", String.valueOf(value));
        }
        return new Numeral(Math.max(end, at + 1), classes);
    }
}
