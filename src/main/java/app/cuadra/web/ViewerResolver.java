package app.cuadra.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a controller the {@link Viewer}, or the {@link java.util.Locale} to answer in. */
final class ViewerResolver implements HandlerMethodArgumentResolver {

    private final Viewers viewers;

    ViewerResolver(Viewers viewers) {
        this.viewers = viewers;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.nestedIfOptional().getNestedParameterType() == Viewer.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var request = web.getNativeRequest(HttpServletRequest.class);
        Optional<Viewer> viewer = request == null ? Optional.empty() : viewers.of(request);
        if (parameter.getParameterType() == Optional.class) {
            return viewer;
        }
        return viewer.orElseThrow(() -> new IllegalStateException("An open page asks for the viewer: " + parameter));
    }
}
