package app.cuadra.platform.http;

import app.cuadra.platform.Settings;
import app.cuadra.platform.http.Outcome.NotSent;
import app.cuadra.platform.http.Outcome.Reason;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.ssl.HttpsSupport;
import org.apache.hc.core5.ssl.SSLContexts;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * How the program calls other servers: https only, to public addresses and to those the operator named, following no
 * redirect, within limits of time and size, and never inside a transaction, which would wait for a stranger.
 */
@Component
public final class Calls implements DisposableBean {

    private static final int PORT_MAX = 65_535;

    private final Destinations destinations;
    private final Wire wire;

    @Autowired
    Calls(Settings settings) {
        this(settings.outsideAllowed(), SSLContexts.createSystemDefault());
    }

    Calls(String allowed, SSLContext trusted) {
        destinations = new Destinations(allowed);
        wire = new Wire(new CheckedNames(destinations), trusted, HttpsSupport.getDefaultHostnameVerifier());
    }

    /**
     * Calls, and waits for the end.
     *
     * @throws IllegalStateException inside a transaction
     */
    public Outcome make(Call call) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "A call to the outside inside a transaction: " + call.to().getHost());
        }
        return refusal(call.to()).<Outcome>map(NotSent::new).orElseGet(() -> wire.exchange(call));
    }

    /** Why this address would not be called, if so: for a form that takes one. Asks for the host's addresses. */
    public Optional<Reason> refusal(URI to) {
        var host = to.getHost();
        if (host == null
                || to.getRawUserInfo() != null
                || to.getRawFragment() != null
                || to.getPort() == 0
                || to.getPort() > PORT_MAX) {
            return Optional.of(Reason.ADDRESS_INVALID);
        }
        var encrypted = "https".equalsIgnoreCase(to.getScheme());
        if (!encrypted && !"http".equalsIgnoreCase(to.getScheme())) {
            return Optional.of(Reason.NOT_ENCRYPTED);
        }
        return addresses(host, encrypted);
    }

    private Optional<Reason> addresses(String host, boolean encrypted) {
        InetAddress[] addresses;
        try {
            addresses = InetAddress.getAllByName(host);
        } catch (UnknownHostException unknown) {
            return Optional.of(Reason.HOST_UNKNOWN);
        }
        var name = CheckedNames.bare(host);
        if (!encrypted && !Arrays.stream(addresses).allMatch(address -> destinations.named(name, address))) {
            return Optional.of(Reason.NOT_ENCRYPTED);
        }
        return Arrays.stream(addresses).anyMatch(address -> destinations.allow(name, address))
                ? Optional.empty()
                : Optional.of(Reason.ADDRESS_FORBIDDEN);
    }

    @Override
    public void destroy() {
        wire.close();
    }
}
