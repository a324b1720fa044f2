package app.cuadra.company.configuration;

import app.cuadra.company.Access;
import app.cuadra.company.Action;
import app.cuadra.company.Area;
import app.cuadra.company.Needs;
import app.cuadra.company.SettingsSource;
import app.cuadra.web.Page;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** "Configuración": everybody has it, each with what their role opens. */
@Controller
@RequestMapping("/empresa/{company}/configuracion")
class ConfigurationPages {

    private final ObjectProvider<SettingsSource> sources;

    ConfigurationPages(ObjectProvider<SettingsSource> sources) {
        this.sources = sources;
    }

    @GetMapping
    @Needs(area = Area.HOME, action = Action.VIEW)
    Page index(Access access) {
        return new ConfigurationIndex(sources.orderedStream()
                .flatMap(source -> source.entries(access).stream())
                .toList());
    }
}
