package app.cuadra.practice.load;

import app.cuadra.exchange.SheetFormat;
import app.cuadra.exchange.SheetWriter;
import app.cuadra.identity.Users;
import app.cuadra.practice.client.Clients;
import app.cuadra.practice.load.LoadRowTable.LoadedRow;
import app.cuadra.values.PracticeId;
import app.cuadra.values.Refused;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The automatic credentials of a load (ACC-25). The passwords are made at the moment they are downloaded and only their
 * hash is kept, so they are seen once; downloading again makes others and the earlier ones stop working.
 */
@Component
class Credentials {

    private static final int ROWS_AT_ONCE = 1_000;

    private final LoadTable loads;
    private final LoadRowTable rows;
    private final Users users;
    private final Clients clients;
    private final LoadContext context;

    Credentials(LoadTable loads, LoadRowTable rows, Users users, Clients clients, LoadContext context) {
        this.loads = loads;
        this.rows = rows;
        this.users = users;
        this.clients = clients;
        this.context = context;
    }

    /**
     * Makes a password for every company of the load and the sheet with all of them. One transaction: when the sheet
     * cannot be made, the passwords that were valid stay so. The largest load makes a sheet of some 5 MB.
     *
     * @param again the person has said that passwords handed out before may stop working
     * @param titles of the columns: company, identification, username, password, where to sign in
     * @throws Refused with {@code load.credentialsOut} when they were downloaded before and not {@code again}
     */
    @Transactional
    public byte[] sheet(
            PracticeId practice, LoadId id, boolean again, SheetFormat format, List<String> titles, String address) {
        var load = loads.get(practice, id);
        if (load.credentialsAt() != null && !again) {
            throw Refused.because("load.credentialsOut");
        }
        if (load.state() != Load.State.LOADED && load.state() != Load.State.CANCELLED) {
            throw Refused.because("load.notLoaded");
        }
        loads.credentialsIssued(practice, id, context.now());
        var bytes = new ByteArrayOutputStream();
        try (var sheet = SheetWriter.to(bytes, format, titles.get(2), titles)) {
            chunks(practice, id).forEach(chunk -> issue(practice, chunk, sheet, address));
        }
        return bytes.toByteArray();
    }

    private Stream<List<LoadedRow>> chunks(PracticeId practice, LoadId id) {
        return Stream.iterate(
                rows.loaded(practice, id, 0, ROWS_AT_ONCE),
                chunk -> !chunk.isEmpty(),
                chunk -> rows.loaded(practice, id, chunk.getLast().number(), ROWS_AT_ONCE));
    }

    private void issue(PracticeId practice, List<LoadedRow> chunk, SheetWriter sheet, String address) {
        var passwords = users.issuePasswords(chunk.stream().map(LoadedRow::user).toList());
        for (var i = 0; i < chunk.size(); i++) {
            var row = chunk.get(i);
            sheet.row(List.of(row.name(), row.identification(), row.username(), passwords.get(i), address));
        }
        clients.credentialsIssued(
                practice, chunk.stream().map(LoadedRow::company).toList());
    }
}
