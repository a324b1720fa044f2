package app.cuadra.files;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.country.CountryCode;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.practice.client.Clients;
import app.cuadra.practice.client.Clients.NewLink;
import app.cuadra.practice.client.LinkState;
import app.cuadra.testing.Cast;
import app.cuadra.testing.Visitor;
import app.cuadra.testing.Visitor.Answer;
import app.cuadra.values.CompanyId;
import app.cuadra.values.PracticeId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

/** A client's folder as somebody with a session uses it. */
public final class Papers {

    private static final Path REAL = Path.of("src/test/resources/files");
    private static final Pattern ROW = Pattern.compile(
            "class=\"name wraps\" href=\"[^\"]*/(\\d+)/descarga\"[^>]*>.*?<span>([^<]*)</span>", Pattern.DOTALL);

    private final Visitor visitor;
    private final String path;

    /** The folder of a client in the firm. */
    public Papers(Visitor visitor, PracticeId practice, CompanyId company) {
        this(visitor, "/contador/%d/empresas/%d/archivos".formatted(practice.value(), company.value()));
    }

    private Papers(Visitor visitor, String path) {
        this.visitor = visitor;
        this.path = path;
    }

    /** The folder at this address. */
    public static Papers at(Visitor visitor, String path) {
        return new Papers(visitor, path);
    }

    /** The same folder from the company's side. */
    public static Papers ofCompany(Visitor visitor, PracticeId practice, CompanyId company) {
        return new Papers(visitor, "/empresa/%d/archivos/%d".formatted(company.value(), practice.value()));
    }

    /** A document made by a real program. */
    public static byte[] real(String name) {
        try {
            return Files.readAllBytes(REAL.resolve(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A CSV that nobody else has. */
    public static byte[] csv(String text) {
        return ("Cuenta;Valor\n" + text + ";1\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Links a company that has people of its own with a firm. */
    public static void link(ApplicationContext program, Cast.Accountant luis, CompanyId company) {
        var link = new NewLink(
                company,
                "Ferretería El Tornillo SAS",
                new CountryCode("CO"),
                Optional.empty(),
                LinkState.LINKED,
                Optional.empty());
        program.getBean(Tenancy.class)
                .within(
                        new Tenancy.Scope(luis.person().id(), luis.practice(), null, List.of()),
                        () -> program.getBean(TransactionOperations.class).execute(_ -> {
                            program.getBean(Clients.class)
                                    .linkAll(
                                            luis.practice(),
                                            List.of(link),
                                            luis.person().id());
                            return true;
                        }));
    }

    /** Where the folder is. */
    public String path() {
        return path;
    }

    /** Sends a file as the page does it with JavaScript: as the body of a request. */
    public Answer send(String name, byte[] bytes) {
        if (visitor.csrf().isEmpty()) {
            visitor.get(path);
        }
        return visitor.send(HttpRequest.newBuilder(visitor.uri(path + "/carga"))
                .header("Content-Type", "application/octet-stream")
                .header(
                        "X-File-Name",
                        URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"))
                .header("X-CSRF-TOKEN", visitor.csrf())
                .POST(BodyPublishers.ofByteArray(bytes)));
    }

    /** Sends a file and expects it to be taken in; answers its number. */
    public long add(String name, byte[] bytes) {
        var answer = send(name, bytes);
        assertThat(answer.status()).as("uploading %s: %s", name, answer.body()).isEqualTo(200);
        return id(name);
    }

    /** Sends a file by mail. */
    public void send(long file, String to) {
        var answer = post(
                "/envio", "file", String.valueOf(file), "to", to, "subject", "Papeles", "message", "Van los papeles.");
        assertThat(answer.status()).as("sending: %s", answer.body()).isEqualTo(303);
    }

    /** The number of a file of the list. */
    public long id(String name) {
        return ROW.matcher(list("?size=200").body())
                .results()
                .filter(row -> unescaped(row.group(2)).equals(name))
                .map(row -> Long.parseLong(row.group(1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not in the list: " + name));
    }

    /** The names in the list, in its order. */
    public List<String> names(String query) {
        return ROW.matcher(list(query).body())
                .results()
                .map((MatchResult row) -> unescaped(row.group(2)))
                .toList();
    }

    /** The list. */
    public Answer list(String query) {
        var answer = visitor.get(path + query);
        assertThat(answer.status()).as("the list %s: %s", query, answer.body()).isEqualTo(200);
        return answer;
    }

    /** Any page below the folder. */
    public Answer get(String below) {
        return visitor.get(path + below);
    }

    /** Any form below the folder. */
    public Answer post(String below, String... fields) {
        return visitor.post(path + below, fields);
    }

    private static String unescaped(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&amp;", "&");
    }
}
