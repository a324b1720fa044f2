package app.cuadra.integration.gateway;

import app.cuadra.platform.Settings;
import java.net.URI;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Where gateways are. The operator may name something that stands in for all of them; each is then asked below its own
 * name, as {@code http://localhost:9000/api.stripe.com/v1/account}.
 */
@Component
public class Hosts {

    private final Optional<URI> standIn;

    Hosts(Settings settings) {
        standIn = Optional.ofNullable(settings.gateways().standIn());
    }

    /** The address to really ask for this one. */
    public URI at(String address) {
        return standIn.map(instead -> URI.create(instead + "/" + address.replaceFirst("^https://", "")))
                .orElseGet(() -> URI.create(address));
    }
}
