package app.cuadra.company.access;

import app.cuadra.identity.SessionTrust;
import app.cuadra.identity.SessionTrust.Demand;
import app.cuadra.values.CompanyId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;

/** Sends whoever owes a company a proof to the page where they can give it, and from there back. */
@Component
class ProofFirst {

    private final SessionTrust trust;

    ProofFirst(SessionTrust trust) {
        this.trust = trust;
    }

    void ask(Demand owed, CompanyId company, HttpServletRequest request, HttpServletResponse response) {
        var fragment = request.getHeader("HX-Request") != null;
        var page = trust.page(owed, fragment ? home(company) : back(company, request));
        response.setStatus(fragment ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(fragment ? "HX-Redirect" : "Location", page);
    }

    /** What a form sent is not repeated behind the person's back. */
    private static String back(CompanyId company, HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return home(company);
        }
        var query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    private static String home(CompanyId company) {
        return Entrance.PATH + company.value();
    }
}
