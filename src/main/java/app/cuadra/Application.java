package app.cuadra;

import app.cuadra.platform.start.Start;
import app.cuadra.storage.CheckFiles;
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
        if (List.of(args).equals(List.of(CheckFiles.COMMAND))) {
            CheckFiles.run();
            return;
        }
        Start.run(Application.class, List.of(args));
    }
}
