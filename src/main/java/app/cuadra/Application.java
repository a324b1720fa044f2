package app.cuadra;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Cuadra: the accounting suite as one deployable program. */
@SpringBootApplication
@Modulithic(
        systemName = "Cuadra",
        sharedModules = {"values", "platform", "web"})
public class Application {

    static void main(String[] args) {
        SpringApplication.run(Application.class, args);
    }
}
