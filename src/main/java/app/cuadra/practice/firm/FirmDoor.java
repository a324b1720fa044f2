package app.cuadra.practice.firm;

import app.cuadra.platform.database.Tenancy;
import app.cuadra.values.Forbidden;
import app.cuadra.values.NotFound;
import app.cuadra.values.PracticeId;
import app.cuadra.web.Viewer;
import app.cuadra.web.ViewerSource;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * The one check of who may enter a firm's workspace and do there what they ask for: every address below
 * {@code /contador/{practice}} passes it. Strangers are told that there is nothing (404), its own people that they may not (403).
 */
@Component
class FirmDoor implements HandlerInterceptor {

    private static final String ATTRIBUTE = FirmDoor.class.getName();

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Firms firms;
    private final Tenancy tenancy;
    private final ObjectProvider<ViewerSource> viewers;

    FirmDoor(Firms firms, Tenancy tenancy, ObjectProvider<ViewerSource> viewers) {
        this.firms = firms;
        this.tenancy = tenancy;
        this.viewers = viewers;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var viewer = viewer(request).orElseThrow(() -> new NotFound("practice"));
        var member = practice(request)
                .flatMap(practice -> firms.member(viewer.id(), practice))
                .orElseThrow(() -> new NotFound("practice"));
        var firm = member.firm();
        needed(request, handler).filter(right -> !member.may(right)).ifPresent(right -> {
            throw new Forbidden("practice: " + right);
        });
        tenancy.enter(firm.id());
        firms.place(firm, viewer.locale()).enter(request);
        request.setAttribute(ATTRIBUTE, member);
        return true;
    }

    /** Who this request was let in as. */
    static Optional<Firms.Member> entered(HttpServletRequest request) {
        return Optional.ofNullable((Firms.Member) request.getAttribute(ATTRIBUTE));
    }

    /** What the route says, else its controller; what changes something and says nothing is everyday work. */
    private static Optional<Right> needed(HttpServletRequest request, Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return Optional.empty();
        }
        return Optional.ofNullable(method.getMethodAnnotation(NeedsRight.class))
                .or(() -> Optional.ofNullable(method.getBeanType().getAnnotation(NeedsRight.class)))
                .map(NeedsRight::value)
                .or(() -> READING.contains(request.getMethod()) ? Optional.empty() : Optional.of(Right.WORK));
    }

    private Optional<Viewer> viewer(HttpServletRequest request) {
        return viewers.stream()
                .flatMap(source -> source.viewer(request).stream())
                .findFirst();
    }

    private static Optional<PracticeId> practice(HttpServletRequest request) {
        var variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables instanceof Map<?, ?> map ? practice(map.get("practice")) : Optional.empty();
    }

    private static Optional<PracticeId> practice(@Nullable Object variable) {
        return variable instanceof String digits && digits.matches("[1-9]\\d{0,17}")
                ? Optional.of(new PracticeId(Long.parseLong(digits)))
                : Optional.empty();
    }
}
