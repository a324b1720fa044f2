package app.cuadra.web;

import java.util.List;

/** Names the addresses that need no sign-in; everything else does. */
public interface OpenPaths {

    /** Path patterns as Spring writes them: {@code /registro/**}. */
    List<String> patterns();
}
