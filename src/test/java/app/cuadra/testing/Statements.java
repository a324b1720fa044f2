package app.cuadra.testing;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.aopalliance.intercept.MethodInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Counts the SQL statements of one request, those of the session included. The tenant of a transaction
 * ({@code set_config}) is not one: it reads no table.
 */
public final class Statements {

    private static final String HEADER = "X-Count-Statements";
    private static final ThreadLocal<@Nullable List<String>> RUNNING = new ThreadLocal<>();
    private static final Map<String, CompletableFuture<List<String>>> COUNTED = new ConcurrentHashMap<>();

    private Statements() {}

    /** An answer, and the statements it took. */
    public record Counted(Visitor.Answer answer, List<String> statements) {}

    /** Opens a page as {@link Visitor#get} does. */
    public static Counted get(Visitor visitor, String path) {
        return counted(visitor, HttpRequest.newBuilder(visitor.uri(path)).GET());
    }

    /** Sends a form as {@link Visitor#postAsIs} does. */
    public static Counted post(Visitor visitor, String path, String... namesAndValues) {
        return counted(visitor, visitor.form(path, namesAndValues));
    }

    private static Counted counted(Visitor visitor, HttpRequest.Builder request) {
        var key = UUID.randomUUID().toString();
        var counted = new CompletableFuture<List<String>>();
        COUNTED.put(key, counted);
        var answer = visitor.send(request.header(HEADER, key));
        // The answer may arrive before the filter has seen the end of the request.
        return new Counted(answer, counted.orTimeout(10, TimeUnit.SECONDS).join());
    }

    /** Stands before everything else of a request. */
    static Filter filter() {
        return (request, response, chain) -> {
            var key = request instanceof HttpServletRequest http ? http.getHeader(HEADER) : null;
            var counted = key == null ? null : COUNTED.remove(key);
            if (counted == null) {
                chain.doFilter(request, response);
                return;
            }
            var statements = new ArrayList<String>();
            RUNNING.set(statements);
            try {
                chain.doFilter(request, response);
            } finally {
                RUNNING.remove();
                counted.complete(statements);
            }
        };
    }

    /** Watches the connections of the pool. */
    static BeanPostProcessor watch() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof HikariDataSource pool ? watched(pool) : bean;
            }
        };
    }

    private static Object watched(HikariDataSource pool) {
        var factory = new ProxyFactory(pool);
        factory.setProxyTargetClass(true);
        factory.addAdvice((MethodInterceptor) call -> {
            var result = call.proceed();
            return result instanceof Connection connection && RUNNING.get() != null ? watched(connection) : result;
        });
        return factory.getProxy();
    }

    private static Connection watched(Connection connection) {
        return proxy(Connection.class, connection, (method, args, result) -> {
            if (args.length > 0 && args[0] instanceof String sql && method.startsWith("prepare")) {
                note(sql);
            }
            return result instanceof Statement statement && method.equals("createStatement")
                    ? proxy(Statement.class, statement, Statements::executed)
                    : result;
        });
    }

    private static @Nullable Object executed(String method, Object[] args, @Nullable Object result) {
        if (args.length > 0 && args[0] instanceof String sql && method.startsWith("execute")) {
            note(sql);
        }
        return result;
    }

    private static void note(String sql) {
        var running = RUNNING.get();
        if (running != null && !sql.contains("set_config('app.user'")) {
            running.add(sql.strip().replaceAll("\\s+", " "));
        }
    }

    private interface After {
        @Nullable
        Object call(String method, Object[] args, @Nullable Object result);
    }

    private static <T> T proxy(Class<T> type, T target, After after) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, args) -> {
            try {
                var result = method.invoke(target, args);
                return after.call(method.getName(), args == null ? new Object[0] : args, result);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        }));
    }
}
