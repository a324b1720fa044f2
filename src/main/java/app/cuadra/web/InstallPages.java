package app.cuadra.web;

import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What a browser needs to install Cuadra and to say something kind without a network. */
@Controller
class InstallPages {

    private final Assets assets;

    InstallPages(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/manifest.webmanifest")
    ResponseEntity<Map<String, Object>> manifest() {
        var manifest = Map.<String, Object>of(
                "name",
                "Cuadra",
                "short_name",
                "Cuadra",
                "id",
                "/",
                "start_url",
                "/",
                "display",
                "standalone",
                "theme_color",
                "#0b6b4b",
                "background_color",
                "#f6f7f6",
                "icons",
                List.of(icon(192), icon(512)));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/manifest+json"))
                .body(manifest);
    }

    private Map<String, String> icon(int size) {
        return Map.of(
                "src",
                assets.address("/static/img/icon-" + size + ".png"),
                "sizes",
                size + "x" + size,
                "type",
                "image/png",
                "purpose",
                "any maskable");
    }

    /** At the root, because a worker only sees addresses below its own. */
    @GetMapping("/sw.js")
    ResponseEntity<Resource> worker() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/javascript"))
                .cacheControl(CacheControl.noCache())
                .body(new ClassPathResource("web/sw.js"));
    }

    @GetMapping("/favicon.ico")
    Page favicon() {
        return new Redirect(assets.address("/static/img/icon-192.png"));
    }

    @GetMapping("/sin-conexion")
    Page offline() {
        return new OfflineShow();
    }
}
