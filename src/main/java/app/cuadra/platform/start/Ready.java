package app.cuadra.platform.start;

import app.cuadra.platform.Settings;
import app.cuadra.platform.StartRefused;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.env.Environment;

/** The line that says where the program answers and where its mail goes. */
final class Ready {

    private Ready() {}

    static void tell(Settings settings, Environment environment, Duration taken, PrintStream out) {
        var locale = Locale.getDefault();
        // Port 0 is any free one, so ask which it became.
        var address = settings.port() == 0
                ? "http://localhost:" + environment.getProperty("local.server.port")
                : settings.baseUrl().toString();
        var mail = settings.smtp() instanceof Settings.Smtp smtp
                ? StartRefused.text("start.ready.smtp", Map.of("host", smtp.host() + ":" + smtp.port()), locale)
                : StartRefused.text("start.ready.local", Map.of("address", address + "/correo-local"), locale);
        var seconds = String.format(locale, "%.1f", taken.toMillis() / 1000.0);
        out.println(
                StartRefused.text("start.ready", Map.of("address", address, "mail", mail, "seconds", seconds), locale));
        out.flush();
    }
}
