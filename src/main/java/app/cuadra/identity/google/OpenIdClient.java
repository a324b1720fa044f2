package app.cuadra.identity.google;

import app.cuadra.values.Email;
import app.cuadra.values.Refused;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;

/** Exchanges the code that a browser brought for whom the provider vouches for, by Spring Security's own steps. */
class OpenIdClient {

    private static final Logger log = LoggerFactory.getLogger(OpenIdClient.class);

    /** What a person causes who turns back; anything else is the provider's or an attacker's doing. */
    private static final Set<String> TURNED_BACK =
            Set.of("access_denied", "login_required", "consent_required", "interaction_required");

    private static final Set<String> OUT_OF_ORDER = Set.of("server_error", "temporarily_unavailable");

    private final ClientRegistration registration;
    private final OidcAuthorizationCodeAuthenticationProvider exchange;

    OpenIdClient(ClientRegistration registration, ClientHttpRequestFactory http, Clock clock) {
        this.registration = registration;
        var users = new DefaultOAuth2UserService();
        var userInfo = new RestTemplate(http);
        userInfo.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        users.setRestOperations(userInfo);
        var people = new OidcUserService();
        people.setOauth2UserService(users);
        exchange = new OidcAuthorizationCodeAuthenticationProvider(tokens(http), people);
        var decoder = decoder(registration, http, clock);
        exchange.setJwtDecoderFactory(_ -> decoder);
    }

    ClientRegistration registration() {
        return registration;
    }

    /**
     * Whom the provider vouches for.
     *
     * @throws Refused with {@code google.declined}, {@code google.unreachable} or {@code google.invalid}
     */
    GoogleIdentity identity(OAuth2AuthorizationRequest asked, OAuth2AuthorizationResponse answer) {
        try {
            var proved = exchange.authenticate(
                    new OAuth2LoginAuthenticationToken(registration, new OAuth2AuthorizationExchange(asked, answer)));
            if (proved == null || !(proved.getPrincipal() instanceof OidcUser user)) {
                throw new IllegalStateException("The request did not ask for an ID token");
            }
            return identity(user);
        } catch (OAuth2AuthenticationException refused) {
            throw Refused.because(code(refused));
        }
    }

    private static String code(OAuth2AuthenticationException refused) {
        var error = refused.getError().getErrorCode();
        if (TURNED_BACK.contains(error)) {
            return "google.declined";
        }
        log.warn(
                "The OpenID provider's answer was not taken: error={}, why={}",
                error,
                refused.getError().getDescription());
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof RestClientException) {
                return "google.unreachable";
            }
        }
        return OUT_OF_ORDER.contains(error) ? "google.unreachable" : "google.invalid";
    }

    private static GoogleIdentity identity(OidcUser user) {
        return new GoogleIdentity(
                Objects.requireNonNull(user.getIdToken().getIssuer()).toString(),
                Objects.requireNonNull(user.getSubject()),
                address(user),
                Boolean.TRUE.equals(user.getEmailVerified()),
                user.getFullName() == null ? "" : user.getFullName(),
                user.getIdToken().getAuthenticatedAt());
    }

    private static String address(OidcUser user) {
        try {
            return user.getEmail() == null ? "" : new Email(user.getEmail()).value();
        } catch (Refused noAddress) {
            return "";
        }
    }

    private static RestClientAuthorizationCodeTokenResponseClient tokens(ClientHttpRequestFactory http) {
        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(http)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return tokens;
    }

    private static JwtDecoder decoder(ClientRegistration registration, ClientHttpRequestFactory http, Clock clock) {
        var claims = new OidcIdTokenValidator(registration);
        claims.setClock(clock);
        var times = new JwtTimestampValidator();
        times.setClock(clock);
        // RS256 is what a client gets that did not ask for anything else (OpenID Connect Registration 1.0, 2).
        var decoder = NimbusJwtDecoder.withJwkSetUri(
                        Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri()))
                .restOperations(new RestTemplate(http))
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(times, claims));
        decoder.setClaimSetConverter(
                new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        return decoder;
    }
}
