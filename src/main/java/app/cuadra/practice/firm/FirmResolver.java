package app.cuadra.practice.firm;

import app.cuadra.values.PracticeId;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a controller the {@link PracticeId}, or the whole {@link Firms.Firm}, that {@link FirmDoor} let in. */
@Component
class FirmResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PracticeId.class || parameter.getParameterType() == Firms.Firm.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var request = web.getNativeRequest(HttpServletRequest.class);
        if (request == null) {
            throw new IllegalStateException("Not a web request");
        }
        var firm = FirmDoor.entered(request)
                .orElseThrow(() -> new IllegalStateException("Nobody was let into a firm: " + parameter));
        return parameter.getParameterType() == PracticeId.class ? firm.id() : firm;
    }
}
