package app.cuadra.integration.mercadopago;

import app.cuadra.integration.gateway.Notification;
import app.cuadra.integration.gateway.Reading;
import app.cuadra.integration.gateway.Signatures;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What a webhook of Mercado Pago says: that something happened to a payment. */
final class MercadoPagoNotice {

    private MercadoPagoNotice() {}

    static Reading read(Notification notification, String secret) {
        var parts = parts(notification.header("x-signature"));
        var query = notification.parameters();
        var id = query.getOrDefault("data.id", "");
        var signed = signed(id, notification.header("x-request-id"), parts.getOrDefault("ts", ""));
        if (id.isEmpty() || !Signatures.equal(Signatures.hmac(secret, signed), parts.getOrDefault("v1", ""))) {
            return new Reading.Forged();
        }
        // Only the id is signed: what it is about is believed no further than asking for a payment of this id.
        return "payment".equals(query.getOrDefault("type", "")) ? new Reading.AskAbout(id) : new Reading.Beside();
    }

    /** The text under the signature: what is absent is left out. */
    static String signed(String id, String request, String ts) {
        return (id.isEmpty() ? "" : "id:" + id.toLowerCase(Locale.ROOT) + ";")
                + (request.isEmpty() ? "" : "request-id:" + request + ";")
                + (ts.isEmpty() ? "" : "ts:" + ts + ";");
    }

    private static Map<String, String> parts(String header) {
        var parts = new HashMap<String, String>();
        for (var part : header.split(",")) {
            var at = part.indexOf('=');
            if (at > 0) {
                parts.putIfAbsent(
                        part.substring(0, at).strip(), part.substring(at + 1).strip());
            }
        }
        return parts;
    }
}
