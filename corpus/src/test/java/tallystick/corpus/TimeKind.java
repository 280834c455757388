package tallystick.corpus;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;
import tallystick.corpus.TimeMlText.Timex;

/// What sort of words a gold time is, and where its value lies from the report's date: the rows of the table by kinds.
enum TimeKind {
    AGO("N units ago or earlier", "57"),
    LATER("in N units, N units later", ""),
    CLOCK("clock or part of day", "39"),
    WEEKEND("weekend", "65"),
    WEEKDAY_BEHIND("weekday behind or on the day", "97"),
    WEEKDAY_AHEAD("weekday ahead", "30"),
    WEEKDAY_FAR("weekday whose gold is no next one", ""),
    MONTH_BEHIND("bare month behind or running", "96"),
    MONTH_AHEAD("bare month ahead", "82"),
    DAY_BEHIND("day of month without year, behind", "97"),
    DAY_AHEAD("day of month without year, ahead", "89"),
    FULL("day or month with its year", ""),
    YEAR("year, decade, century", ""),
    PART_OF_YEAR("quarter, half, season", ""),
    DAY_WORD("today, yesterday, tomorrow", ""),
    UNIT("last week, this year", ""),
    OTHER("other", "");

    private static final String MONTHS =
            "(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?"
                    + "|dec(ember)?)";
    private static final String WEEKDAYS =
            "(mon|tues|wednes|thurs|fri|satur|sun)day|(mon|tue|tues|wed|thu|thurs|fri|sat|sun)\\.?";
    private static final Pattern AGO_WORDS =
            Pattern.compile(".*\\b(ago|earlier|before|previously)");
    private static final Pattern LATER_WORDS =
            Pattern.compile(
                    "(in|within) .*(seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?)"
                            + "|.*\\b(later|from now|after|hence|afterwards?)");
    private static final Pattern WEEKDAY =
            Pattern.compile(
                    "((early|late|on|this|earlier)[ -])*("
                            + WEEKDAYS
                            + ")( (early|late))?( (morning|afternoon|evening|night))?");
    private static final Pattern MONTH =
            Pattern.compile(
                    "((early|late|mid|the|end|beginning|of|in|this|by)[ -])*" + MONTHS + "\\.?");
    private static final Pattern DAY =
            Pattern.compile(
                    "("
                            + WEEKDAYS
                            + ")?,? ?("
                            + MONTHS
                            + "\\.? (the )?\\d{1,2}(st|nd|rd|th)?|(the )?\\d{1,2}(st|nd|rd|th)? (of )?"
                            + MONTHS
                            + "\\.?)");
    private static final Pattern YEARS =
            Pattern.compile(
                    "(the )?(early|late|mid|mid-)? ?(the )?('?\\d{2,4}'?s?|[a-z]+ties|.*centur(y|ies))");
    private static final Pattern UNITS =
            Pattern.compile(
                    "(.* )?(last|this|next|past|coming|previous|current|the|that|same|following) (same )?(fiscal )?"
                            + "(day|week|month|year|decade|century)('s)?");

    private final String title;
    private final String rival;

    TimeKind(String title, String rival) {
        this.title = title;
        this.rival = rival;
    }

    /// The row's heading.
    String title() {
        return title;
    }

    /// Interval accuracy in % of the better of SUTime 4.5.10 and HeidelTime 2.2.1, as far as it was measured.
    String rival() {
        return rival;
    }

    /// @param interval what gold's value stands for
    static TimeKind of(Timex gold, TimexInterval interval, LocalDate published) {
        String words = gold.words().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
        boolean ahead = interval.first().isAfter(published);
        if (WEEKDAY.matcher(words).matches()) {
            long days = ChronoUnit.DAYS.between(published, interval.first());
            return days < -6 || days > 7 ? WEEKDAY_FAR : ahead ? WEEKDAY_AHEAD : WEEKDAY_BEHIND;
        } else if (words.contains("weekend")) {
            return WEEKEND;
        } else if (gold.type().equals("TIME") || gold.value().contains("T")) {
            return CLOCK;
        } else if (AGO_WORDS.matcher(words).matches()) {
            return AGO;
        } else if (LATER_WORDS.matcher(words).matches()) {
            return LATER;
        } else if (MONTH.matcher(words).matches()) {
            return ahead ? MONTH_AHEAD : MONTH_BEHIND;
        } else if (DAY.matcher(words).matches()) {
            return ahead ? DAY_AHEAD : DAY_BEHIND;
        } else if (words.matches(".*(today|yesterday|tomorrow|tonight).*")) {
            return DAY_WORD;
        } else if (words.matches(".*(quarter|half|spring|summer|autumn|fall|winter).*")) {
            return PART_OF_YEAR;
        } else if (YEARS.matcher(words).matches()) {
            return YEAR;
        } else if (UNITS.matcher(words).matches()) {
            return UNIT;
        }
        return words.matches(".*(" + MONTHS + "|\\d+ ?[/.-] ?\\d+).*\\d.*") ? FULL : OTHER;
    }
}
