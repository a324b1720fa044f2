package app.cuadra.crawl;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.cuadra.files.Papers;
import app.cuadra.testing.Cast;
import app.cuadra.testing.TestDatabase;
import app.cuadra.testing.Visitor;
import app.cuadra.values.CompanyId;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A firm with clients, a company of its own owner, and something of every kind in them. What ids there are is read from
 * the database's own catalogue: a route with {@code {load}} finds the table {@code client_load} by itself, and fails its
 * test until this world has a row there.
 */
final class World {

    /** Words in addresses that are no ids; {@code id} is a letter of the local mailbox, which nobody owns; 3 is the bad row of the load. */
    private static final Map<String, String> WORDS = Map.of(
            "id", "1", "format", "csv", "number", "3", "status", "404", "token", "A".repeat(43), "gateway", "wompi");

    private final Cast.Accountant luis;
    private final Cast.Owner ana;
    private final Visitor accountant;
    private final Visitor owner;
    private Cast.@Nullable Person marta;
    private final Map<String, List<String>> ids = new TreeMap<>();
    private final Map<CompanyId, String> colleagues = new LinkedHashMap<>();

    /** Read once: the walks ask thousands of times. */
    private final Map<CompanyId, Map<String, String>> addresses = new ConcurrentHashMap<>();

    private World(Cast.Accountant luis, Cast.Owner ana, Visitor accountant, Visitor owner) {
        this.luis = luis;
        this.ana = ana;
        this.accountant = accountant;
        this.owner = owner;
    }

    /** Makes one; {@code clients} is how many companies the firm has. */
    static World make(Cast cast, Routes routes, int clients) {
        var luis = cast.accountant(clients);
        var ana = cast.owner();
        var world = new World(luis, ana, cast.signedIn(luis.person()), cast.signedIn(ana.person()));
        var loads = "/contador/{practice}/empresas/cargas";
        if (routes.all().stream()
                .anyMatch(route ->
                        route.pattern().equals(loads) && route.methods().contains("POST"))) {
            var path =
                    loads.replace("{practice}", String.valueOf(luis.practice().value()));
            world.loaded(world.upload(cast, path));
            world.upload(cast, path);
        }
        world.action();
        world.staff(cast);
        for (var person : world.people()) {
            // A key for an authenticator app, not confirmed: otherwise the form for its first code is not there.
            var answer = person.post("/mi-cuadra/seguridad/segundo-paso/aplicacion");
            assertThat(answer.status())
                    .as("asking for a key: %s", answer.body())
                    .isEqualTo(303);
        }
        world.people(cast);
        world.papers();
        world.calendar();
        return world;
    }

    /** A file with two versions in the folder of the firm's first client, shared with the company, of which Ana is an administrator. */
    private void papers() {
        var client = luis.clients().getFirst();
        texts("""
                insert into membership (company_id, user_id, role, since)
                values (%d, %d, 'ADMINISTRATOR', now()) returning user_id::text
                """.formatted(client.value(), ana.person().id().value()));
        var folder = new Papers(accountant, luis.practice(), client);
        folder.add("RUT.pdf", Papers.real("rut.pdf"));
        folder.add("RUT.pdf", Papers.real("rut.pdf"));
        assertThat(folder.post("/compartir", "shared", "yes").status()).isEqualTo(303);
        folder.send(folder.id("RUT.pdf"), "pagos@laespiga.example");
        var asked = accountant.post(
                folder.path().replace("/archivos", "/papeles"),
                "paper",
                "TAX_ID",
                "due",
                LocalDate.now(ZoneOffset.UTC).plusDays(10).toString(),
                "to",
                "pagos@laespiga.example");
        assertThat(asked.status()).as("asking for papers: %s", asked.body()).isEqualTo(303);
    }

