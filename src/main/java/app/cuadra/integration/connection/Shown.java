package app.cuadra.integration.connection;

import app.cuadra.integration.gateway.Ask.Kind;
import app.cuadra.integration.gateway.Credentials;
import app.cuadra.integration.gateway.Gateway;
import java.util.LinkedHashMap;
import java.util.Map;

/** What may be shown of credentials. */
final class Shown {

    /** So many characters of a secret are shown, so that its owner can tell which it is. */
    private static final int LAST = 4;

    private Shown() {}

    static Map<String, String> details(Gateway gateway, Credentials credentials) {
        var details = new LinkedHashMap<String, String>();
        gateway.asks().stream()
                .filter(ask -> ask.kind() == Kind.PLAIN)
                .forEach(ask -> details.put(ask.name(), credentials.get(ask.name())));
        return details;
    }

    static Map<String, String> endings(Gateway gateway, Credentials credentials) {
        var endings = new LinkedHashMap<String, String>();
        gateway.asks().stream().filter(ask -> ask.kind() == Kind.SECRET).forEach(ask -> {
            var secret = credentials.get(ask.name());
            endings.put(ask.name(), secret.substring(Math.max(0, secret.length() - LAST)));
        });
        return endings;
    }
}
