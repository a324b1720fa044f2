package app.cuadra.practice.firm;

import app.cuadra.platform.database.Tenancy;
import app.cuadra.values.NotFound;
import app.cuadra.values.PracticeId;
import app.cuadra.web.Viewer;
import app.cuadra.web.ViewerSource;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** The one check of who may enter a firm's workspace: every address below {@code /contador/{practice}} passes it. */
@Component
class FirmDoor implements HandlerInterceptor {

    private static final String ATTRIBUTE = FirmDoor.class.getName();

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
        var firm = practice(request)
                .flatMap(practice -> firms.find(viewer.id(), practice))
                .orElseThrow(() -> new NotFound("practice"));
        tenancy.enter(firm.id());
        firms.place(firm, viewer.locale()).enter(request);
        request.setAttribute(ATTRIBUTE, firm);
        return true;
    }

    /** The firm that this request was let into. */
    static Optional<Firms.Firm> entered(HttpServletRequest request) {
        return Optional.ofNullable((Firms.Firm) request.getAttribute(ATTRIBUTE));
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
