package app.cuadra.platform.http;

import app.cuadra.platform.http.Outcome.NotSent;
import app.cuadra.platform.http.Outcome.Reason;
import app.cuadra.platform.http.Outcome.Unknown;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * Sends calls over the network. Nothing is done twice by itself: no retry, no redirect, no connection kept from an earlier
 * call, whose end nobody could tell from a request lost.
 */
final class Wire {

    private static final Timeout CONNECT = Timeout.ofSeconds(10);
    private static final int CONNECTIONS = 200;
    private static final int HEADERS = 100;
    private static final int HEADER_LINE = 16 * 1024;

    private final CloseableHttpClient client;

    Wire(CheckedNames names, SSLContext trusted, HostnameVerifier verifier) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(names)
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(trusted, verifier))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(CONNECT)
                        .setSocketTimeout(CONNECT)
                        .build())
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxHeaderCount(HEADERS)
                                .setMaxLineLength(HEADER_LINE)
                                .build())
                        .build())
                .setMaxConnTotal(CONNECTIONS)
                .setMaxConnPerRoute(CONNECTIONS)
                .build();
        client = HttpClients.custom()
                .setConnectionManager(connections)
                .setConnectionReuseStrategy((_, _, _) -> false)
                .setRequestExecutor(new Exchange.Marking())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(CONNECT)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setUserAgent("Cuadra")
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                // A small answer could unpack to a huge one.
                .disableContentCompression()
                .build();
    }

    /** The call runs in a thread of its own, so that the patience holds whatever the other side drips. */
    Outcome exchange(Call call) {
        var exchange = new Exchange(client, call);
        var answered = new AtomicReference<Outcome>();
        var thread = Thread.ofVirtual().name("outside").start(() -> answered.set(exchange.run()));
        try {
            if (thread.join(call.patience()) && answered.get() instanceof Outcome outcome) {
                return outcome;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return exchange.giveUp() ? new NotSent(Reason.TOO_SLOW) : new Unknown(Reason.TOO_SLOW);
    }

    void close() {
        client.close(CloseMode.IMMEDIATE);
    }
}
