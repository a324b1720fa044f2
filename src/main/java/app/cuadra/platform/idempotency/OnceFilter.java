package app.cuadra.platform.idempotency;

import app.cuadra.platform.Origin;
import app.cuadra.values.Refused;
import app.cuadra.values.UserId;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * The same request twice has one effect (quality goal Q-3). A POST of somebody who is signed in may carry a key, in the
 * header {@code Idempotency-Key} or in the hidden field {@code _key} of a form. Its work and the row that remembers its
 * answer are then one transaction: either both happened or neither, and a repetition gets the answer that was kept.
 *
 * <p>Stands behind the security chain: by then it is known who asks. An answer from 400 on undoes the work and is not
 * kept, so that a form can be corrected and sent again under its key. Uploads are passed through.
 */
@Component
@Order(0)
class OnceFilter extends OncePerRequestFilter {

    /** The hidden field of forms that create something. */
    static final String FIELD = "_key";

    static final String HEADER = "Idempotency-Key";

    /** The longest body of a request that is no form, in bytes: as long as a form may be. */
    static final int BODY_LIMIT = 2 * 1024 * 1024;

    private static final Pattern KEY = Pattern.compile("[!-~]{1,100}");

    private final AnswerTable answers;
    private final PlatformTransactionManager transactions;
    private final HandlerExceptionResolver errorPages;

    OnceFilter(
            AnswerTable answers,
            PlatformTransactionManager transactions,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver errorPages) {
        this.answers = answers;
        this.transactions = transactions;
        this.errorPages = errorPages;
    }

    /** Whose request it is, and under which key it acts once. */
    private record Once(UserId user, String key, byte[] digest) {}

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || Origin.current().user() == null
                || type(request).startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var user = Origin.current().user();
        var sent = keys(request);
        if (user == null || sent.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        if (sent.size() != 1 || !KEY.matcher(sent.getFirst()).matches()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        if (isForm(request)) {
            answer(new Once(user, sent.getFirst(), RequestDigest.ofForm(request)), request, response, chain);
            return;
        }
        var body = request.getInputStream().readNBytes(BODY_LIMIT + 1);
        if (body.length > BODY_LIMIT) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        var once = new Once(user, sent.getFirst(), RequestDigest.ofBody(request, body));
        answer(once, new KeptRequest(request, body), response, chain);
    }

    private void answer(Once once, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var held = new HeldResponse(response);
        var kept = inOneTransaction(once, request, held, chain);
        if (kept.isEmpty()) {
            held.release();
        } else if (MessageDigest.isEqual(kept.get().digest(), once.digest())) {
            kept.get().send(response);
        } else {
            errorPages.resolveException(request, response, null, Refused.because("idempotency.otherRequest"));
        }
    }

    /** What was answered before, or else the work is done and its answer held. */
    private Optional<Answer> inOneTransaction(
            Once once, HttpServletRequest request, HeldResponse held, FilterChain chain)
            throws ServletException, IOException {
        var transaction = transactions.getTransaction(TransactionDefinition.withDefaults());
        Optional<Answer> kept;
        try {
            kept = answers.lockAndFind(once.user(), once.key());
            if (kept.isEmpty()) {
                chain.doFilter(request, held);
                keep(once, held, transaction);
            }
        } catch (ServletException | IOException | RuntimeException | Error failed) {
            undo(transaction, failed);
            throw failed;
        }
        // Commits, or rolls back what keep() has marked so.
        transactions.commit(transaction);
        return kept;
    }

    private void keep(Once once, HeldResponse held, TransactionStatus transaction) {
        if (held.getStatus() >= HttpServletResponse.SC_BAD_REQUEST) {
            transaction.setRollbackOnly();
        } else if (held.whole()) {
            answers.keep(once.user(), once.key(), Answer.of(once.digest(), held));
        }
    }

    private void undo(TransactionStatus transaction, Throwable failed) {
        try {
            transactions.rollback(transaction);
        } catch (RuntimeException | Error second) {
            failed.addSuppressed(second);
        }
    }

    private static List<String> keys(HttpServletRequest request) {
        var header = request.getHeader(HEADER);
        if (header != null) {
            return List.of(header);
        }
        var fields = isForm(request) ? request.getParameterValues(FIELD) : null;
        return fields == null ? List.of() : List.of(fields);
    }

    private static boolean isForm(HttpServletRequest request) {
        return type(request).startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    private static String type(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getContentType(), "").toLowerCase(Locale.ROOT);
    }
}
