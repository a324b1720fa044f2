package app.cuadra.api.description;

import app.cuadra.web.OpenPaths;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The description of the API by OpenAPI 3.1, which a test compares with the routes. Says nothing of anybody. */
@RestController
class DescriptionResource implements OpenPaths {

    private static final String PATH = "/api/v1/openapi.json";

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    Resource show() {
        return new ClassPathResource("api/openapi.json");
    }

    @Override
    public List<String> patterns() {
        return List.of(PATH);
    }
}
