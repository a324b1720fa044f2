package app.cuadra.identity.google;

import app.cuadra.identity.google.Errand.Purpose;
import app.cuadra.platform.Settings;
import app.cuadra.values.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Sends a browser to the provider, and reads what it brings back (SI-30): code with PKCE, state and nonce. */
@Component
class Errands {

    /** Where the provider sends the browser back to; the operator registers this address there. */
    static final String RETURN = "/ingresar/google/regreso";

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final OpenIdProvider provider;
    private final URI baseUrl;
    private final Clock clock;

    Errands(OpenIdProvider provider, Settings settings, Clock clock) {
        this.provider = provider;
        this.baseUrl = settings.baseUrl();
        this.clock = clock;
    }

    /**
     * Notes the errand in the session.
     *
     * @param user whose session it is, 0 when nobody is signed in
     * @param hint the address of the account to offer first, or empty
     * @return where to send the browser
     */
    URI begin(Purpose purpose, long user, String hint, String wanted, HttpServletRequest request) {
        var registration = provider.client().registration();
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(here(registration, request));
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce()
                .andThen(asked -> asked.additionalParameters(parameters(purpose, hint))));
        var asked = resolver.resolve(request, registration.getRegistrationId());
        if (asked == null) {
            throw new IllegalStateException("The provider is not the one that was asked for");
        }
        new Errand(
                        purpose,
                        user,
                        clock.instant(),
                        text(asked.getState()),
                        text(asked.<String>getAttribute(OidcParameterNames.NONCE)),
                        text(asked.<String>getAttribute(PkceParameterNames.CODE_VERIFIER)),
                        wanted)
                .keep(request);
        return URI.create(asked.getAuthorizationRequestUri());
    }

    /**
     * Whom the provider vouches for.
     *
     * @throws Refused as {@link OpenIdClient#identity}, or with {@code google.expired} when this is not the answer to
     *     what this browser asked
     */
    GoogleIdentity finish(Errand errand, HttpServletRequest request) {
        if (!errand.state().equals(request.getParameter(OAuth2ParameterNames.STATE))) {
            throw Refused.because("google.expired");
        }
        var client = provider.client();
        return client.identity(asked(errand, client.registration(), request), answer(request));
    }

    private OAuth2AuthorizationRequest asked(
            Errand errand, ClientRegistration registration, HttpServletRequest request) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(text(registration.getProviderDetails().getAuthorizationUri()))
                .clientId(registration.getClientId())
                .redirectUri(returnAddress(request))
                .scopes(registration.getScopes())
                .state(errand.state())
                .attributes(attributes -> {
                    attributes.put(OidcParameterNames.NONCE, errand.nonce());
                    attributes.put(PkceParameterNames.CODE_VERIFIER, errand.verifier());
                })
                .build();
    }

    private OAuth2AuthorizationResponse answer(HttpServletRequest request) {
        var code = request.getParameter(OAuth2ParameterNames.CODE);
        var error = request.getParameter(OAuth2ParameterNames.ERROR);
        if (code == null && error == null) {
            throw Refused.because("google.invalid");
        }
        var answer = code == null
                ? OAuth2AuthorizationResponse.error(text(error))
                : OAuth2AuthorizationResponse.success(code);
        return answer.redirectUri(returnAddress(request))
                .state(text(request.getParameter(OAuth2ParameterNames.STATE)))
                .build();
    }

    private Consumer<Map<String, Object>> parameters(Purpose purpose, String hint) {
        return parameters -> {
            // "Usar otra cuenta" must be there also for whoever is signed in at the provider with one.
            parameters.put("prompt", "select_account");
            if (purpose == Purpose.CONFIRM) {
                parameters.put("max_age", "0");
                // Google refuses this one of the standard's prompts.
                if (!provider.isGoogle()) {
                    parameters.put("prompt", "login");
                }
            }
            if (!hint.isEmpty()) {
                parameters.put("login_hint", hint);
            }
        };
    }

    private ClientRegistrationRepository here(ClientRegistration registration, HttpServletRequest request) {
        var here = ClientRegistration.withClientRegistration(registration)
                .redirectUri(returnAddress(request))
                .build();
        return _ -> here;
    }

    /** On this machine the program may listen on whatever port was free. */
    private String returnAddress(HttpServletRequest request) {
        return THIS_MACHINE.contains(baseUrl.getHost())
                ? ServletUriComponentsBuilder.fromContextPath(request)
                        .path(RETURN)
                        .toUriString()
                : baseUrl.toString().replaceFirst("/$", "") + RETURN;
    }

    private static String text(@Nullable String value) {
        if (value == null) {
            throw new IllegalStateException("A part of the request is missing");
        }
        return value;
    }
}
