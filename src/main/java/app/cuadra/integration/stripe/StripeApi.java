package app.cuadra.integration.stripe;

import app.cuadra.integration.gateway.Hosts;
import app.cuadra.integration.gateway.Outcome;
import app.cuadra.integration.gateway.Outside;
import app.cuadra.integration.gateway.Outside.Answer;
import app.cuadra.integration.gateway.Request;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Calls to Stripe, always of the same version of its API. */
@Component
class StripeApi {

    private static final String API = "https://api.stripe.com";
    private static final String VERSION = "2024-06-20";

    private final Outside outside;
    private final Hosts hosts;

    StripeApi(Outside outside, Hosts hosts) {
        this.outside = outside;
        this.hosts = hosts;
    }

    <T> Outcome<T> get(String key, String path, Function<Answer, T> read) {
        return outside.send(authorized(Request.get(hosts.at(API + path)), key), read);
    }

    /** Asks for something to be done; under the same idempotency key it is done once. */
    <T> Outcome<T> post(
            String key, String path, Map<String, String> form, String idempotency, Function<Answer, T> read) {
        return outside.send(
                authorized(Request.form(hosts.at(API + path), form), key).with("Idempotency-Key", idempotency), read);
    }

    Outcome<String> delete(String key, String path) {
        return outside.send(authorized(Request.of("DELETE", hosts.at(API + path)), key), answer -> answer.text("id"));
    }

    private static Request authorized(Request request, String key) {
        return request.bearer(key).with("Stripe-Version", VERSION);
    }
}
