package app.cuadra.integration.connection;

import app.cuadra.integration.gateway.Ask;
import app.cuadra.integration.gateway.Ask.Kind;
import app.cuadra.integration.gateway.Credentials;
import app.cuadra.integration.gateway.Gateway;
import app.cuadra.values.Checks;
import app.cuadra.values.Problem;
import app.cuadra.values.Refused;
import app.cuadra.web.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything that some gateway asks for, as typed; each reads its own fields, and the others are not sent. */
public record ConnectForm(
        String publicKey,
        String privateKey,
        String integritySecret,
        String eventsSecret,
        String accessToken,
        String webhookSecret,
        String merchantId,
        String accountId,
        String apiLogin,
        String apiKey,
        String secretKey,
        String sandbox)
        implements Form {

    /** An empty one. */
    static final ConnectForm EMPTY = new ConnectForm("", "", "", "", "", "", "", "", "", "", "", "");

    /** As typed, by name. */
    private Map<String, String> typed() {
        var typed = new LinkedHashMap<String, String>();
        typed.put("publicKey", publicKey);
        typed.put("privateKey", privateKey);
        typed.put("integritySecret", integritySecret);
        typed.put("eventsSecret", eventsSecret);
        typed.put("accessToken", accessToken);
        typed.put("webhookSecret", webhookSecret);
        typed.put("merchantId", merchantId);
        typed.put("accountId", accountId);
        typed.put("apiLogin", apiLogin);
        typed.put("apiKey", apiKey);
        typed.put("secretKey", secretKey);
        typed.put("sandbox", sandbox);
        return typed;
    }

    /** What may be shown again when the form comes back: secrets are typed again. */
    public String shown(Ask ask) {
        return ask.kind() == Kind.SECRET ? "" : typed().getOrDefault(ask.name(), "");
    }

    /**
     * What this gateway needs.
     *
     * @throws Refused at each field that does not look like what was asked for
     */
    Credentials read(Gateway gateway) {
        var typed = typed();
        var values = new LinkedHashMap<String, String>();
        var checks = new Checks();
        for (var ask : gateway.asks()) {
            var value = typed.getOrDefault(ask.name(), "").strip();
            if (ask.kind() == Kind.SWITCH) {
                checks.that(ask.shape().matcher(value).matches(), ask.name(), "gateway.box");
            } else if (value.isEmpty()) {
                checks.that(false, ask.name(), "text.required");
            } else {
                checks.that(ask.shape().matcher(value).matches(), ask.name(), "gateway.shape");
            }
            values.put(ask.name(), value);
        }
        checks.orRefuse();
        var credentials = new Credentials(values);
        var misfit = gateway.misfit(credentials);
        if (!misfit.isEmpty()) {
            throw new Refused(List.of(Problem.of("gateway.otherWorld", misfit)));
        }
        return credentials;
    }
}
