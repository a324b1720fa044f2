package app.cuadra.web;

import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Sends a {@link Page}: the template is found from the record's class, rendered whole, then written. */
@Component
class PageSender implements HandlerMethodReturnValueHandler {

    private final TemplateEngine templates;
    private final Messages messages;
    private final Assets assets;
    private final Frames frames;
    private final Viewers viewers;
    private final Clock clock;

    PageSender(
            TemplateEngine templates, Messages messages, Assets assets, Frames frames, Viewers viewers, Clock clock) {
        this.templates = templates;
        this.messages = messages;
        this.assets = assets;
        this.frames = frames;
        this.viewers = viewers;
        this.clock = clock;
    }

    @Override
    public boolean supportsReturnType(MethodParameter type) {
        return Page.class.isAssignableFrom(type.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value, MethodParameter type, ModelAndViewContainer container, NativeWebRequest web)
            throws IOException {
        container.setRequestHandled(true);
        var request = web.getNativeRequest(HttpServletRequest.class);
        var response = web.getNativeResponse(HttpServletResponse.class);
        if (value == null || request == null || response == null) {
            throw new IllegalStateException("A page method answers a page: " + type);
        }
        send((Page) value, request, response);
    }

    /** Sends a page outside a controller, as the error pages need. */
    void send(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(page.status());
        if (page instanceof Redirect(var path, var notice, var args)) {
            if (!notice.isEmpty()) {
                new Notice(notice, args).keep(request);
            }
            // htmx follows a 303 by itself and would swap the next page into the old one.
            response.setHeader(request.getHeader("HX-Request") == null ? "Location" : "HX-Redirect", path);
            if (request.getHeader("HX-Request") != null) {
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            }
            return;
        }
        var output = new Utf8ByteOutput();
        render(page, view(request), output);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }

    private View view(HttpServletRequest request) {
        var locale = viewers.locale(request);
        var zone = viewers.of(request).<ZoneId>map(Viewer::zone).orElse(ZoneOffset.UTC);
        return new View(request, messages, assets, locale, zone, clock, () -> frames.frame(request), this::render);
    }

    private void render(Page page, View view, TemplateOutput output) {
        templates.render(template(page), Map.of("page", page, "view", view), output);
    }

    private static String template(Page page) {
        return page.getClass().getName().replace('.', '/').replace('$', '/') + ".jte";
    }
}
