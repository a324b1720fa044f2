package app.cuadra.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.cuadra.company.Companies;
import app.cuadra.company.Companies.NewCompany;
import app.cuadra.country.CountryCode;
import app.cuadra.identity.Ana;
import app.cuadra.testing.Cast;
import app.cuadra.testing.TestDatabase;
import app.cuadra.testing.Visitor;
import app.cuadra.testing.Visitor.Answer;
import app.cuadra.testing.standin.Merchant;
import app.cuadra.testing.standin.Merchant.Payer;
import app.cuadra.testing.standin.Merchant.Sent;
import app.cuadra.values.CompanyId;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** Ana, her company in some country, and an account at a gateway: what all the stories about payments begin with. */
public final class Shop {

    private static final Pattern PAY = Pattern.compile("<a class=\"btn btn-primary full\" href=\"([^\"]+)\"");
    private static final Pattern FORM = Pattern.compile("<form class=\"form\" method=\"post\" action=\"([^\"]+)\"");
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:8080(/pagar/[\\w.-]+)");
    private static final Pattern NOTICE = Pattern.compile("/avisos-de-pago/[\\w.-]+");

    private final Cast cast;
    private final Merchant merchant;
    private final String word;
    private final CompanyId company;
    private final Visitor ana;
    private final Visitor outside;

    public Shop(Cast cast, Companies companies, String word, Merchant merchant) {
        this.cast = cast;
        this.merchant = merchant;
        this.word = word;
        var person = cast.ana();
        company = companies.found(
                new NewCompany(
                        "Ferretería El Tornillo",
                        new CountryCode(merchant.country()),
                        Optional.empty(),
                        Optional.of(person.id()),
                        "",
                        "",
                        "",
                        List.of()),
                person.id());
        ana = cast.signedIn(person);
        outside = cast.visitor().from(Ana.freshAddress());
    }

    public CompanyId company() {
        return company;
    }

    public Visitor ana() {
        return ana;
    }

    public Merchant merchant() {
        return merchant;
    }

    /** The gateway's page. */
    public String path() {
        return "/empresa/" + company.value() + "/integraciones/" + word;
    }

    /** Connects. */
    public Shop connected() {
        ana.get(path() + "/conexion");
        var answer = ana.post(path() + "/conexion", merchant.form());
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return this;
    }

    /** Asks for a link; where it is. */
    public String asks(String amount, String reference) {
        ana.get(path() + "/links/nuevo");
        var answer = create(amount, reference);
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return answer.location();
    }

    /** The answer to asking for a link in the country's currency. */
    public Answer create(String amount, String reference) {
        return ana.post(
                path() + "/links",
                "amount",
                amount,
                "currency",
                currency(),
                "description",
                "Taladro y brocas",
                "reference",
                reference);
    }

    public String currency() {
        return merchant.country().equals("MX") ? "MXN" : "COP";
    }

    /** Asks for a link, and waits until it is open. */
    public String open(String amount, String reference) {
        var link = asks(amount, reference);
        shows(link, "Por pagar");
        return link;
    }

    /** Waits until a page says something; the page. */
    public String shows(String path, String what) {
        var last = new String[] {""};
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            last[0] = ana.get(path).body();
            assertThat(last[0]).contains(what);
        });
        return last[0];
    }

    /** The page that a payer gets. */
    public String payerPath(String link) {
        var found = ADDRESS.matcher(ana.get(link).body());
        assertThat(found.find()).as("the payer's address").isTrue();
        return found.group(1);
    }

    /** A payer opens the address they were given, and is sent with this. */
    public Payer payer(String link) {
        var page = outside.get(payerPath(link)).body();
        // Whoever looks has the gateway asked; what is paid later must not be what it answers.
        await().atMost(Duration.ofSeconds(20))
                .until(() -> first(
                                "select count(*)::text from job where kind = 'gateway.asking' and state in ('QUEUED', 'RUNNING')"
                                        + " and company_id = " + company.value())
                        .equals("0"));
        var button = PAY.matcher(page);
        var fields = new LinkedHashMap<String, String>();
        if (button.find()) {
            return new Payer(HtmlUtils.htmlUnescape(button.group(1)), fields);
        }
        var form = FORM.matcher(page);
        assertThat(form.find()).as("a way to pay: %s", page).isTrue();
        HIDDEN.matcher(page.substring(form.end()))
                .results()
                .filter(field -> !field.group(1).equals("_csrf"))
                .forEach(field -> fields.put(field.group(1), HtmlUtils.htmlUnescape(field.group(2))));
        return new Payer(form.group(1), fields);
    }

    /** The address for notifications, as the gateway learns it: by a call, with the payer's form, or by Ana's hand. */
    public String noticePath(Payer payer) {
        var texts = new ArrayList<String>();
        merchant.asked().forEach(asked -> texts.add(URLDecoder.decode(asked.body(), StandardCharsets.UTF_8)));
        texts.add(payer.fields().getOrDefault("confirmationUrl", ""));
        texts.add(ana.get(path()).body());
        return texts.stream()
                .map(NOTICE::matcher)
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst()
                .orElseThrow();
    }

    /** Somebody sends this to the address for notifications; the status they get. */
    public int receives(String noticePath, Sent sent) {
        var request = HttpRequest.newBuilder(
                        outside.uri(noticePath + (sent.query().isEmpty() ? "" : "?" + sent.query())))
                .header("Content-Type", sent.type())
                .POST(BodyPublishers.ofString(sent.body()));
        sent.headers().forEach(request::header);
        return new Visitor(cast.port()).from(Ana.freshAddress()).send(request).status();
    }

    /** The log of notifications. */
    public String log() {
        return ana.get(path() + "/avisos").body();
    }

    /** The company's history. */
    public String history() {
        return ana.get("/empresa/" + company.value() + "/historial").body();
    }

    /** The first value that the owner of the database finds. */
    public static String first(String sql) {
        var database = TestDatabase.shared();
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
