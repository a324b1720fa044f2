package app.cuadra.calendar;

import app.cuadra.calendar.duty.Refresh;
import app.cuadra.company.settings.CompanyDetails;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.testing.Cast;
import app.cuadra.testing.TestDatabase;
import app.cuadra.values.CompanyId;
import app.cuadra.values.UserId;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

/** Luis, his firm, and clients of whom the tests say what they are. */
public final class Firm {

    private final ApplicationContext program;
    private final Cast.Accountant luis;

    public Firm(ApplicationContext program, int clients) {
        this.program = program;
        luis = program.getBean(Cast.class).accountant(clients);
        since("2026-01-01");
    }

    /** Luis with his firm and clients. */
    public Cast.Accountant luis() {
        return luis;
    }

    /** One of them, in order. */
    public CompanyId client(int place) {
        return luis.clients().get(place);
    }

    /** Where the firm's calendar is. */
    public String path() {
        return "/contador/" + luis.practice().value() + "/calendario";
    }

    /** Where a client's calendar is. */
    public String path(CompanyId client) {
        return path() + "/empresas/" + client.value();
    }

    /** The day on which every client came. */
    public void since(String day) {
        sql("update client_link set added_at = '" + day + "T12:00:00Z' where practice_id = "
                + luis.practice().value());
    }

    /** Gives a client this NIT, whoever else may have it. */
    public void nit(CompanyId client, String number) {
        sql("update company set identification_number = '" + number + "'"
                + (number.isEmpty() ? ", identification_type = '', check_digit = '', identification = ''" : "")
                + " where id = " + client.value());
        refresh(List.of(client));
    }

    /** Says what a company is, as its own settings do, and works out its calendar at once. */
    public void is(CompanyId client, String vatRegime, List<String> responsibilities, List<String> rut) {
        changed(client, vatRegime, responsibilities, rut);
        refresh(List.of(client));
    }

    /** Says what a company is; its calendar follows by itself. */
    public void changed(CompanyId client, String vatRegime, List<String> responsibilities, List<String> rut) {
        var details = program.getBean(CompanyDetails.class);
        as(
                luis.person().id(),
                () -> program.getBean(Tenancy.class)
                        .within(
                                client,
                                () -> program.getBean(TransactionOperations.class)
                                        .execute(_ -> {
                                            var now = details.get(client);
                                            var typed = new HashMap<String, List<String>>(now.values());
                                            typed.putAll(Map.of(
                                                    "vatRegime", List.of(vatRegime),
                                                    "responsibilities", responsibilities,
                                                    "rutResponsibilities", rut,
                                                    "department", List.of("05"),
                                                    "municipality", List.of("05001"),
                                                    "address", List.of("Calle 10 # 20-30"),
                                                    "email", List.of("panaderia@laespiga.example")));
                                            details.save(client, now.version(), typed);
                                            return now;
                                        })));
    }

    /** Works out these clients' calendars. */
    public void refresh(List<CompanyId> clients) {
        program.getBean(Refresh.class).of(luis.practice(), clients);
    }

    /** Works out every client's. */
    public void refresh() {
        refresh(luis.clients());
    }

    /** Does work in the firm's scope as somebody. */
    public <T> T as(UserId person, Supplier<T> work) {
        return program.getBean(Tenancy.class).within(new Tenancy.Scope(person, luis.practice(), null, List.of()), work);
    }

    /** Runs a statement as the owner of the database. */
    public static void sql(String statement) {
        var database = TestDatabase.shared();
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var run = connection.createStatement()) {
            run.execute("set row_security = off; " + statement);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The first column of what a statement finds, as the owner of the database. */
    public static List<String> texts(String statement) {
        var database = TestDatabase.shared();
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var run = connection.createStatement();
                var rows = run.executeQuery(statement)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** What a client's calendar has, as "obligation period day". */
    public List<String> dates(CompanyId client) {
        return texts("select obligation || ' ' || period || ' ' || due_on from client_due where practice_id = "
                + luis.practice().value() + " and company_id = " + client.value() + " order by due_on, obligation");
    }

    /** The number of one of a client's dates. */
    public String due(CompanyId client, String obligation, String period) {
        return texts("select id from client_due where practice_id = "
                        + luis.practice().value() + " and company_id = " + client.value() + " and obligation = '"
                        + obligation + "' and period = '" + period + "'")
                .getFirst();
    }
}
