package app.cuadra.company.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the {@link Entrance} before every route of a company. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean
    WebMvcConfigurer companyEntrance(Entrance entrance) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(entrance)
                        .addPathPatterns("/empresa/{company}/**", "/api/v1/**")
                        .excludePathPatterns("/api/v1/openapi.json");
            }
        };
    }
}
