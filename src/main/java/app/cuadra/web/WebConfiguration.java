package app.cuadra.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** Wires pages, forms and static files into Spring MVC. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    /** Templates compiled with the program; in development they are read from the sources and reload by themselves. */
    @Bean
    TemplateEngine templates(@Value("${cuadra.dev:false}") boolean development) {
        return development
                ? reloading(Path.of("src/main/java"), Path.of("target/jte-dev"))
                : TemplateEngine.createPrecompiled(null, ContentType.Html, null, "app.cuadra.jte");
    }

    /** Their classes have a package of their own: those compiled with the program would be found first and never change. */
    static TemplateEngine reloading(Path sources, Path classes) {
        return TemplateEngine.create(
                new DirectoryCodeResolver(sources), classes, ContentType.Html, null, "app.cuadra.jtedev");
    }

    @Bean
    WebMvcConfigurer cuadraWeb(
            Viewers viewers,
            List<HandlerMethodArgumentResolver> resolversOfModules,
            @Value("${cuadra.dev:false}") boolean development) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new FormResolver());
                resolvers.add(new ViewerResolver(viewers));
                resolvers.addAll(resolversOfModules);
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new ZeroCharacters())
                        .excludePathPatterns("/error", "/contador/*/empresas/**", "/contador/*/empresas");
            }

            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler("/static/**")
                        .addResourceLocations("classpath:/static/", "classpath:/META-INF/resources/webjars/")
                        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365))
                                .cachePublic()
                                .immutable())
                        .resourceChain(!development)
                        .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"))
                        .addResolver(new Bundle());
            }
        };
    }

    /** A controller that asks for a {@link Locale} gets the one its page will be in. */
    @Bean
    LocaleResolver localeResolver(Viewers viewers) {
        return new LocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                return viewers.locale(request);
            }

            @Override
            public void setLocale(
                    HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
                throw new UnsupportedOperationException("A language is chosen at /idioma");
            }
        };
    }

    /** Pages come before Spring's own return values: a record would otherwise be taken for a model attribute. */
    @Bean
    InitializingBean pagesFirst(RequestMappingHandlerAdapter adapter, PageSender sender) {
        return () -> {
            var handlers = new ArrayList<HandlerMethodReturnValueHandler>();
            handlers.add(sender);
            handlers.addAll(java.util.Objects.requireNonNull(adapter.getReturnValueHandlers()));
            adapter.setReturnValueHandlers(handlers);
        };
    }
}
