package app.cuadra.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cuadra.platform.Origin;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Cast;
import app.cuadra.values.UserId;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What no page of ours shows: connections that break, bodies that are no form, long answers. */
@ApplicationTest
@Tag("Q-3")
class LostAnswerTest {

    private final AtomicInteger works = new AtomicInteger();

    @Autowired
    Cast cast;

    @Autowired
    Tenancy tenancy;

    @Autowired
    OnceFilter filter;

    private UserId ana = new UserId(0);

    @BeforeEach
    void somebodyIsSignedIn() {
        ana = cast.ana().id();
    }

    @Test
    void anAnswerThatNeverArrivedIsGivenAgain() throws Exception {
        assertThatThrownBy(() -> send("{\"n\":1}", new BrokenConnection(), answering(201, "hecho")))
                .isInstanceOf(IOException.class);

        var again = new MockHttpServletResponse();
        send("{\"n\":1}", again, answering(201, "hecho"));

        assertThat(works).hasValue(1);
        assertThat(again.getStatus()).isEqualTo(201);
        assertThat(again.getContentAsString()).isEqualTo("hecho");
        assertThat(again.getContentType()).isEqualTo("text/plain;charset=UTF-8");
        assertThat(again.getHeader("Content-Disposition")).isEqualTo("inline");
    }

    @Test
    void theWorkStillReadsTheBody() throws Exception {
        var response = new MockHttpServletResponse();

        send(
                "{\"n\":1}",
                response,
                (request, answer) ->
                        answer.getWriter().write(request.getReader().readLine()));

        assertThat(response.getContentAsString()).isEqualTo("{\"n\":1}");
    }

    @Test
    void anotherBodyUnderTheSameKeyIsRefused() throws Exception {
        send("{\"n\":1}", new MockHttpServletResponse(), answering(201, "hecho"));

        var other = new MockHttpServletResponse();
        send("{\"n\":2}", other, answering(201, "hecho"));

        assertThat(works).hasValue(1);
        assertThat(other.getStatus()).isEqualTo(422);
    }

    @Test
    void workThatBrokeIsDoneAgain() throws Exception {
        assertThatThrownBy(() -> send("{}", new MockHttpServletResponse(), (_, _) -> {
                    works.incrementAndGet();
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");

        var again = new MockHttpServletResponse();
        send("{}", again, answering(200, "hecho"));

        assertThat(works).hasValue(2);
        assertThat(again.getContentAsString()).isEqualTo("hecho");
    }

    @Test
    void aLongAnswerGoesOutWholeAndIsNotKept() throws Exception {
        var longBody = "x".repeat(HeldResponse.LIMIT + 1);
        var response = new MockHttpServletResponse();

        send("{}", response, answering(200, longBody));
        send("{}", new MockHttpServletResponse(), answering(200, longBody));

        assertThat(response.getContentAsString()).isEqualTo(longBody);
        assertThat(works).hasValue(2);
    }

    private FilterChain answering(int status, String body) {
        return (_, response) -> {
            works.incrementAndGet();
            response.setContentType("text/plain;charset=UTF-8");
            ((HttpServletResponse) response).setStatus(status);
            ((HttpServletResponse) response).setHeader("Content-Disposition", "inline");
            for (var half : new String[] {body.substring(0, body.length() / 2), body.substring(body.length() / 2)}) {
                response.getWriter().write(half);
                response.flushBuffer();
            }
        };
    }

    private void send(String json, HttpServletResponse response, FilterChain work) throws Exception {
        var request = new MockHttpServletRequest("POST", "/api/cosas");
        request.setContentType("application/json");
        request.setCharacterEncoding("UTF-8");
        request.setContent(json.getBytes(StandardCharsets.UTF_8));
        request.addHeader(OnceFilter.HEADER, "uno");
        Exception thrown = Origin.during(
                new Origin(ana, "Ana Torres", "127.0.0.1", "r-1"),
                () -> tenancy.within(ana, () -> {
                    try {
                        filter.doFilter(request, response, work);
                        return new NothingThrown();
                    } catch (Exception failed) {
                        return failed;
                    }
                }));
        if (!(thrown instanceof NothingThrown)) {
            throw thrown;
        }
    }

    private static final class NothingThrown extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** The client has gone when the answer comes. */
    private static final class BrokenConnection extends MockHttpServletResponse {

        @Override
        public ServletOutputStream getOutputStream() {
            return new ServletOutputStream() {
                @Override
                public void write(int b) throws IOException {
                    throw new IOException("connection reset");
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setWriteListener(WriteListener listener) {}
            };
        }
    }
}
