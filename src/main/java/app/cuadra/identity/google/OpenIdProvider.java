package app.cuadra.identity.google;

import app.cuadra.platform.Settings;
import app.cuadra.values.Refused;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;

/**
 * The OpenID provider of the settings. What it says about itself is asked when somebody first wants to use it: a provider
 * that is down never keeps the program from starting.
 */
@Component
class OpenIdProvider {

    /** Longer than any good answer takes; a person waits for up to four of them. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final Logger log = LoggerFactory.getLogger(OpenIdProvider.class);

    private final Settings.@Nullable Google settings;
    private final ClientHttpRequestFactory http;
    private final Clock clock;
    private volatile @Nullable OpenIdClient client;

    OpenIdProvider(Settings settings, Clock clock) {
        this.settings = settings.google();
        this.clock = clock;
        // It follows no redirects: nothing is asked but what the provider itself names.
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(PATIENCE).build());
        requests.setReadTimeout(PATIENCE);
        this.http = requests;
    }

    /** Whether the operator has set one up. */
    boolean configured() {
        return settings != null;
    }

    /** Whether it is Google itself, which knows fewer prompts than the standard has. */
    boolean isGoogle() {
        return settings != null
                && "accounts.google.com".equals(settings.issuer().getHost());
    }

    /**
     * What talks to it.
     *
     * @throws Refused with {@code google.unreachable} when it does not say what it is
     */
    OpenIdClient client() {
        var known = client;
        // Two who come first at once both ask: nobody waits behind somebody else who waits for a provider that is down.
        if (known == null) {
            known = new OpenIdClient(discover(), http, clock);
            client = known;
        }
        return known;
    }

    private ClientRegistration discover() {
        if (settings == null) {
            throw new IllegalStateException("No provider is set up");
        }
        var issuer = settings.issuer().toString();
        try {
            var metadata = new RestTemplate(http)
                    .exchange(
                            issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration",
                            HttpMethod.GET,
                            null,
                            new ParameterizedTypeReference<Map<String, Object>>() {})
                    .getBody();
            if (metadata == null || !(metadata.get("issuer") instanceof String says) || !same(says, issuer)) {
                log.warn("The OpenID provider calls itself another name: issuer={}", issuer);
                throw Refused.because("google.unreachable");
            }
            return ClientRegistrations.fromOidcConfiguration(metadata)
                    .registrationId("google")
                    .clientId(settings.clientId())
                    .clientSecret(settings.clientSecret().value())
                    .redirectUri("{baseUrl}/unused")
                    .scope("openid", "email", "profile")
                    .build();
        } catch (RestClientException | IllegalArgumentException unreachable) {
            log.warn("The OpenID provider does not say what it is: {}", unreachable.getMessage());
            throw Refused.because("google.unreachable");
        }
    }

    private static boolean same(String one, String other) {
        return one.replaceFirst("/$", "").equals(other.replaceFirst("/$", ""));
    }
}
