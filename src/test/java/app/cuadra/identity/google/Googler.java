package app.cuadra.identity.google;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.testing.OpenIdServer;
import app.cuadra.testing.Visitor;
import app.cuadra.testing.Visitor.Answer;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A person's account at the provider, and the way of their browser there and back. */
final class Googler {

    static final OpenIdServer PROVIDER = OpenIdServer.shared();

    private final String subject = UUID.randomUUID().toString();
    private final Map<String, Object> claims = new HashMap<>();

    private Googler(String email, boolean verified) {
        claims.put("email", email);
        claims.put("email_verified", verified);
        claims.put("name", "Ana Gómez");
    }

    static Googler with(String email) {
        return new Googler(email, true);
    }

    static Googler unverified(String email) {
        return new Googler(email, false);
    }

    /** What the provider says besides, or instead. */
    Googler saying(String claim, Object value) {
        claims.put(claim, value);
        return this;
    }

    String subject() {
        return subject;
    }

    String json() {
        return OpenIdServer.json(claims);
    }

    /** From a button of ours to the provider and back; the answer of the page that the provider leads to. */
    Answer from(Visitor visitor, String button) {
        return visitor.get(backFrom(visitor, button));
    }

    /** The same without opening the page: its path. */
    String backFrom(Visitor visitor, String button) {
        var sent = visitor.get(button);
        assertThat(sent.status()).as("%s: %s", button, sent.body()).isEqualTo(303);
        return PROVIDER.choose(sent.location(), subject, claims);
    }

    Answer signIn(Visitor visitor) {
        return from(visitor, "/ingresar/google");
    }
}
