package app.cuadra.files.folder;

import app.cuadra.values.CompanyId;
import app.cuadra.values.NotFound;
import app.cuadra.values.PracticeId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Gives a controller the {@link Folder} of its address, or nothing is there (404). The door of the firm or of the company
 * has let the person in before and set the scope; what is asked here finds nothing outside of it.
 */
@Component
class FolderResolver implements HandlerMethodArgumentResolver {

    private final Folders folders;

    FolderResolver(Folders folders) {
        this.folders = folders;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Folder.class;
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
        var practice = new PracticeId(number(request, "practice"));
        var company = new CompanyId(number(request, "company"));
        return request.getRequestURI().startsWith("/empresa/")
                ? folders.ofCompany(practice, company)
                : folders.ofFirm(practice, company);
    }

    private static long number(HttpServletRequest request, String name) {
        var variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (variables instanceof Map<?, ?> map
                && map.get(name) instanceof String digits
                && digits.matches("[1-9]\\d{0,17}")) {
            return Long.parseLong(digits);
        }
        throw new NotFound("folder");
    }
}
