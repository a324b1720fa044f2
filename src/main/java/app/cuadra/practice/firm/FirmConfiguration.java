package app.cuadra.practice.firm;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the door before every address of a firm. */
@Configuration(proxyBeanMethods = false)
class FirmConfiguration {

    @Bean
    WebMvcConfigurer doorOfFirms(FirmDoor door) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(door).addPathPatterns("/contador/{practice}", "/contador/{practice}/**");
            }
        };
    }
}
