package app.cuadra.platform.health;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.platform.Settings;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Visitor;
import app.cuadra.testing.Visitor.Answer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;

/** What operators' programs see of a running Cuadra. */
@ApplicationTest
class HealthTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    PrometheusMeterRegistry registry;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/salud       | {\"groups\":[\"lista\",\"viva\"],\"status\":\"UP\"}",
                "/salud/viva  | {\"status\":\"UP\"}",
                "/salud/lista | {\"status\":\"UP\"}"
            })
    void strangersLearnThatItRunsAndNoMore(String path, String body) {
        var answer = new Visitor(port).get(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(body);
        assertThat(answer.raw().headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void whoIsStoppingGetsNoMoreRequestsButIsNotKilled() {
        AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
        try {
            var ready = new Visitor(port).get("/salud/lista");
            var alive = new Visitor(port).get("/salud/viva");

            assertThat(ready.status()).isEqualTo(503);
            assertThat(ready.body()).isEqualTo("{\"status\":\"OUT_OF_SERVICE\"}");
            assertThat(alive.status()).isEqualTo(200);
        } finally {
            AvailabilityChangeEvent.publish(context, ReadinessState.ACCEPTING_TRAFFIC);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/salud/lista/databaseHealth", "/salud/liveness", "/prometheus", "/actuator/health"})
    void nothingElseIsShown(String path) {
        assertThat(new Visitor(port).get(path).status()).isNotEqualTo(200);
    }

    @Test
    void metricsAreForWhoKnowsTheToken() {
        var answer = metrics("Bearer token-of-the-tests-47");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains("jvm_memory_used_bytes", "hikaricp_connections_active", "http_server_requests");
        assertThat(answer.raw().headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain;version=0.0.4"));
        assertThat(answer.raw().headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer token-of-the-tests-48", "Bearer ", "token-of-the-tests-47", "Basic x"})
    void toEverybodyElseThereAreNoMetrics(String authorization) {
        var answer = metrics(authorization);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.raw().headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void withoutAHeaderThereAreNoMetricsEither() {
        assertThat(new Visitor(port).get("/metricas").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer ", "Bearer null", "Bearer token-of-the-tests-47"})
    void withoutATokenInTheSettingsThereAreNoMetricsForAnybody(String authorization, @TempDir Path home) {
        var settings = Settings.read(Map.of("CUADRA_HOME", home.toString()));

        assertThat(new MetricsPages(registry, settings).show(authorization).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    private Answer metrics(String authorization) {
        var visitor = new Visitor(port);
        return visitor.send(HttpRequest.newBuilder(visitor.uri("/metricas")).header("Authorization", authorization));
    }
}
