package app.cuadra.identity.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.identity.Ana;
import app.cuadra.testing.Visitor;
import app.cuadra.testing.Visitor.Answer;
import app.cuadra.values.UserId;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;

/** Ana with passkeys: what her browser does with them, without a browser. */
final class PasskeyHolder {

    static final String KEYS = "/mi-cuadra/seguridad/llaves";

    private final int port;
    private final Ana ana;
    private final UserId id;
    private final Visitor visitor;

    /** Signed in with her password. */
    PasskeyHolder(ApplicationContext program, int port) {
        this.port = port;
        ana = new Ana(program);
        id = ana.exists(true);
        visitor = ana.visitor(port);
        ana.signIn(visitor);
    }

    Ana ana() {
        return ana;
    }

    UserId id() {
        return id;
    }

    Visitor visitor() {
        return visitor;
    }

    /** A new browser of hers. */
    Visitor elsewhere() {
        return ana.visitor(port);
    }

    /** A passkey that she has made and added. */
    SoftKey key() {
        var key = new SoftKey(port);
        assertThat(add(key).location()).isEqualTo(KEYS);
        return key;
    }

    /** Adds this passkey. */
    Answer add(SoftKey key) {
        visitor.get(KEYS + "/nueva");
        return visitor.post(KEYS, key.make(visitor.post(KEYS + "/reto").body()));
    }

    /** Removes her passkey that is listed first. */
    Answer remove() {
        return visitor.post(KEYS + "/retiro", "llave", first());
    }

    /** The id of her passkey that is listed first. */
    String first() {
        var body = visitor.get(KEYS).body();
        return body.replaceAll("(?s).*?retiro\\?llave=(\\d+).*", "$1");
    }

    static String question(Visitor visitor) {
        visitor.get("/ingresar");
        return visitor.post("/ingresar/llave/reto").body();
    }

    /** Signs in with a passkey at this browser. */
    static Answer signIn(Visitor visitor, SoftKey key) {
        return visitor.post("/ingresar/llave", key.sign(question(visitor)));
    }

    /** Proves again who she is. */
    static Answer confirm(Visitor visitor, SoftKey key, String back) {
        visitor.get("/confirmar/llave");
        var answer = key.sign(visitor.post("/confirmar/llave/reto").body());
        return visitor.post("/confirmar/llave", and(answer, "volver", back));
    }

    static String[] and(String[] fields, String... more) {
        return Stream.concat(Arrays.stream(fields), Arrays.stream(more)).toArray(String[]::new);
    }
}
