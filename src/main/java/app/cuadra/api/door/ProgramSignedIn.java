package app.cuadra.api.door;

import app.cuadra.web.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** The person whose token a request showed: what Spring Security calls an authentication. Lives as long as the request. */
final class ProgramSignedIn extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Viewer viewer;

    ProgramSignedIn(Viewer viewer) {
        super(List.of());
        this.viewer = viewer;
        super.setAuthenticated(true);
    }

    @Override
    public String getName() {
        return String.valueOf(viewer.id().value());
    }

    @Override
    public Object getPrincipal() {
        return viewer;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ProgramSignedIn that && that.viewer.equals(viewer);
    }

    @Override
    public int hashCode() {
        return viewer.hashCode();
    }
}
