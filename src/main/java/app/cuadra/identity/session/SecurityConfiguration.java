package app.cuadra.identity.session;

import app.cuadra.platform.database.Tenancy;
import app.cuadra.web.OpenPaths;
import app.cuadra.web.SecurityHeaders;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.savedrequest.NullRequestCache;

/** Who may ask for anything at all: everything needs a sign-in unless a module says that it is open. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Metrics ask for a token of their own; health says no more than up or down. */
    private static final List<String> ALWAYS_OPEN = List.of("/error", "/salud", "/salud/**", "/metricas");

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            SessionContexts contexts,
            CsrfTokenRepository csrfTokens,
            WhoAsks whoAsks,
            List<OpenPaths> openPaths) {
        var open = Stream.concat(ALWAYS_OPEN.stream(), openPaths.stream().flatMap(paths -> paths.patterns().stream()))
                .toArray(String[]::new);
        http.authorizeHttpRequests(requests ->
                requests.requestMatchers(open).permitAll().anyRequest().authenticated());
        http.securityContext(context -> context.securityContextRepository(contexts));
        var ofPrograms =
                openPaths.stream().flatMap(paths -> paths.ofPrograms().stream()).toArray(String[]::new);
        http.csrf(csrf -> csrf.csrfTokenRepository(csrfTokens).ignoringRequestMatchers(ofPrograms));
        http.requestCache(cache -> cache.requestCache(new NullRequestCache()));
        http.exceptionHandling(
                refused -> refused.authenticationEntryPoint(new SignInFirst()).accessDeniedHandler(new Denied()));
        http.addFilterBefore(whoAsks, AuthorizationFilter.class);
        http.logout(logout -> logout.logoutUrl("/salir").logoutSuccessUrl("/ingresar"));
        http.anonymous(_ -> {});
        http.formLogin(form -> form.disable());
        http.httpBasic(basic -> basic.disable());
        http.headers(SecurityHeaders::apply);
        return http.build();
    }

    @Bean
    WhoAsks whoAsks(Tenancy tenancy, RememberedCookie cookie) {
        return new WhoAsks(tenancy, cookie);
    }

    /** It stands in the security chain; Spring Boot would put it in front of that as well. */
    @Bean
    FilterRegistrationBean<WhoAsks> whoAsksOnlyInTheChain(WhoAsks filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    CsrfTokenRepository csrfTokens() {
        return new HttpSessionCsrfTokenRepository();
    }

    /** What signing in does to the session: another id, so that nobody could have planted it, and another CSRF token. */
    @Bean
    SessionAuthenticationStrategy rotation(CsrfTokenRepository csrfTokens) {
        return new CompositeSessionAuthenticationStrategy(
                List.of(new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(csrfTokens)));
    }

    /** Measuring every filter of every request costs more than the filters. */
    @Bean
    SecurityObservationSettings noSecurityObservations() {
        return SecurityObservationSettings.noObservations();
    }
}