    /** A colleague, a role of its own and an invitation in the owner's company and in the firm's first client. */
    private void people(Cast cast) {
        for (var company : List.of(ana.company(), luis.clients().getFirst())) {
            var marta = cast.marta();
            colleagues.put(company, String.valueOf(marta.id().value()));
            texts("""
                    with role as (
                        insert into own_role (company_id, name, permissions)
                        values (%1$d, 'Tesorería', '{"HOME VIEW","SETTINGS VIEW"}') returning id)
                    , colleague as (
                        insert into membership (company_id, user_id, role, since)
                        values (%1$d, %2$d, 'ASSISTANT', now()) returning user_id)
                    , tokens as (
                        insert into api_token (
                            company_id, user_id, name, scopes, met, hash, ending, created_at, minute)
                        select %1$d, person, 'Tienda en línea', '{"company:read"}', '{}',
                               sha256((%1$d || ' ' || person)::text::bytea), 'abcd', now(), now()
                        from unnest(array[%3$d, %4$d]) as person
                        order by person = %3$d)
                    , hook as (
                        insert into webhook (company_id, user_id, url, events, secret, created_at)
                        values (%1$d, case when %1$d = %5$d then %3$d else %4$d end, 'https://hooks.example/cuadra', '{"person.added"}', '', now())
                        returning id)
                    , told as (
                        insert into webhook_delivery (
                            company_id, webhook_id, uid, event, subject, body, created_at, queued_at, state)
                        select %1$d, id, gen_random_uuid(), 'person.added', 'person:1', '{}', now(), now(), 'DELIVERED'
                        from hook)
                    , invitation as (
                        insert into company_invitation (
                            company_id, name, email, role, language, created_at, created_by)
                        values (%1$d, 'Rosa Peña', 'rosa.%2$d@laespiga.example', 'SELLER', 'es', now(), %3$d)
                        returning id)
                    select id::text from role, colleague
                    """.formatted(
                            company.value(),
                            marta.id().value(),
                            ana.person().id().value(),
                            luis.person().id().value(),
                            ana.company().value()));
            shop(company);
        }
    }

    /** A gateway that was connected once, a payment by it and what went back of that. */
    private static void shop(CompanyId company) {
        texts("""
                with connection as (
                    insert into gateway_connection (
                        company_id, provider, sandbox, account, details, endings, notice_key, connected_at, connected_by,
                        checked_at, check_outcome, disconnected_at, disconnected_by)
                    values (%1$d, 'WOMPI', true, 'El Tornillo', '{}', '{}', 'notice%1$d', now(), 1, now(), 'OK', now(), 1)
                    returning id)
                , link as (
                    insert into payment_link (
                        company_id, connection_id, secret, outside_reference, reference, description, currency, amount,
                        state, created_at, created_by)
                    select %1$d, id, 'secret%1$d', 'reference%1$d', 'FV-1', 'Taladro', 'COP', 1500, 'OPEN', now(), 1
                    from connection returning id)
                , paid as (
                    insert into payment (
                        company_id, link_id, outside_id, state, currency, amount, first_told_at, approved_at)
                    select %1$d, id, 'payment%1$d', 'APPROVED', 'COP', 1500, now(), now() from link returning id)
                , notice as (
                    insert into payment_notice (company_id, connection_id, received_at, origin, digest, outcome)
                    select %1$d, id, now(), '198.51.100.7', 'x', 'FORGED' from connection returning id)
                insert into payment_refund (
                    company_id, payment_id, key, amount, state, requested_at, requested_by)
                select %1$d, paid.id, 'key%1$d', 500, 'UNKNOWN', now(), 1 from paid, notice returning id::text
                """.formatted(company.value()));
    }

