package app.cuadra.identity.passkey;

import app.cuadra.platform.Settings;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.core.env.Environment;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** What this installation is to an authenticator: the name its passkeys are bound to, and the addresses they are asked from. */
@Component
class RelyingParty {

    private static final String LOCALHOST = "localhost";
    private static final Pattern NUMBERS = Pattern.compile("[\\d.]+|\\[.*]");

    private final URI base;
    private final Environment environment;
    private final Supplier<WebAuthnRelyingPartyOperations> operations;

    RelyingParty(Settings settings, Environment environment, PasskeyOwners owners, PasskeyRecords credentials) {
        this.base = settings.baseUrl();
        this.environment = environment;
        // At its first use: before the program serves, the port is not known.
        this.operations = SingletonSupplier.of(
                () -> new Webauthn4JRelyingPartyOperations(owners, credentials, entity(), origins()));
    }

    /** What checks an authenticator's answers. */
    WebAuthnRelyingPartyOperations operations() {
        return operations.get();
    }

    /** Whether browsers allow passkeys here at all: with a name of our own (not numbers) and HTTPS, or on localhost. */
    boolean possible() {
        return id().equals(LOCALHOST)
                || ("https".equals(base.getScheme()) && !NUMBERS.matcher(id()).matches());
    }

    PublicKeyCredentialRpEntity entity() {
        return PublicKeyCredentialRpEntity.builder().id(id()).name("Cuadra").build();
    }

    String id() {
        return base.getHost();
    }

    /** The one address people use; on one's own machine also the port that was really taken, which 0 leaves open. */
    private Set<String> origins() {
        var origins = new LinkedHashSet<String>();
        origins.add(origin(base.getScheme(), base.getPort()));
        if (id().equals(LOCALHOST)) {
            var taken = environment.getProperty("local.server.port", Integer.class);
            if (taken != null) {
                origins.add(origin("http", taken));
            }
        }
        return origins;
    }

    /** As browsers write it: without the port that the scheme implies. */
    private String origin(String scheme, int port) {
        var implied = port == -1 || port == (scheme.equals("https") ? 443 : 80);
        return scheme + "://" + id() + (implied ? "" : ":" + port);
    }
}
