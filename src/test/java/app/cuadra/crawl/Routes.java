package app.cuadra.crawl;

import app.cuadra.web.Form;
import app.cuadra.web.OpenPaths;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.MethodParameter;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The routes of the program, as Spring knows them. */
final class Routes {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final PathPatternParser PARSER = PathPatternParser.defaultInstance;

    private final List<Route> all;
    private final List<PathPattern> open;
    private final List<PathPattern> ofPrograms;

    Routes(RequestMappingHandlerMapping mapping, List<OpenPaths> open) {
        this.open = open.stream()
                .flatMap(some -> some.patterns().stream())
                .map(PARSER::parse)
                .toList();
        this.ofPrograms = open.stream()
                .flatMap(some -> some.ofPrograms().stream())
                .map(PARSER::parse)
                .toList();
        var found = new ArrayList<Route>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (!handler.getBeanType().getPackageName().startsWith("app.cuadra")) {
                return;
            }
            var methods = info.getMethodsCondition().getMethods().stream()
                    .map(Enum::name)
                    .collect(Collectors.toUnmodifiableSet());
            for (var pattern : info.getPatternValues()) {
                found.add(new Route(pattern, methods, handler));
            }
        });
        found.removeIf(route -> route.pattern().equals("/error"));
        found.sort(Comparator.comparing(Route::pattern));
        all = List.copyOf(found);
    }

    /** One address and who answers it. */
    record Route(String pattern, Set<String> methods, HandlerMethod handler) {

        boolean answers(String method) {
            return methods.contains(method) || (method.equals("HEAD") && methods.contains("GET"));
        }

        /** The names of the ids and words in the address, in order. */
        List<String> variables() {
            return VARIABLE.matcher(pattern)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        }

        /** The address with these values in it. */
        String path(Map<String, String> values) {
            return VARIABLE.matcher(pattern).replaceAll(found -> {
                var value = values.get(found.group(1));
                if (value == null) {
                    throw new AssertionError("World has nothing for {" + found.group(1) + "} of " + pattern);
                }
                return Matcher.quoteReplacement(value);
            });
        }

        /** What may be sent: the fields of its form, and its other parameters. */
        List<String> fields() {
            var names = new ArrayList<String>();
            for (var parameter : handler.getMethodParameters()) {
                if (Form.class.isAssignableFrom(parameter.getParameterType())) {
                    names.addAll(Arrays.stream(parameter.getParameterType().getRecordComponents())
                            .map(RecordComponent::getName)
                            .toList());
                }
                named(parameter).ifPresent(names::add);
            }
            return names;
        }

        /** True when it takes a form that refuses what it does not know. */
        boolean hasForm() {
            return Arrays.stream(handler.getMethodParameters())
                    .anyMatch(parameter -> Form.class.isAssignableFrom(parameter.getParameterType()));
        }

        private static Optional<String> named(MethodParameter parameter) {
            var asked = parameter.getParameterAnnotation(RequestParam.class);
            if (asked == null) {
                return Optional.empty();
            }
            return Optional.of(asked.name().isEmpty() ? parameter.getParameter().getName() : asked.name());
        }

        @Override
        public String toString() {
            return methods + " " + pattern;
        }
    }

    List<Route> all() {
        return all;
    }

    /** Those that belong to somebody: a company's, a firm's, or with any other id in the address. */
    List<Route> withIds() {
        return all.stream()
                .filter(route -> !route.variables().isEmpty())
                .filter(route -> !isOpen(route.pattern().replaceAll("[{}]", "")))
                .toList();
    }

    boolean isOpen(String path) {
        var container = PathContainer.parsePath(path);
        return open.stream().anyMatch(pattern -> pattern.matches(container));
    }

    /** True where programs send to, which have no page with a token. */
    boolean isOfPrograms(String path) {
        var container = PathContainer.parsePath(path);
        return ofPrograms.stream().anyMatch(pattern -> pattern.matches(container));
    }

    /** The pattern that answers a path. */
    Optional<String> patternOf(String path) {
        var container = PathContainer.parsePath(path);
        return all.stream()
                .filter(route -> route.answers("GET"))
                .map(route -> PARSER.parse(route.pattern()))
                .filter(pattern -> pattern.matches(container))
                .sorted()
                .findFirst()
                .map(PathPattern::getPatternString);
    }
}
