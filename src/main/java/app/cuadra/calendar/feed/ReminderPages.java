package app.cuadra.calendar.feed;

import app.cuadra.calendar.due.NoFields;
import app.cuadra.practice.firm.Firms.Member;
import app.cuadra.practice.firm.NeedsRight;
import app.cuadra.practice.firm.Right;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import app.cuadra.web.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** "Avisos" of the calendar: reminders by mail, and the address for calendar programs. */
@Controller
@NeedsRight(Right.WORK)
@RequestMapping("/contador/{practice}/calendario/avisos")
class ReminderPages {

    private final Reminders reminders;

    ReminderPages(Reminders reminders) {
        this.reminders = reminders;
    }

    @GetMapping
    Page show(Member member, Viewer viewer) {
        return reminders.show(member, viewer, "");
    }

    /** Answers with the page itself: the address is shown once and stands in no redirect. */
    @PostMapping("/direccion")
    Page issue(Member member, FeedForm form, Viewer viewer) {
        return reminders.issue(member, form, viewer);
    }

    @PostMapping("/revocacion")
    Page revoke(Member member, NoFields none, Viewer viewer) {
        reminders.revoke(member, viewer);
        return new Redirect(path(member), "feed.revoked");
    }

    @PostMapping("/correo")
    Page remind(Member member, ReminderForm form, Viewer viewer) {
        reminders.remind(member, form, viewer);
        return new Redirect(path(member), "feed.reminders.saved");
    }

    private static String path(Member member) {
        return "/contador/" + member.firm().id().value() + "/calendario/avisos";
    }
}
