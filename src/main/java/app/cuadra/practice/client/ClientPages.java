package app.cuadra.practice.client;

import app.cuadra.identity.Users;
import app.cuadra.practice.firm.Firms;
import app.cuadra.values.PracticeId;
import app.cuadra.values.UserId;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import app.cuadra.web.Viewer;
import java.text.Collator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The list of client companies, whole and as the part that changes while typing. */
@Controller
@RequestMapping("/contador/{practice}")
class ClientPages {

    private final ClientList clients;
    private final Firms firms;
    private final ObjectProvider<Users> users;

    ClientPages(ClientList clients, Firms firms, ObjectProvider<Users> users) {
        this.clients = clients;
        this.firms = firms;
        this.users = users;
    }

    @GetMapping
    Page start(PracticeId practice) {
        return new Redirect(path(practice));
    }

    @GetMapping("/empresas")
    Page index(PracticeId practice, ClientListForm form, Viewer viewer) {
        return new ClientIndex(practice, rows(practice, form, viewer, false));
    }

    @GetMapping(path = "/empresas", headers = "HX-Request")
    Page rows(PracticeId practice, ClientListForm form, Viewer viewer) {
        return rows(practice, form, viewer, true);
    }

    private ClientRows rows(PracticeId practice, ClientListForm form, Viewer viewer, boolean swapped) {
        var filter = form.filter();
        var people = people(practice, viewer);
        // One more than shown tells whether there is a next page.
        var found = clients.rows(practice, filter, people.keySet(), filter.size() + 1);
        var shown = found.subList(0, Math.min(found.size(), filter.size()));
        var seen = filter.after().map(Cursor::seen).orElse(0) + shown.size();
        var more = found.size() > shown.size()
                ? Optional.of(new Cursor(
                        shown.getLast().key(), shown.getLast().company().value(), seen))
                : Optional.<Cursor>empty();
        return new ClientRows(
                path(practice),
                form,
                filter,
                clients.counts(practice, filter),
                shown,
                more,
                people,
                viewer.zone(),
                swapped);
    }

    /** Those who work in the firm, by name. */
    private Map<UserId, String> people(PracticeId practice, Viewer viewer) {
        var members = firms.members(practice);
        var names =
                users.stream().findFirst().map(known -> known.names(members)).orElse(Map.of());
        var byName = new LinkedHashMap<UserId, String>();
        names.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Collator.getInstance(viewer.locale())))
                .forEach(person -> byName.put(person.getKey(), person.getValue()));
        return byName;
    }

    static String path(PracticeId practice) {
        return "/contador/" + practice.value() + "/empresas";
    }
}
