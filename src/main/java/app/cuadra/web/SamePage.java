package app.cuadra.web;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Finds the address that keeps a person on the same page when they change to another company (HUB-2). */
@Component
class SamePage {

    private final ObjectProvider<RequestMappingHandlerMapping> routes;

    SamePage(ObjectProvider<RequestMappingHandlerMapping> routes) {
        this.routes = routes;
    }

    /**
     * The page of {@code target} that matches {@code path} of {@code from}; when it names one thing of the old place, the
     * list it stands in; when there is nothing like it, the home of {@code target}.
     */
    String in(Place target, Optional<Place> from, String path) {
        var rest = from.filter(place -> path.startsWith(place.path() + "/"))
                .map(place -> path.substring(place.path().length()))
                .orElse("");
        while (!rest.isEmpty()) {
            if (isPage(target.path(), rest)) {
                return target.path() + rest;
            }
            rest = rest.substring(0, rest.lastIndexOf('/'));
        }
        return target.path();
    }

    /** True when a route answers it whose end is written out: a variable there is something of another company. */
    private boolean isPage(String place, String rest) {
        var address = PathContainer.parsePath(place + rest);
        return routes.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .filter(SamePage::answersGet)
                .flatMap(route -> patterns(route).stream())
                .anyMatch(pattern -> pattern.getPatternString().endsWith(rest) && pattern.matches(address));
    }

    private static boolean answersGet(RequestMappingInfo route) {
        var methods = route.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }

    private static List<org.springframework.web.util.pattern.PathPattern> patterns(RequestMappingInfo route) {
        var condition = route.getPathPatternsCondition();
        return condition == null ? List.of() : List.copyOf(condition.getPatterns());
    }
}
