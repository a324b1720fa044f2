package app.cuadra.web;

import java.util.List;
import org.springframework.stereotype.Component;

/** What the frame itself serves to everybody: looks, language, and what a browser needs to install Cuadra. */
@Component
class FramePaths implements OpenPaths {

    @Override
    public List<String> patterns() {
        return List.of(
                "/static/**", "/tema", "/idioma", "/favicon.ico", "/manifest.webmanifest", "/sin-conexion", "/sw.js");
    }
}
