package app.cuadra.platform.start;

import app.cuadra.platform.Settings;
import app.cuadra.platform.StartRefused;
import app.cuadra.platform.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationContext;
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

    private static final String ROTATE_KEY = "rotate-key";

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
     * @param modes of the command line: {@code demo} begins with made-up data, {@code dev} reloads templates,
     *     {@code rotate-key} changes the key that secrets are sealed with and ends
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

    /**
     * Runs a command of the operator's, beside a running program or without one, and ends with its exit status; 1 when it
     * can't be run, as with {@link #run}.
     *
     * @param parts a class whose annotations name the few parts of the program that it needs
     */
    public static void command(Class<?> parts, ToIntFunction<ApplicationContext> work) {
        var start = new Start(parts, List.of());
        Runtime.getRuntime().addShutdownHook(new Thread(start::stop, "stop"));
        try {
            System.exit(work.applyAsInt(start.parts()));
        } catch (Exception failure) {
            Obstacle.tell(failure, System.err);
            System.exit(1);
        }
    }

    private ApplicationContext parts() {
        var settings = Settings.read(System.getenv());
        var properties = new LinkedHashMap<>(settings.properties());
        if (settings.database() instanceof Settings.Database own) {
            OwnDatabase.check(own);
        } else {
            properties.putAll(postgres(settings));
        }
        var program = program();
        program.setWebApplicationType(WebApplicationType.NONE);
        program.setDefaultProperties(quiet(false));
        program.addInitializers(context -> begin(context, properties));
        return program.run();
    }

    /** That of the program which has the home, if one does; else it is started for this. */
    private Map<String, Object> postgres(Settings settings) {
        try {
            return startPostgres(settings);
        } catch (StartRefused refused) {
            var running = EmbeddedPostgres.running(settings.home());
            if (!refused.code().equals("home.inUse") || running.isEmpty()) {
                throw refused;
            }
            return properties(
                    running.get().jdbcUrl(),
                    running.get().ownerUser(),
                    running.get().ownerPassword());
        }
    }

    private void run() {
        var began = System.nanoTime();
        var settings = Settings.read(System.getenv());
        if (modes.contains(ROTATE_KEY)) {
            rotateKey(settings);
            return;
        }
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

    /** Without Spring: nothing else must be at work meanwhile. */
    private void rotateKey(Settings settings) {
        KeyRotation.Door door;
        if (settings.database() instanceof Settings.Database own) {
            OwnDatabase.check(own);
            door = new KeyRotation.Door(
                    own.jdbcUrl(), own.user(), own.password().value());
        } else {
            var started = startPostgres(settings);
            door = new KeyRotation.Door(
                    String.valueOf(started.get("cuadra.database.url")),
                    String.valueOf(started.get("cuadra.database.user")),
                    String.valueOf(started.get("cuadra.database.password")));
        }
        var done = new KeyRotation(settings.secretKeyFile(), Clock.systemUTC()).run(door);
        System.out.println(StartRefused.text(
                "start.secretKey.rotated", Map.of("rows", done.rows(), "older", done.older()), Locale.getDefault()));
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
        return properties(started.jdbcUrl(), started.ownerUser(), started.ownerPassword());
    }

    private static Map<String, Object> properties(String url, String user, String password) {
        return Map.of(
                "cuadra.database.url", url,
                "cuadra.database.user", user,
                "cuadra.database.password", password);
    }

    private ConfigurableApplicationContext startSpring(Map<String, Object> properties, boolean jsonLog) {
        var program = program();
        program.setAdditionalProfiles(modes.toArray(String[]::new));
        program.setDefaultProperties(quiet(jsonLog));
        program.addInitializers(context -> begin(context, properties));
        return program.run();
    }

    private SpringApplication program() {
        var program = new SpringApplication(application);
        // We stop it ourselves: Spring first, then its database.
        program.setRegisterShutdownHook(false);
        program.setLogStartupInfo(false);
        return program;
    }

    private static Map<String, Object> quiet(boolean jsonLog) {
        var quiet = new LinkedHashMap<String, Object>();
        LOGGERS_OF_FAILED_STARTS.forEach(logger -> quiet.put("logging.level." + logger, "off"));
        if (jsonLog) {
            // Logging begins before the initializer below, so it can't find this there.
            quiet.put("logging.structured.format.console", "ecs");
        }
        return quiet;
    }

    private synchronized void begin(ConfigurableApplicationContext context, Map<String, Object> properties) {
        // First, because the environment may have the same names in a form only Settings understands.
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("settings", properties));
        spring = context;
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
