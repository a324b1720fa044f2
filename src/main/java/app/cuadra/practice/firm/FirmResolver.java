package app.cuadra.practice.firm;

import app.cuadra.values.PracticeId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a controller the {@link PracticeId}, or the whole {@link Firms.Firm}, or who they are in it, that {@link FirmDoor} let in. */
@Component
class FirmResolver implements HandlerMethodArgumentResolver {

    private static final Set<Class<?>> TYPES = Set.of(PracticeId.class, Firms.Firm.class, Firms.Member.class);

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return TYPES.contains(parameter.getParameterType());
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
        var member = FirmDoor.entered(request)
                .orElseThrow(() -> new IllegalStateException("Nobody was let into a firm: " + parameter));
        if (parameter.getParameterType() == Firms.Member.class) {
            return member;
        }
        return parameter.getParameterType() == PracticeId.class ? member.firm().id() : member.firm();
    }
}
