package app.cuadra.practice.client;

import app.cuadra.values.CompanyId;
import app.cuadra.values.PracticeId;
import app.cuadra.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The history of one client of the list. */
@Controller
class ClientHistoryPages {

    private final ClientHistory history;

    ClientHistoryPages(ClientHistory history) {
        this.history = history;
    }

    @GetMapping("/contador/{practice}/empresas/{company}/historia")
    Page show(PracticeId practice, @PathVariable long company) {
        return history.of(practice, new CompanyId(company));
    }
}
