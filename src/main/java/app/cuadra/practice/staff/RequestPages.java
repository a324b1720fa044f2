package app.cuadra.practice.staff;

import app.cuadra.practice.client.ClientList;
import app.cuadra.practice.firm.Firms.Member;
import app.cuadra.practice.firm.NeedsRight;
import app.cuadra.practice.firm.Right;
import app.cuadra.values.Checks;
import app.cuadra.values.CompanyId;
import app.cuadra.values.Problem;
import app.cuadra.values.Refused;
import app.cuadra.values.Text;
import app.cuadra.web.Option;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import app.cuadra.web.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Asking for a client with a reason, and answering (ACC-31). */
@Controller
@RequestMapping("/contador/{practice}/usuarios/solicitudes")
class RequestPages {

    private static final int MAX_CLIENT = 150;
    private static final int MAX_REASON = 500;
    private static final int OFFERED = 20;

    private final AccessRequests requests;
    private final ClientList clients;
    private final Clock clock;

    RequestPages(AccessRequests requests, ClientList clients, Clock clock) {
        this.requests = requests;
        this.clients = clients;
        this.clock = clock;
    }

    @GetMapping("/nueva")
    Page begin(Member member, NoFields none) {
        return new RequestEdit(StaffPages.path(member.firm().id()), new RequestForm("", ""), List.of());
    }

    @PostMapping
    Page ask(Member member, Viewer viewer, RequestForm form) {
        var list = StaffPages.path(member.firm().id());
        try {
            var checks = new Checks();
            var client = checks.read("client", () -> Text.required(form.client(), MAX_CLIENT));
            var reason = checks.read("reason", () -> Text.required(form.reason(), MAX_REASON));
            checks.orRefuse();
            requests.ask(member, viewer, Objects.requireNonNull(client), Objects.requireNonNull(reason));
            return new Redirect(list, "staff.requested");
        } catch (Refused refused) {
            return new RequestEdit(list, form, refused.problems());
        }
    }

    @GetMapping("/{access_request}")
    @NeedsRight(Right.STAFF)
    Page show(Member member, @PathVariable("access_request") long request, RequestAnswerForm form) {
        return page(member, requests.get(member.firm().id(), request), form, List.of());
    }

    @PostMapping("/{access_request}")
    @NeedsRight(Right.STAFF)
    Page grant(Member member, Viewer viewer, @PathVariable("access_request") long number, RequestAnswerForm form) {
        var request = requests.get(member.firm().id(), number);
        try {
            var checks = new Checks();
            var client = checks.read("client", () -> client(form));
            var until = checks.read("until", () -> TermsForm.end(form.until(), viewer.zone(), clock));
            checks.orRefuse();
            requests.grant(member, viewer, number, Objects.requireNonNull(client), Objects.requireNonNull(until));
            return said(member, request, "staff.requestGranted");
        } catch (Refused refused) {
            return page(member, request, form, refused.problems());
        }
    }

    @PostMapping("/{access_request}/rechazo")
    @NeedsRight(Right.STAFF)
    Page refuse(Member member, Viewer viewer, @PathVariable("access_request") long number, NoFields none) {
        var request = requests.get(member.firm().id(), number);
        requests.refuse(member, viewer, number);
        return said(member, request, "staff.requestRefused");
    }

    private static CompanyId client(RequestAnswerForm form) {
        if (!form.client().matches("[1-9]\\d{0,17}")) {
            throw Refused.because("staff.requestChoose");
        }
        return new CompanyId(Long.parseLong(form.client()));
    }

    private Page page(Member member, AccessRequest request, RequestAnswerForm form, List<Problem> problems) {
        var practice = member.firm().id();
        var sought = form.q().isEmpty() ? request.client() : form.q();
        var found =
                clients.of(practice, clients.matching(practice, Text.optional(sought, MAX_CLIENT), "", "", OFFERED));
        return new RequestShow(
                StaffPages.path(practice),
                request,
                new RequestAnswerForm(form.client(), form.until(), sought),
                found.stream()
                        .map(client -> new Option(
                                String.valueOf(client.company().value()),
                                client.name() + " " + client.identification()))
                        .toList(),
                problems);
    }

    private static Page said(Member member, AccessRequest request, String notice) {
        return new Redirect(StaffPages.path(member.firm().id()), notice, Map.of("name", request.person()));
    }
}
