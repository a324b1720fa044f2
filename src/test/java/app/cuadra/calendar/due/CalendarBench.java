package app.cuadra.calendar.due;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.bench.Figures;
import app.cuadra.bench.Figures.Part;
import app.cuadra.bench.Percentiles;
import app.cuadra.calendar.Firm;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Cast;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** How long a firm with thousands of clients and a year of obligations waits for its calendar. */
@ApplicationTest
@Tag("bench")
class CalendarBench {

    private static final int CLIENTS = 5_000;
    private static final int WARM_UP = 40;
    private static final int TIMES = 100;
    private static final double AIM_MS = 100;

    @Autowired
    ApplicationContext program;

    @Autowired
    Cast cast;

    @Test
    void theCalendarOfFiveThousandClients() {
        var firm = new Firm(program, CLIENTS);
        var practice = firm.luis().practice().value();
        Firm.sql("update company set standing = '{\"responsibilities\": [\"R-99-PN\"], \"vatRegime\": [\"48\"],"
                + " \"rutResponsibilities\": [\"O-07\", \"O-14\", \"O-19\", \"O-33\"]}' where id in"
                + " (select company_id from client_link where practice_id = " + practice + ")");
        for (var from = 0; from < CLIENTS; from += 200) {
            firm.refresh(firm.luis().clients().subList(from, from + 200));
        }
        Firm.sql("update client_due set done_at = now(), done_by = 1 where practice_id = " + practice
                + " and due_on < '2026-10-01'");
        Firm.sql("analyze client_due; analyze client_duty; analyze client_link");
        var rows = Firm.texts("select count(*) from client_due where practice_id = " + practice)
                .getFirst();
        var visitor = cast.signedIn(firm.luis().person());

        addresses().forEach((what, query) -> {
            Percentiles.of(0, WARM_UP, _ -> open(visitor, firm.path() + query));
            var taken = Percentiles.of(WARM_UP, TIMES, _ -> open(visitor, firm.path() + query));
            Figures.most(
                    Part.LIST,
                    "calendar of 5,000 clients, " + rows + " dates: " + what + ", p95",
                    "ms",
                    taken.p95(),
                    AIM_MS,
                    String.format(Locale.ROOT, "p50 %.1f ms", taken.p50()));
        });
    }

    private static Map<String, String> addresses() {
        var addresses = new LinkedHashMap<String, String>();
        addresses.put("month", "?day=2026-11-01");
        addresses.put("month, filtered by client", "?day=2026-11-01&q=espiga+77");
        addresses.put("week", "/semana?day=2026-11-16");
        addresses.put("list", "/lista");
        addresses.put("list of overdue", "/lista?state=overdue");
        addresses.put("list of a day", "/lista?day=2026-11-19");
        return addresses;
    }

    private static void open(app.cuadra.testing.Visitor visitor, String address) {
        assertThat(visitor.get(address).status()).isEqualTo(200);
    }
}
