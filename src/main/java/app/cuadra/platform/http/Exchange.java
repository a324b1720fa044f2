package app.cuadra.platform.http;

import app.cuadra.platform.http.Outcome.Answered;
import app.cuadra.platform.http.Outcome.NotSent;
import app.cuadra.platform.http.Outcome.Reason;
import app.cuadra.platform.http.Outcome.Unknown;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.Timeout;

/** One call under way: knows at each moment whether a first byte of the request may have left. */
final class Exchange {

    private static final String ATTRIBUTE = Exchange.class.getName();

    private enum Stage {
        BEFORE,
        SENT,
        GIVEN_UP
    }

    private final CloseableHttpClient client;
    private final Call call;
    private final HttpUriRequestBase request;
    private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.BEFORE);

    Exchange(CloseableHttpClient client, Call call) {
        this.client = client;
        this.call = call;
        this.request = new HttpUriRequestBase(call.method(), call.to());
        request.setConfig(RequestConfig.custom()
                .setResponseTimeout(Timeout.of(call.patience()))
                .build());
        call.headers().forEach(request::setHeader);
        if (call.body().length > 0) {
            request.setEntity(new ByteArrayEntity(call.body(), null));
        }
    }

    /** Notes the moment before the request is written, when the connection stands and is encrypted. */
    static final class Marking extends HttpRequestExecutor {

        @Override
        public ClassicHttpResponse execute(
                ClassicHttpRequest request,
                HttpClientConnection connection,
                HttpResponseInformationCallback callback,
                HttpContext context)
                throws IOException, HttpException {
            var exchange = (Exchange) Objects.requireNonNull(context.getAttribute(ATTRIBUTE));
            if (!exchange.stage.compareAndSet(Stage.BEFORE, Stage.SENT)) {
                throw new InterruptedIOException("given up before it was sent");
            }
            return super.execute(request, connection, callback, context);
        }
    }

    Outcome run() {
        var context = HttpClientContext.create();
        context.setAttribute(ATTRIBUTE, this);
        try (var response = client.executeOpen(null, request, context)) {
            var body = body(response);
            var cut = body.length > call.mostBytes();
            // Whatever else would come is not waited for.
            request.cancel();
            return new Answered(
                    response.getCode(), headers(response), cut ? Arrays.copyOf(body, call.mostBytes()) : body, cut);
        } catch (IOException failed) {
            var reason = reason(failed);
            return stage.get() == Stage.SENT ? new Unknown(reason) : new NotSent(reason);
        }
    }

    /** Ends it. True when nothing was sent, and now nothing will be. */
    boolean giveUp() {
        var before = stage.compareAndSet(Stage.BEFORE, Stage.GIVEN_UP);
        request.cancel();
        return before;
    }

    private byte[] body(ClassicHttpResponse response) throws IOException {
        var entity = response.getEntity();
        return entity == null ? new byte[0] : entity.getContent().readNBytes(call.mostBytes() + 1);
    }

    private static Map<String, List<String>> headers(ClassicHttpResponse response) {
        var headers = new HashMap<String, List<String>>();
        for (var header : response.getHeaders()) {
            headers.computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                    .add(header.getValue());
        }
        return headers;
    }

    private Reason reason(IOException failed) {
        return switch (failed) {
            case CheckedNames.Forbidden _ -> Reason.ADDRESS_FORBIDDEN;
            case UnknownHostException _ -> Reason.HOST_UNKNOWN;
            case SSLException _ when stage.get() != Stage.SENT -> Reason.CERTIFICATE;
            // Timeouts of reading are of this kind; those of connecting mean that nobody is there.
            case InterruptedIOException _ when stage.get() == Stage.SENT -> Reason.TOO_SLOW;
            default -> stage.get() == Stage.SENT ? Reason.BROKEN_OFF : Reason.UNREACHABLE;
        };
    }
}
