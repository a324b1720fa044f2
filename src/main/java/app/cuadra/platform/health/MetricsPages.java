package app.cuadra.platform.health;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.cuadra.platform.Settings;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The metrics, in Prometheus' text format, for a collector that knows the operator's token. To others there are none. */
@RestController
class MetricsPages {

    private static final MediaType TEXT_FORMAT = MediaType.parseMediaType("text/plain;version=0.0.4;charset=utf-8");

    private final PrometheusMeterRegistry metrics;
    private final byte @Nullable [] expected;

    MetricsPages(PrometheusMeterRegistry metrics, Settings settings) {
        this.metrics = metrics;
        var token = settings.metricsToken();
        expected = token == null ? null : ("Bearer " + token.value()).getBytes(UTF_8);
    }

    @GetMapping("/metricas")
    ResponseEntity<String> show(@RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String given) {
        if (!known(given)) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok()
                .contentType(TEXT_FORMAT)
                .cacheControl(CacheControl.noStore())
                .body(metrics.scrape());
    }

    private boolean known(String given) {
        // isEqual takes as long for a nearly right token as for any other.
        return expected != null && MessageDigest.isEqual(expected, given.getBytes(UTF_8));
    }
}
