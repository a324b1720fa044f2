package app.cuadra.practice.client;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.bench.Figures;
import app.cuadra.bench.Figures.Part;
import app.cuadra.bench.Percentiles;
import app.cuadra.country.CountryCode;
import app.cuadra.practice.Mora;
import app.cuadra.practice.client.Clients.NewLink;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Visitor;
import app.cuadra.values.CompanyId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** How long a firm with thousands of clients waits for its list (ACC-10). */
@ApplicationTest
@Tag("bench")
class ListBench {

    private static final int CLIENTS = 5_000;
    private static final long FIRST_COMPANY = 70_000_000;
    private static final int WARM_UP = 100;
    private static final int TIMES = 200;
    private static final double AIM_MS = 50;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext program;

    @Test
    void theListOfFiveThousandClients() {
        var luis = new Mora(program);
        luis.links(IntStream.range(0, CLIENTS).mapToObj(i -> link(luis, i)).toArray(NewLink[]::new));
        var visitor = luis.visitor(port);

        // Everything is compiled once before the first is measured.
        addresses().values().forEach(query -> Percentiles.of(0, WARM_UP, _ -> open(visitor, luis.path() + query)));
        addresses().forEach((what, query) -> {
            var taken = Percentiles.of(WARM_UP, TIMES, _ -> open(visitor, luis.path() + query));
            Figures.most(
                    Part.LIST,
                    what + ", p95",
                    "ms",
                    taken.p95(),
                    AIM_MS,
                    String.format(Locale.ROOT, "p50 %.1f ms", taken.p50()));
        });
    }

    private static Map<String, String> addresses() {
        var addresses = new LinkedHashMap<String, String>();
        addresses.put("first page", "");
        addresses.put("filter \"panaderia\"", "?q=panaderia");
        addresses.put("filter \"900.123.456-8\"", "?q=900.123.456-8");
        addresses.put("only pending", "?state=pending");
        for (var column : Column.values()) {
            var name = column.parameter();
            addresses.put("sorted by " + name, "?sort=" + name);
            addresses.put("sorted by " + name + ", downwards", "?sort=-" + name);
        }
        return addresses;
    }

    private static void open(Visitor visitor, String address) {
        assertThat(visitor.get(address).status()).isEqualTo(200);
    }

    private static NewLink link(Mora luis, int i) {
        var name =
                (i % 40 == 0 ? "Panadería La Espiga " : "Comercializadora y Distribuidora El Tornillo ") + i + " SAS";
        return new NewLink(
                new CompanyId(FIRST_COMPANY + i),
                name,
                new CountryCode("CO"),
                luis.taxId(String.valueOf(900_123_456 + i)),
                i % 10 == 0 ? LinkState.PENDING : LinkState.LINKED,
                Optional.empty());
    }
}
