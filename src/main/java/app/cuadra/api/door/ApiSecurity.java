package app.cuadra.api.door;

import app.cuadra.web.SecurityHeaders;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;

/** The security chain of programs: no session, no cookie and therefore no CSRF; a token with each request. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    /** What anybody may read: it says nothing of anybody. */
    static final String DESCRIPTION = "/api/v1/openapi.json";

    @Bean
    @Order(0)
    SecurityFilterChain securityOfPrograms(HttpSecurity http, TokenFilter tokens) {
        http.securityMatcher("/api/**");
        http.authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, DESCRIPTION)
                .permitAll()
                .anyRequest()
                .authenticated());
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.csrf(AbstractHttpConfigurer::disable);
        http.logout(AbstractHttpConfigurer::disable);
        http.formLogin(AbstractHttpConfigurer::disable);
        http.httpBasic(AbstractHttpConfigurer::disable);
        http.requestCache(cache -> cache.requestCache(new NullRequestCache()));
        http.exceptionHandling(refused -> refused.authenticationEntryPoint(
                        (request, response, _) -> tokens.refuse(request, response, TokenFilter.unauthorized()))
                .accessDeniedHandler(
                        (request, response, _) -> tokens.refuse(request, response, TokenFilter.unauthorized())));
        http.addFilterBefore(tokens, AuthorizationFilter.class);
        http.headers(SecurityHeaders::apply);
        return http.build();
    }

    /** It stands in the security chain; Spring Boot would put it in front of that as well. */
    @Bean
    FilterRegistrationBean<TokenFilter> tokensOnlyInTheChain(TokenFilter filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }
}
