package app.cuadra.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * What browsers are told about our pages: load only our own files, never stand in a frame, tell nobody where the person
 * came from. With Spring's defaults: no sniffing of types, no caching of pages, HTTPS only once HTTPS was used.
 */
public final class SecurityHeaders {

    /** No inline script or style anywhere; the two texts of a manifest and a worker are files of ours as well. */
    static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; frame-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private SecurityHeaders() {}

    /** Lets the forms of this one answer also go to another place: a scheme, a host and a port. */
    public static void allowForm(HttpServletResponse response, String origin) {
        response.setHeader(
                "Content-Security-Policy",
                CONTENT_POLICY.replace("form-action 'self'", "form-action 'self' " + origin));
    }

    /** For {@code http.headers(SecurityHeaders::apply)}. */
    public static void apply(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy ->
                        policy.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=(), bluetooth=()"));
    }
}
