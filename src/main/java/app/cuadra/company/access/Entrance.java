package app.cuadra.company.access;

import app.cuadra.company.Access;
import app.cuadra.company.Needs;
import app.cuadra.company.ProgramPass;
import app.cuadra.company.logo.Logos;
import app.cuadra.company.plan.Plans;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.values.CompanyId;
import app.cuadra.values.Forbidden;
import app.cuadra.values.NotFound;
import app.cuadra.values.ReadOnly;
import app.cuadra.web.Place;
import app.cuadra.web.Viewer;
import app.cuadra.web.ViewerSource;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Stands before every route below {@code /empresa/{company}} and every one that programs call: first whether this person may be in this company at all
 * (404 if not), then whether their role may do what the route does (403 if not), then whether their session has proved what
 * this company asks for, and whether its books may be written at all (402 if not).
 */
@Component
class Entrance implements HandlerInterceptor {

    /** The beginning of every address in a company. */
    static final String PATH = "/empresa/";

    private static final String ATTRIBUTE = Access.class.getName();

    private final Door door;
    private final Tenancy tenancy;
    private final ObjectProvider<ViewerSource> viewers;
    private final Plans plans;
    private final ProofFirst proof;

    Entrance(Door door, Tenancy tenancy, ObjectProvider<ViewerSource> viewers, Plans plans, ProofFirst proof) {
        this.door = door;
        this.tenancy = tenancy;
        this.viewers = viewers;
        this.plans = plans;
        this.proof = proof;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        var viewer = viewers.stream()
                .flatMap(source -> source.viewer(request).stream())
                .findFirst()
                .map(Viewer::id)
                .orElseThrow(() -> new NotFound("company, for nobody"));
        var needs = Optional.ofNullable(method.getMethodAnnotation(Needs.class));
        var pass = ProgramPass.of(request);
        var company = pass.map(ProgramPass::company).orElseGet(() -> company(request));
        if (pass.isPresent() && needs.filter(pass.get()::covers).isEmpty()) {
            throw new Forbidden("company: beyond the scope of a token");
        }
        var entered = door.open(viewer, company, needs, request);
        var access = entered.access();
        if (entered.owed().isPresent() && pass.isPresent()) {
            throw new Forbidden("company: the token was made without what is asked for now");
        }
        if (entered.owed().isPresent()) {
            proof.ask(entered.owed().get(), access.company(), request, response);
            return false;
        }
        tenancy.enter(access.company());
        place(entered).enter(request);
        request.setAttribute(ATTRIBUTE, access);
        if (entered.readOnly()) {
            throw new ReadOnly("company: "
                    + needs.map(each -> each.area() + " " + each.action()).orElse("undeclared"));
        }
        return true;
    }

    private Place place(Door.Entered entered) {
        var company = entered.access().company();
        var seen = entered.company();
        return new Place(
                Place.Kind.COMPANY,
                company.value(),
                PATH + company.value(),
                seen.name(),
                seen.identification(),
                plans.shown(entered.state()),
                seen.logo() == null ? "" : Logos.path(company, seen.logo()));
    }

    @SuppressWarnings("unchecked")
    private static CompanyId company(HttpServletRequest request) {
        var variables = (Map<String, String>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        var typed = variables == null ? "" : variables.getOrDefault("company", "");
        if (!typed.matches("[1-9][0-9]{0,17}")) {
            throw new NotFound("company");
        }
        return new CompanyId(Long.parseLong(typed));
    }

    /** Who was let into which company by this request. */
    static Optional<Access> of(HttpServletRequest request) {
        return Optional.ofNullable((Access) request.getAttribute(ATTRIBUTE));
    }
}
