package app.cuadra.company.access;

import app.cuadra.company.Access;
import app.cuadra.company.Action;
import app.cuadra.company.Area;
import app.cuadra.company.Permissions;
import app.cuadra.company.Present;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Whom this request was let in as, for what stands around a page (menu, banners): it only decides what is shown. What a
 * route may do was decided at its door.
 */
@Component
@NamedInterface("access")
public class CurrentAccess implements Present {

    private final Permissions permissions;

    CurrentAccess(Permissions permissions) {
        this.permissions = permissions;
    }

    @Override
    public Optional<Access> get() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Entrance.of(attributes.getRequest())
                : Optional.empty();
    }

    /** True when this request stands in a company and its roles may do this there. */
    public boolean allows(Area area, Action action) {
        return get().map(access -> access.allows(permissions, area, action)).orElse(false);
    }
}
