package app.cuadra.identity.activity;

import app.cuadra.identity.session.Device;
import app.cuadra.identity.user.Account;
import app.cuadra.identity.user.Afterwards;
import app.cuadra.values.UserId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a person sees of what happened to their account (SI-47). Entries are added and never changed. */
@Component
public class Activity {

    private final ActivityTable table;
    private final Afterwards afterwards;

    Activity(ActivityTable table, Afterwards afterwards) {
        this.table = table;
        this.afterwards = afterwards;
    }

    /**
     * Notes that something happened, in the caller's transaction if there is one.
     *
     * @param what the key of its text in the caller's own bundle; it is stored, so it must never be renamed
     * @param args what the text mentions
     */
    public void note(UserId user, String what, Map<String, String> args, HttpServletRequest request) {
        table.add(user, what, args, request.getRemoteAddr(), Device.of(request).name());
    }

    /** Counts a failed sign-in of this account, after the answer: its time must not show that the account exists. */
    public void failed(Account account, String address) {
        afterwards.run(() -> table.count(account.id(), account.zone(), address));
    }

    /** The newest entries. */
    public List<Happening> newest(UserId user, int limit) {
        return table.list(user, ActivityQuery.NEWEST, limit);
    }
}
