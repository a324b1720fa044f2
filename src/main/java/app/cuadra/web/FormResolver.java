package app.cuadra.web;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Binds a {@link Form}. Stricter than Spring's binder on purpose: nothing that was sent is silently ignored. */
final class FormResolver implements HandlerMethodArgumentResolver {

    /** Parameters of the frame, allowed with every form. */
    private static final Set<String> OF_THE_FRAME = Set.of("_csrf", "_key");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return Form.class.isAssignableFrom(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var components = parameter.getParameterType().getRecordComponents();
        refuseUnknown(components, request);
        var values = Arrays.stream(components)
                .map(component -> value(component, request))
                .toArray();
        return create(parameter.getParameterType(), components, values);
    }

    private static void refuseUnknown(RecordComponent[] components, NativeWebRequest request) {
        var known = Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.toSet());
        for (var name : request.getParameterMap().keySet()) {
            if (!known.contains(name) && !OF_THE_FRAME.contains(name)) {
                throw new UnknownParameter();
            }
        }
    }

    private static @Nullable Object value(RecordComponent component, NativeWebRequest request) {
        if (component.getType() == MultipartFile.class) {
            if (request.getParameterValues(component.getName()) != null) {
                // Text where a file is meant would be passed over as if nothing had been sent.
                throw new UnknownParameter();
            }
            var parts = request.getNativeRequest(MultipartHttpServletRequest.class);
            return parts == null ? null : parts.getFile(component.getName());
        }
        var sent = request.getParameterValues(component.getName());
        if (component.getType() == List.class) {
            return sent == null ? List.of() : List.of(sent);
        }
        if (sent != null && sent.length > 1) {
            throw new UnknownParameter();
        }
        return sent == null ? "" : sent[0];
    }

    private static Object create(Class<?> type, RecordComponent[] components, @Nullable Object[] values) {
        try {
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(thrown);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("A form is a record: " + type, impossible);
        }
    }

    /** Somebody sent what no form of ours sends. */
    static final class UnknownParameter extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
