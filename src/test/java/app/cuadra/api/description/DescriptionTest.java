package app.cuadra.api.description;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.api.Program;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Cast;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The description is written by hand and held to the routes here. */
@ApplicationTest
@Tag("HUB-50")
class DescriptionTest {

    @Autowired
    Cast cast;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Test
    void itNamesEveryRouteAndNoOther() {
        var described = new TreeSet<String>();
        description()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().propertyNames().stream()
                        .filter(name -> !name.equals("parameters"))
                        .forEach(method ->
                                described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        var routes = new TreeSet<String>();
        mapping.getHandlerMethods()
                .forEach((info, _) -> info.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/api/"))
                        .forEach(pattern -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> routes.add(method + " " + pattern))));

        assertThat(described).isEqualTo(routes);
    }

    @Test
    void itNamesEveryFieldOfAnAnswerAndNoOther() throws Exception {
        holds("User", "app.cuadra.api.user.ApiUser");
        holds("Company", "app.cuadra.api.company.ApiCompany");
        holds("SubscribedWebhook", "app.cuadra.api.webhook.ApiWebhook");
    }

    private void holds(String schema, String record) throws ClassNotFoundException {
        var fields = Arrays.stream(Class.forName(record).getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        assertThat(description()
                        .path("components")
                        .path("schemas")
                        .path(schema)
                        .path("properties")
                        .propertyNames())
                .as(schema)
                .containsExactlyInAnyOrderElementsOf(fields);
    }

    private JsonNode description() {
        var answer = Program.showing(cast.port(), "").get("/api/v1/openapi.json");
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }
}
