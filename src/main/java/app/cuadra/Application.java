package app.cuadra;

import app.cuadra.platform.start.Start;
import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Cuadra: the accounting suite as one deployable program. */
@SpringBootApplication
@Modulithic(
        systemName = "Cuadra",
        sharedModules = {"values", "platform", "web"})
public class Application {

    static void main(String[] args) {
        Start.run(Application.class, List.of(args));
    }
}
