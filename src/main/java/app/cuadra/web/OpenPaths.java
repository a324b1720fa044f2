package app.cuadra.web;

import java.util.List;

/** Names the addresses that need no sign-in; everything else does. */
public interface OpenPaths {

    /** Path patterns as Spring writes them: {@code /registro/**}. */
    List<String> patterns();

    /**
     * Those of them that programs outside send to, and no form of ours does: there is no page whose token they could
     * repeat, so none is asked of them, and they must prove in another way who they are.
     */
    default List<String> ofPrograms() {
        return List.of();
    }
}
