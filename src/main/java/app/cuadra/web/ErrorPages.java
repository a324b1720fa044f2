package app.cuadra.web;

import app.cuadra.values.Forbidden;
import app.cuadra.values.NotFound;
import app.cuadra.values.Problem;
import app.cuadra.values.ReadOnly;
import app.cuadra.values.Refused;
import app.cuadra.values.Stale;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Turns whatever went wrong into a page in the frame, or into a problem detail (RFC 9457) for programs. */
@Controller
@ControllerAdvice
class ErrorPages implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

    /** The statuses that have a text of their own; any other shows the text of 400 or 500. */
    private static final Set<Integer> WITH_TEXT =
            Set.of(400, 401, 402, 403, 404, 405, 406, 409, 413, 415, 422, 429, 500, 503);

    private final PageSender pages;
    private final Messages messages;
    private final Viewers viewers;
    private final ObjectProvider<ErrorPageSource> others;

    ErrorPages(PageSender pages, Messages messages, Viewers viewers, ObjectProvider<ErrorPageSource> others) {
        this.pages = pages;
        this.messages = messages;
        this.viewers = viewers;
        this.others = others;
    }

    /** What the container refused before any controller saw it. */
    @RequestMapping("/error")
    void refusedByContainer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        // Nobody was refused anything who asks for the error page itself.
        send(status instanceof Integer code ? code : 404, List.of(), request, response);
    }

    @ExceptionHandler
    void any(Exception thrown, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (DatabaseAway.caused(thrown)) {
            // The frame of an error page is in the database as well.
            throw thrown;
        }
        var problems = problems(thrown);
        var status = status(thrown);
        if (status == 503) {
            log.warn("Too much to do: path={}, {}", request.getRequestURI(), thrown.getMessage());
        } else if (status >= 500) {
            log.error("A request failed: path={}", request.getRequestURI(), thrown);
        }
        if (!response.isCommitted()) {
            response.resetBuffer();
            if (thrown instanceof ErrorResponse known) {
                // Which methods there are, when to come again.
                known.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
            }
            var own = others.orderedStream()
                    .flatMap(source -> source.page(thrown, request).stream())
                    .findFirst();
            if (own.isPresent() && !Problems.wanted(request)) {
                pages.send(own.get(), request, response);
            } else {
                send(status, problems, request, response);
            }
        }
    }

    private static List<Problem> problems(Exception thrown) {
        return switch (thrown) {
            case Refused refused -> refused.problems();
            case ReadOnly _ -> List.of(Problem.of(ReadOnly.CODE, ""));
            default -> List.of();
        };
    }

    private static int status(Exception thrown) {
        return switch (thrown) {
            case Refused _ -> 422;
            case NotFound _ -> 404;
            case ReadOnly _ -> 402;
            case Forbidden _ -> 403;
            case Stale _ -> 409;
            case HttpMessageNotReadableException _ -> 400;
            case FormResolver.UnknownParameter _, MethodArgumentTypeMismatchException _ -> 400;
            // Bytes that are no UTF-8, too many parameters: Tomcat says so when somebody first asks for one.
            case InvalidParameterException bad -> bad.getErrorCode();
            case MaxUploadSizeExceededException _ -> 413;
            case MultipartException _ -> 400;
            case ErrorResponse known -> known.getStatusCode().value();
            default -> 500;
        };
    }

    private void send(int status, List<Problem> problems, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var locale = viewers.locale(request);
        var reasons = problems.stream()
                .map(problem -> messages.problem(locale, problem))
                .toList();
        if (Problems.wanted(request)) {
            var what = reasons.isEmpty()
                    ? messages.text(locale, "web.error." + textFor(status) + ".title", Map.of())
                    : String.join(" ", reasons);
            response.setHeader("Content-Language", locale.getLanguage());
            Problems.send(status, problems, reasons, what, RequestId.of(request), response);
            return;
        }
        pages.send(new ErrorShow(status, reasons, RequestId.of(request)), request, response);
    }

    /** The status whose text to show for this one. */
    static int textFor(int status) {
        if (WITH_TEXT.contains(status)) {
            return status;
        }
        return HttpStatus.valueOf(status).is5xxServerError() ? 500 : 400;
    }
}
