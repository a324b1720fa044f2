package app.cuadra.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Cast;
import app.cuadra.testing.Visitor.Answer;
import java.net.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What every answer tells the browser not to do. */
@ApplicationTest
@Tag("security")
class ResponseHeadersTest {

    @Autowired
    Cast cast;

    @Test
    void everyAnswerForbidsInlineScriptFramesAndGuessing() {
        answers().forEach((what, answer) -> {
            assertThat(header(answer, "Content-Security-Policy"))
                    .as(what)
                    .contains("script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                    .doesNotContain("unsafe", "*", "http:");
            assertThat(header(answer, "X-Content-Type-Options")).as(what).isEqualTo("nosniff");
            assertThat(header(answer, "Referrer-Policy")).as(what).isEqualTo("same-origin");
            assertThat(answer.raw().headers().firstValue("Server")).as(what).isEmpty();
            assertThat(answer.raw().headers().firstValue("Access-Control-Allow-Origin"))
                    .as(what)
                    .isEmpty();
            assertThat(header(answer, "Content-Type")).as(what).containsIgnoringCase("charset=utf-8");
        });
    }

    @Test
    void pagesAreKeptByNoCache() {
        answers()
                .forEach((what, answer) ->
                        assertThat(header(answer, "Cache-Control")).as(what).contains("no-store"));
    }

    @Test
    void overHttpsTheBrowserIsToldToStayThere() {
        var visitor = cast.visitor();
        var secure = visitor.send(HttpRequest.newBuilder(visitor.uri("/ingresar"))
                .header("X-Forwarded-Proto", "https")
                .GET());

        assertThat(header(secure, "Strict-Transport-Security")).contains("max-age=31536000");
        assertThat(header(visitor.get("/ingresar"), "Strict-Transport-Security"))
                .isEmpty();
    }

    /** A page before signing in, one after, one that isn't there, a form that comes back, a refused request. */
    private Map<String, Answer> answers() {
        var answers = new LinkedHashMap<String, Answer>();
        var nobody = cast.visitor();
        answers.put("sign-in page", nobody.get("/ingresar"));
        answers.put("wrong sign-in", nobody.post("/ingresar", "login", "nadie@example.com", "password", "equivocada"));
        answers.put("no token", nobody.postAsIs("/tema", "theme", "dark"));
        var luis = cast.accountant(1);
        var visitor = cast.signedIn(luis.person());
        answers.put("list", visitor.get("/contador/" + luis.practice().value() + "/empresas"));
        answers.put("not found", visitor.get("/contador/999999999/empresas"));
        answers.put("unknown parameter", visitor.post("/tema", "theme", "dark", "unheard", "1"));
        return answers;
    }

    private static String header(Answer answer, String name) {
        return answer.raw().headers().firstValue(name).orElse("");
    }
}
