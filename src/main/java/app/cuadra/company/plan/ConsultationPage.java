package app.cuadra.company.plan;

import app.cuadra.company.Action;
import app.cuadra.company.Area;
import app.cuadra.company.access.CurrentAccess;
import app.cuadra.company.plan.ConsultationShow.Typed;
import app.cuadra.values.ReadOnly;
import app.cuadra.web.ErrorPageSource;
import app.cuadra.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Answers what was refused because the company is only consulted, so that nothing typed is lost. */
@Component
class ConsultationPage implements ErrorPageSource {

    /** Never written into a page: what proves something, and the form's own marks. */
    private static final Pattern SECRET =
            Pattern.compile("^_|pass|secret|token|key|clave|private|code", Pattern.CASE_INSENSITIVE);

    private final CurrentAccess current;
    private final Subscriptions subscriptions;

    ConsultationPage(CurrentAccess current, Subscriptions subscriptions) {
        this.current = current;
        this.subscriptions = subscriptions;
    }

    @Override
    public Optional<Page> page(Exception thrown, HttpServletRequest request) {
        return thrown instanceof ReadOnly
                ? current.get()
                        .map(access -> new ConsultationShow(
                                SubscriptionPages.path(access),
                                subscriptions.of(access.company()).messageKey(),
                                current.allows(Area.SUBSCRIPTION, Action.EDIT),
                                request.getRequestURI(),
                                typed(request)))
                : Optional.empty();
    }

    /** A file can't be kept in a page; then there is nothing to send again. */
    private static List<Typed> typed(HttpServletRequest request) {
        var type = request.getContentType();
        if (type != null && type.startsWith("multipart/")) {
            return List.of();
        }
        return request.getParameterMap().entrySet().stream()
                .filter(field -> !SECRET.matcher(field.getKey()).find())
                .flatMap(field -> Arrays.stream(field.getValue()).map(value -> new Typed(field.getKey(), value)))
                .toList();
    }
}
