package app.cuadra.practice.client;

import app.cuadra.platform.Settings;
import app.cuadra.practice.action.ClientAction;
import app.cuadra.practice.firm.Firms.Member;
import app.cuadra.values.PracticeId;
import app.cuadra.web.Page;
import app.cuadra.web.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The list of client companies, whole and as the part that changes while typing. */
@Controller
@RequestMapping("/contador/{practice}")
class ClientPages {

    private final ClientList clients;
    private final People people;
    private final List<WhenListOpens> whenListOpens;
    private final Settings settings;
    private final Clock clock;
    private final List<ClientAction> actions;

    ClientPages(
            ClientList clients,
            People people,
            List<WhenListOpens> whenListOpens,
            List<ClientAction> actions,
            Settings settings,
            Clock clock) {
        this.actions = actions;
        this.clients = clients;
        this.people = people;
        this.whenListOpens = whenListOpens;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/empresas")
    Page index(Member member, ClientListForm form, Viewer viewer) {
        whenListOpens.forEach(waiting -> waiting.opened(member.firm(), viewer));
        return new ClientIndex(panel(member, form, viewer));
    }

    @GetMapping(path = "/empresas", headers = "HX-Request")
    Page rows(Member member, ClientListForm form, Viewer viewer) {
        return panel(member, form, viewer);
    }

    private ClientPanel panel(Member member, ClientListForm form, Viewer viewer) {
        var practice = member.firm().id();
        var filter = settings.plans() ? form.filter() : form.filter().without(Column.PLAN);
        var names = people.names(practice, viewer.locale());
        // One more than shown tells whether there is a next page.
        var found = clients.rows(practice, filter, names.keySet(), filter.size() + 1);
        var shown = found.subList(0, Math.min(found.size(), filter.size()));
        var seen = filter.after().map(Cursor::seen).orElse(0) + shown.size();
        var more = found.size() > shown.size()
                ? Optional.of(new Cursor(
                        shown.getLast().key(), shown.getLast().company().value(), seen))
                : Optional.<Cursor>empty();
        return new ClientPanel(
                path(practice),
                form,
                filter,
                clients.counts(practice, filter),
                shown,
                more,
                names,
                actions.stream()
                        .filter(action -> member.may(action.right()))
                        .map(ClientAction::kind)
                        .toList(),
                new ClientPanel.Reader(
                        viewer.zone(),
                        LocalDate.now(clock.withZone(viewer.zone())),
                        settings.plans(),
                        member.rights()));
    }

    static String path(PracticeId practice) {
        return "/contador/" + practice.value() + "/empresas";
    }
}
