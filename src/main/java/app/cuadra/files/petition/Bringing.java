package app.cuadra.files.petition;

import app.cuadra.files.file.Uploads;
import app.cuadra.files.folder.Folder;
import app.cuadra.files.petition.Petition.Brought;
import app.cuadra.files.petition.Petition.Paper;
import app.cuadra.files.petition.Petition.State;
import app.cuadra.platform.Origin;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.practice.Portfolio;
import app.cuadra.practice.firm.Firms;
import app.cuadra.values.NotFound;
import app.cuadra.values.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What the client does who holds a link (FIL-12), without an account: sees what is asked for and brings it. It is asked anew
 * each time whether the petition is still open and the company still a client: nothing is reached by a link that has ended.
 */
@Component
class Bringing {

    /** So many files may be brought for one paper. */
    static final int MAX_FILES = 20;

    private final PetitionTable table;
    private final Petitions petitions;
    private final PaperKinds kinds;
    private final Uploads uploads;
    private final Doors doors;
    private final Clock clock;

    Bringing(PetitionTable table, Petitions petitions, PaperKinds kinds, Uploads uploads, Doors doors, Clock clock) {
        this.table = table;
        this.petitions = petitions;
        this.kinds = kinds;
        this.uploads = uploads;
        this.doors = doors;
        this.clock = clock;
    }

    /** What leads a client without an account into the folder of their own company, and nowhere else. */
    @Component
    record Doors(Tenancy tenancy, TransactionOperations transactions, Portfolio portfolio, Firms firms) {}

    /** A petition as its client sees it. */
    record Seen(OpenPetition open, Petition petition, String firm, String client) {}

    /** Which petition a link leads to; empty when it leads nowhere. */
    Optional<OpenPetition> open(PetitionLink link) {
        return doors.tenancy().onBehalfOf(link.practice(), () -> table.of(link));
    }

    /** The petition that this browser has opened; empty once it has ended. */
    Optional<Seen> find(OpenPetition open) {
        return doors.tenancy()
                .onBehalfOf(open.practice(), () -> doors.transactions().execute(_ -> seen(open)));
    }

    private Optional<Seen> seen(OpenPetition open) {
        var client = doors.portfolio().client(open.practice(), open.company());
        return table.find(open.practice(), open.company(), open.id())
                .filter(petition -> petition.open(clock.instant()))
                .flatMap(petition -> client.map(known -> new Seen(
                        open, petition, doors.firms().get(open.practice()).name(), known.name())));
    }

    /**
     * Takes a file for a paper into the client's folder, under the paper's name.
     *
     * @throws Refused {@code petition.ended}, {@code petition.tooManyFiles}, and as an upload of the firm's own people
     * @throws IOException when its sender stops in the middle
     */
    Brought bring(OpenPetition open, long paper, String name, InputStream bytes, long size) throws IOException {
        var seen = find(open).orElseThrow(() -> Refused.because("petition.ended"));
        var wanted = seen.petition().papers().stream()
                .filter(each -> each.id() == paper && each.state() != State.CLOSED)
                .findFirst()
                .orElseThrow(() -> new NotFound("paper"));
        if (wanted.brought().size() >= MAX_FILES) {
            throw Refused.because("petition.tooManyFiles", Map.of("max", MAX_FILES));
        }
        var folder = new Folder(open.practice(), open.company(), seen.client(), false, Folder.Side.FIRM);
        var now = Origin.current();
        var client = new Origin(null, seen.petition().email(), now.address(), now.request());
        try {
            return Origin.during(
                    client,
                    () -> doors.tenancy()
                            .onBehalfOf(open.practice(), () -> taken(open, wanted, folder, name, bytes, size)));
        } catch (UncheckedIOException stopped) {
            throw stopped.getCause();
        }
    }

    private Brought taken(OpenPetition open, Paper paper, Folder folder, String name, InputStream bytes, long size) {
        try {
            var added = uploads.take(folder, called(paper, name), bytes, size);
            return doors.transactions().execute(_ -> noted(open, paper.id(), added.file(), added.name(), size));
        } catch (IOException stopped) {
            throw new UncheckedIOException(stopped);
        }
    }

    private Brought noted(OpenPetition open, long paper, long file, String name, long size) {
        // Held, so that of two files at once the second gets the next number.
        table.lock(open.practice(), open.company(), open.id());
        var now = table.find(open.practice(), open.company(), open.id()).stream()
                .flatMap(petition -> petition.papers().stream())
                .filter(each -> each.id() == paper)
                .findFirst()
                .orElseThrow(() -> new NotFound("paper"));
        var brought = new Brought(file, name, size);
        table.received(open, now, brought, petitions.goodUntil(kinds.find(now.kind())));
        petitions.count(open.practice(), open.company());
        return brought;
    }

    /** As the firm will look for it: by the paper's name, and numbered from the second on. */
    private static String called(Paper paper, String sent) {
        var point = sent.lastIndexOf('.');
        var ending = point > 0 && sent.length() - point <= 6 ? sent.substring(point) : "";
        var number = paper.brought().isEmpty() ? "" : " (" + (paper.brought().size() + 1) + ")";
        return paper.name() + number + ending;
    }
}
