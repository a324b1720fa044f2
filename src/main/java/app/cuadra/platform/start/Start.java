package app.cuadra.platform.start;

import app.cuadra.platform.Settings;
import app.cuadra.platform.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * The way from the command line to a program that answers, and back: settings, database, Spring, one line that says
 * where. Whatever is in the way is said in one line, with exit code 1.
 */
public final class Start {

    /** Spring tells a failed start in its own many words; here {@link Obstacle} says it in one line. */
    private static final List<String> LOGGERS_OF_FAILED_STARTS = List.of(
            "org.springframework.boot.SpringApplication",
            "org.springframework.boot.diagnostics",
            "org.springframework.boot.web.server",
            "org.springframework.boot.web.server.servlet.context",
            "org.springframework.boot.tomcat",
            "org.springframework.context.support",
            "org.apache.catalina.core",
            "org.apache.coyote");

    private final Class<?> application;
    private final List<String> modes;
    private @Nullable EmbeddedPostgres postgres;
    private @Nullable ConfigurableApplicationContext spring;

    private Start(Class<?> application, List<String> modes) {
        this.application = application;
        this.modes = modes;
    }

    /**
     * Starts the program, and returns when it answers.
     *
     * @param modes of the command line: {@code demo} begins with made-up data, {@code dev} reloads templates
     */
    public static void run(Class<?> application, List<String> modes) {
        var start = new Start(application, modes);
        Runtime.getRuntime().addShutdownHook(new Thread(start::stop, "stop"));
        try {
            start.run();
        } catch (Exception failure) {
            Obstacle.tell(failure, System.err);
            // The hook stops what had already started.
            System.exit(1);
        }
    }

    private void run() {
        var began = System.nanoTime();
        var settings = Settings.read(System.getenv());
        checkPort(settings.port());
        var properties = new LinkedHashMap<>(settings.properties());
        modes.forEach(mode -> properties.put("cuadra." + mode, "true"));
        if (settings.database() instanceof Settings.Database own) {
            OwnDatabase.check(own);
        } else {
            properties.putAll(startPostgres(settings));
        }
        var context = startSpring(properties, settings.jsonLog());
        Ready.tell(settings, context.getEnvironment(), Duration.ofNanos(System.nanoTime() - began), System.out);
    }

    /** Before anything that takes seconds. Spring would find out too, but only at the end. */
    private static void checkPort(int port) {
        try (var free = new ServerSocket(port)) {
            free.getLocalPort();
        } catch (BindException failure) {
            throw Obstacle.port(port, failure);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Map<String, Object> startPostgres(Settings settings) {
        var started = EmbeddedPostgres.start(settings.home(), System.out::println);
        synchronized (this) {
            postgres = started;
        }
        return Map.of(
                "cuadra.database.url", started.jdbcUrl(),
                "cuadra.database.user", started.ownerUser(),
                "cuadra.database.password", started.ownerPassword());
    }

    private ConfigurableApplicationContext startSpring(Map<String, Object> properties, boolean jsonLog) {
        var program = new SpringApplication(application);
        program.setAdditionalProfiles(modes.toArray(String[]::new));
        // We stop it ourselves: Spring first, then its database.
        program.setRegisterShutdownHook(false);
        program.setLogStartupInfo(false);
        var quiet = new LinkedHashMap<String, Object>();
        LOGGERS_OF_FAILED_STARTS.forEach(logger -> quiet.put("logging.level." + logger, "off"));
        if (jsonLog) {
            // Logging begins before the initializer below, so it can't find this there.
            quiet.put("logging.structured.format.console", "ecs");
        }
        program.setDefaultProperties(quiet);
        program.addInitializers(context -> {
            // First, because the environment may have the same names in a form only Settings understands.
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("settings", properties));
            synchronized (this) {
                spring = context;
            }
        });
        return program.run();
    }

    private void stop() {
        ConfigurableApplicationContext context;
        EmbeddedPostgres database;
        synchronized (this) {
            context = spring;
            database = postgres;
        }
        if (context != null) {
            context.close();
        }
        if (database != null) {
            database.close();
        }
    }
}
