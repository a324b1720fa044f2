package app.cuadra.company.access;

import app.cuadra.company.Access;
import app.cuadra.values.CompanyId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a controller the {@link CompanyId} or the {@link Access} that the {@link Entrance} has checked; there is no other way. */
@Component
class AccessResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        var type = parameter.getParameterType();
        return type == CompanyId.class || type == Access.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var access = Optional.ofNullable(web.getNativeRequest(HttpServletRequest.class))
                .flatMap(Entrance::of)
                .orElseThrow(
                        () -> new IllegalStateException("No check lets anybody into a company here: " + parameter));
        return parameter.getParameterType() == CompanyId.class ? access.company() : access;
    }
}
