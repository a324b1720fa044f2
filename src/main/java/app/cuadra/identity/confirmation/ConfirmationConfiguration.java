package app.cuadra.identity.confirmation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the {@link ConfirmationGate} before every route. */
@Configuration(proxyBeanMethods = false)
class ConfirmationConfiguration {

    /** Last of all: whoever may not be in a place at all is told so without being asked for anything. */
    @Bean
    WebMvcConfigurer confirmationFirst(ConfirmationGate gate) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(gate).order(Ordered.LOWEST_PRECEDENCE);
            }
        };
    }
}
