package app.cuadra.integration.stripe;

import app.cuadra.company.BillingGateway;
import app.cuadra.integration.gateway.Outcome.Done;
import app.cuadra.integration.gateway.Outcome.Failed;
import app.cuadra.integration.gateway.Outside.Answer;
import app.cuadra.integration.gateway.Outside.Garbled;
import app.cuadra.integration.gateway.Request;
import app.cuadra.platform.Settings;
import app.cuadra.values.CompanyId;
import app.cuadra.values.Refused;
import java.net.URI;
import java.time.YearMonth;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Charges for the plans of this installation with the operator's own account at Stripe: cards are entered on Stripe's page
 * (a Checkout Session of the mode {@code setup}), and charged without their owner ({@code off_session}). A card's token names
 * the customer and the payment method, because a charge takes both.
 */
@Component
class StripeBilling implements BillingGateway {

    /** Under which name the key of a charge stands with it: Stripe itself forgets keys after a day. */
    static final String CHARGE = "cuadra_charge";

    private final StripeApi api;
    private final Optional<String> key;

    @Autowired
    StripeBilling(StripeApi api, Settings settings) {
        this(api, Optional.ofNullable(settings.gateways().billingKey()).map(Settings.Secret::value));
    }

    StripeBilling(StripeApi api, Optional<String> key) {
        this.api = api;
        this.key = key;
    }

    @Override
    public String name() {
        return "Stripe";
    }

    @Override
    public boolean ready() {
        return key.isPresent();
    }

    @Override
    public boolean charges(Currency currency) {
        return currency.getDefaultFractionDigits() >= 0;
    }

    @Override
    public Hosted open(CompanyId company, URI back) {
        var customer = Map.of("metadata[cuadra_company]", String.valueOf(company.value()));
        var opened = api.post(
                        key(), "/v1/customers", customer, "customer-" + company.value(), answer -> answer.text("id"))
                .then(id -> {
                    var form = new LinkedHashMap<String, String>();
                    form.put("mode", "setup");
                    form.put("customer", id);
                    form.put("payment_method_types[0]", "card");
                    form.put("success_url", back.toString());
                    form.put("cancel_url", back.toString());
                    return api.post(
                            key(),
                            "/v1/checkout/sessions",
                            form,
                            java.util.UUID.randomUUID().toString(),
                            answer -> new Hosted(URI.create(answer.text("url")), answer.text("id")));
                });
        if (opened instanceof Done<Hosted> done) {
            return done.value();
        }
        throw Refused.because("billing.noPage");
    }

    @Override
    public Optional<Card> confirm(String reference) {
        var path = "/v1/checkout/sessions/" + Request.encoded(reference) + "?" + Request.encoded("expand[]")
                + "=setup_intent.payment_method";
        var found = api.get(key(), path, StripeBilling::card);
        return found instanceof Done<Optional<Card>> done ? done.value() : Optional.empty();
    }

    private static Optional<Card> card(Answer answer) {
        if (!answer.body().path("status").asString("").equals("complete")) {
            return Optional.empty();
        }
        var card = answer.body().at("/setup_intent/payment_method/card");
        var token = answer.text("customer") + " " + answer.text("setup_intent", "payment_method", "id");
        var brand = card.path("brand").asString("");
        if (brand.isEmpty()
                || !card.path("exp_year").isInt()
                || !card.path("exp_month").isInt()) {
            throw new Garbled();
        }
        return Optional.of(new Card(
                token,
                brand.substring(0, 1).toUpperCase(Locale.ROOT) + brand.substring(1),
                card.path("last4").asString(""),
                YearMonth.of(
                        card.path("exp_year").intValue(), card.path("exp_month").intValue())));
    }

    /** Looks for the charge first: Stripe keeps idempotency keys for a day, and a charge is asked for again for longer. */
    @Override
    public Outcome charge(Charge charge) {
        var parts = charge.token().split(" ", 2);
        if (parts.length != 2) {
            return new Outcome.Refused("unknown_token");
        }
        var query = "/v1/payment_intents?limit=100&customer=" + Request.encoded(parts[0]);
        var before = api.get(key(), query, answer -> earlier(answer, charge.key()));
        return switch (before) {
            case Done<Optional<Outcome>> done -> done.value().orElseGet(() -> take(charge, parts[0], parts[1]));
            case Failed<Optional<Outcome>> _, app.cuadra.integration.gateway.Outcome.Unknown<Optional<Outcome>> _ ->
                new Outcome.Unknown();
        };
    }

    private static Optional<Outcome> earlier(Answer answer, String chargeKey) {
        return answer.body()
                .path("data")
                .valueStream()
                .filter(intent -> intent.at("/metadata/" + CHARGE).asString("").equals(chargeKey))
                .findFirst()
                .map(StripeBilling::outcome);
    }

    private Outcome take(Charge charge, String customer, String card) {
        var currency = charge.currency().getCurrencyCode();
        var form = new LinkedHashMap<String, String>();
        form.put("amount", StripeAmounts.minor(charge.amount(), currency));
        form.put("currency", currency.toLowerCase(Locale.ROOT));
        form.put("customer", customer);
        form.put("payment_method", card);
        form.put("off_session", "true");
        form.put("confirm", "true");
        form.put("description", charge.description());
        form.put("metadata[" + CHARGE + "]", charge.key());
        var taken = api.post(key(), "/v1/payment_intents", form, charge.key(), answer -> outcome(answer.body()));
        return switch (taken) {
            case Done<Outcome> done -> done.value();
            // Only a card can be refused; whatever else is wrong is ours, and says nothing about the card.
            case Failed<Outcome> failed when failed.code().equals("gateway.card") -> new Outcome.Refused(failed.said());
            case Failed<Outcome> _, app.cuadra.integration.gateway.Outcome.Unknown<Outcome> _ -> new Outcome.Unknown();
        };
    }

    private static Outcome outcome(JsonNode intent) {
        return switch (intent.path("status").asString("")) {
            case "succeeded" -> new Outcome.Paid(intent.path("id").asString(""));
            case "requires_payment_method", "requires_action", "canceled" -> {
                var code = intent.at("/last_payment_error/code").asString("");
                yield new Outcome.Refused(code.isEmpty() ? "refused" : code);
            }
            default -> new Outcome.Unknown();
        };
    }

    @Override
    public void detach(String token) {
        var parts = token.split(" ", 2);
        if (parts.length == 2) {
            var path = "/v1/payment_methods/" + Request.encoded(parts[1]) + "/detach";
            api.post(key(), path, Map.of(), parts[1] + "-detach", answer -> answer.text("id"));
        }
    }

    private String key() {
        return key.orElseThrow(() -> new IllegalStateException("nobody charges here"));
    }
}
