package app.cuadra.api.webhook;

import app.cuadra.platform.http.Calls;
import app.cuadra.values.Checks;
import app.cuadra.values.Refused;
import app.cuadra.values.Text;
import app.cuadra.web.Form;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/** The form of a new webhook. */
public record WebhookForm(String url, List<String> events) implements Form {

    static final int URL_MAX = 500;

    /** What was wanted, checked. */
    record Wanted(URI url, List<String> events) {}

    /**
     * What was wanted.
     *
     * @param known every event there is
     * @throws Refused with what is wrong at each field
     */
    Wanted wanted(Calls calls, List<String> known) {
        var checks = new Checks();
        var address = checks.read("url", () -> address(calls));
        checks.that(!events.isEmpty() && known.containsAll(events), "events", "webhook.events");
        checks.orRefuse();
        if (address == null) {
            throw new IllegalStateException("an address that was neither read nor refused");
        }
        return new Wanted(address, events.stream().distinct().toList());
    }

    private URI address(Calls calls) {
        try {
            var address = new URI(Text.required(url, URL_MAX));
            calls.refusal(address).ifPresent(reason -> {
                throw Refused.because(
                        switch (reason) {
                            case NOT_ENCRYPTED -> "webhook.notEncrypted";
                            case HOST_UNKNOWN -> "webhook.hostUnknown";
                            case ADDRESS_FORBIDDEN -> "webhook.forbidden";
                            case ADDRESS_INVALID, UNREACHABLE, CERTIFICATE, TOO_SLOW, BROKEN_OFF -> "webhook.url";
                        });
            });
            return address;
        } catch (URISyntaxException noAddress) {
            throw Refused.because("webhook.url");
        }
    }
}
