package app.cuadra.web;

import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.AbsoluteUnit;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeUnit;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Says how long ago something was, as a person would. */
final class Ago {

    private Ago() {}

    static String of(ZonedDateTime then, ZonedDateTime now, Locale locale) {
        var format = RelativeDateTimeFormatter.getInstance(locale);
        var minutes = Duration.between(then, now).toMinutes();
        var days = ChronoUnit.DAYS.between(then.toLocalDate(), now.toLocalDate());
        if (minutes < 1) {
            return format.format(Direction.PLAIN, AbsoluteUnit.NOW);
        }
        if (minutes < 60) {
            return format.format(minutes, Direction.LAST, RelativeUnit.MINUTES);
        }
        if (days == 0) {
            return format.format(Duration.between(then, now).toHours(), Direction.LAST, RelativeUnit.HOURS);
        }
        if (days == 1) {
            return format.format(Direction.LAST, AbsoluteUnit.DAY) + ", "
                    + DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                            .withLocale(locale)
                            .format(then);
        }
        var months = ChronoUnit.MONTHS.between(then, now);
        if (months < 1) {
            return format.format(days, Direction.LAST, RelativeUnit.DAYS);
        }
        return months < 12
                ? format.format(months, Direction.LAST, RelativeUnit.MONTHS)
                : format.format(months / 12, Direction.LAST, RelativeUnit.YEARS);
    }
}