    /** Every client's due dates are worked out by a job. */
    private void calendar() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> texts("select count(*)::text from calendar_refresh where practice_id = "
                                + luis.practice().value())
                        .equals(List.of("0")));
        // One of them is proved by a file.
        var due = texts("select id::text from client_due t where practice_id = "
                        + luis.practice().value() + " order by id")
                .getLast();
        var path = "/contador/" + luis.practice().value() + "/calendario/vencimientos/" + due + "/hecho";
        var answer = accountant.upload(path, "acuse.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as("proving: %s", answer.body()).isEqualTo(303);
    }

    /** Gives both an account of an OpenID provider: without one there is no form to leave it. */
    void linked() {
        for (var person : List.of(luis.person(), ana.person())) {
            texts("""
                    insert into google_link (user_id, issuer, subject, account, linked_at)
                    values (%1$d, 'https://accounts.example', 'subject of %1$d', 'somebody@accounts.example', now())
                    returning user_id::text
                    """.formatted(person.id().value()));
        }
    }

    /** Marta, who sees only the last of the firm's clients, asks for another; and somebody was asked into the firm. */
    private void staff(Cast cast) {
        marta = cast.assistant(luis, List.of(luis.clients().getLast()));
        texts("""
                with asked as (
                    insert into access_request (practice_id, user_id, client, reason, asked_at)
                    values (%1$d, %2$d, 'Panadería La Espiga 1', 'Declaración de renta', now()) returning id)
                , invited as (
                    insert into staff_invitation
                        (practice_id, name, email, role, all_clients, language, created_at, created_by)
                    values (%1$d, 'Rosa Peña', 'rosa.%2$d@moracontadores.example', 'SELLER', true, 'es', now(), %3$d)
                    returning id)
                select asked.id::text from asked, invited
                """.formatted(
                luis.practice().value(), marta.id().value(), luis.person().id().value()));
    }

    /** Marta, who works in the firm. */
    Cast.Person marta() {
        return requireNonNull(marta);
    }

    /** An action on the firm's clients that waits to be begun. */
    private void action() {
        var path = "/contador/" + luis.practice().value() + "/empresas/acciones";
        var answer = accountant.post(path, "action", "invite", "all", "yes");
        assertThat(answer.status()).as("an action: %s", answer.body()).isEqualTo(303);
    }

    /** A load that a job has carried out. */
    private void loaded(String load) {
        var answer = accountant.post(load + "/confirmacion");
        assertThat(answer.status()).as("confirming a load: %s", answer.body()).isEqualTo(303);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> texts("""
                        select state from client_load where practice_id = %d
                        """.formatted(luis.practice().value())).equals(List.of("LOADED")));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> texts("""
                        select state from job where practice_id = %d
                        """.formatted(luis.practice().value())).equals(List.of("DONE")));
    }

    /** A file with a good row and a bad one, waiting to be confirmed; answers its address. */
    private String upload(Cast cast, String path) {
        var file = "Nombre;Identificación;Teléfono;Correo\nFerretería El Tornillo SAS;"
                + cast.nit().formatted() + ";604 444 55 66;\nPanadería La Espiga;12;;\n";
        var answer = accountant.upload(path, "clientes.csv", file.getBytes(StandardCharsets.UTF_8), "country", "CO");
        assertThat(answer.status()).as("uploading a load: %s", answer.body()).isEqualTo(303);
        return answer.location();
    }

    Cast.Accountant luis() {
        return luis;
    }

    Cast.Owner ana() {
        return ana;
    }

    /** Luis with a session. */
    Visitor accountant() {
        return accountant;
    }

    /** Ana with a session. */
    Visitor owner() {
        return owner;
    }

    /** Everybody in this world who can sign in. */
    List<Visitor> people() {
        return List.of(accountant, owner);
    }

    /** What stands in addresses of this world's firm and its first client. */
    Map<String, String> ofTheFirm() {
        return addresses.computeIfAbsent(luis.clients().getFirst(), this::values);
    }

    /** What stands in addresses of the owner's company. */
    Map<String, String> ofTheOwner() {
        return addresses.computeIfAbsent(ana.company(), this::values);
    }

    private Map<String, String> values(CompanyId company) {
        var values = new LinkedHashMap<>(WORDS);
        ids().forEach((table, ids) -> {
            // client_load is {load}, and {clientLoad} if somebody calls it so.
            values.put(table.substring(table.lastIndexOf('_') + 1), ids.getLast());
            values.put(table, ids.getLast());
        });
        values.put("apiToken", own("api_token", company));
        values.put("webhook", own("webhook", company));
        values.put("delivery", own("webhook_delivery", company));
        values.put("role", own("own_role", company));
        values.put("invitation", own("company_invitation", company));
        values.put("payment_link", own("payment_link", company));
        values.put("payment_refund", own("payment_refund", company));
        values.put("member", String.valueOf(colleagues.get(company)));
        values.put("company", String.valueOf(company.value()));
        values.put("practice", String.valueOf(luis.practice().value()));
        return values;
    }

    /** The company's own row of a table. */
    private static String own(String table, CompanyId company) {
        var ids = texts("select id::text from " + table + " where company_id = " + company.value() + " order by id");
        return ids.isEmpty() ? "1" : ids.getFirst();
    }

    /** The ids of this world's rows, by table, as they were when it was made. */
    synchronized Map<String, List<String>> ids() {
        if (ids.isEmpty()) {
            ids.putAll(read());
        }
        return ids;
    }

    private Map<String, List<String>> read() {
        var found = new TreeMap<String, List<String>>();
        eachTable((connection, table, where) -> {
            if (columns(connection, table).contains("id")) {
                var ids = texts(connection, "select id::text from " + table + " t where " + where + " order by id");
                if (!ids.isEmpty()) {
                    found.put(table, ids);
                }
            }
        });
        // People of a company are named in addresses by their own number.
        found.put("company_member", List.copyOf(colleagues.values()));
        // {token} in an address is that of a mailed link.
        found.put("apiToken", found.remove("api_token"));
        found.put("practice_colleague", List.of(String.valueOf(marta().id().value())));
        return found;
    }

    /**
     * Everything that belongs to this world, table by table, as one line each: two are equal when nothing changed. Without
     * the seals that the program puts on the audit trail by itself, somewhat later; its entries are compared.
     */
    Map<String, String> digest() {
        var digests = new TreeMap<String, String>();
        eachTable((connection, table, where) -> {
            if (table.equals("audit_seal") || table.equals("audit_unsealed")) {
                return;
            }
            // A session is touched whenever its person asks; what counts is that it is still there.
            var row = table.equals("spring_session") ? "t.primary_id" : "t::text";
            digests.put(
                    table,
                    texts(
                                    connection,
                                    "select count(*) || ' ' || coalesce(md5(string_agg(" + row + ", '|' order by " + row
                                            + ")), '') from " + table + " t where " + where)
                            .getFirst());
        });
        return digests;
    }

    /** How these companies are identified. */
    List<String> identifications(List<CompanyId> companies) {
        return companies.stream()
                .flatMap(id -> texts("select identification from company where id = " + id.value()).stream())
                .toList();
    }

    /** The link of a company with the firm, what was done to it, and the company itself, as one line each. */
    List<String> rowsOf(CompanyId company) {
        return texts("""
                select l::text from client_link l where company_id = %1$d
                union all select e::text from client_link_event e where company_id = %1$d
                union all select m::text from membership m where company_id = %1$d
                union all select name || identification || state from company where id = %1$d
                order by 1
                """.formatted(company.value()));
    }

    /** Texts that only this world's people may read. */
    List<String> secrets() {
        var secrets =
                new ArrayList<>(List.of(luis.person().login(), ana.person().login()));
        eachTable((connection, table, where) -> {
            if (table.equals("company")) {
                secrets.addAll(texts(connection, "select identification from company t where " + where));
            }
        });
        return secrets;
    }

    private interface Visit {
        void table(Connection connection, String table, String where) throws SQLException;
    }

    private void eachTable(Visit visit) {
        try (var connection = connection()) {
            for (var table : tables(connection)) {
                var where = mine(connection, table);
                if (!where.isEmpty()) {
                    visit.table(connection, table, where);
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The owner of the database sees every row, whatever row-level security says. */
    static Connection connection() throws SQLException {
        var database = TestDatabase.shared();
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private static List<String> tables(Connection connection) throws SQLException {
        return texts(connection, "select tablename from pg_tables where schemaname = 'public' order by tablename");
    }

    /** Which rows of a table are this world's; empty when no column says so. */
    private String mine(Connection connection, String table) throws SQLException {
        var columns = columns(connection, table);
        var companies = companies().map(id -> String.valueOf(id.value())).collect(Collectors.joining(","));
        var users = luis.person().id().value() + "," + ana.person().id().value();
        var ways = new ArrayList<String>();
        if (columns.contains("company_id")) {
            ways.add("t.company_id in (" + companies + ")");
        }
        if (columns.contains("practice_id")) {
            ways.add("t.practice_id = " + luis.practice().value());
        }
        if (columns.contains("user_id")) {
            ways.add("t.user_id in (" + users + ")");
        }
        switch (table) {
            case "company" -> ways.add("t.id in (" + companies + ")");
            case "practice" -> ways.add("t.id = " + luis.practice().value());
            case "app_user" -> ways.add("t.id in (" + users + ")");
            case "spring_session" -> ways.add("t.principal_name in ('" + users.replace(",", "','") + "')");
            default -> {}
        }
        return String.join(" or ", ways);
    }

    private Stream<CompanyId> companies() {
        return Stream.concat(luis.clients().stream(), Stream.of(ana.company()));
    }

    private static Set<String> columns(Connection connection, String table) throws SQLException {
        return new LinkedHashSet<>(texts(
                connection,
                "select column_name from information_schema.columns where table_schema = 'public' and table_name = '"
                        + table + "'"));
    }

    private static List<String> texts(String sql) {
        try (var connection = connection()) {
            return texts(connection, sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
