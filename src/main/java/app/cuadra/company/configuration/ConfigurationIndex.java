package app.cuadra.company.configuration;

import app.cuadra.company.SettingsEntry;
import app.cuadra.web.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The page "Configuración". */
public record ConfigurationIndex(List<SettingsEntry> entries) implements Page {

    /** The entries, box by box. */
    public Map<String, List<SettingsEntry>> boxes() {
        return entries.stream()
                .collect(Collectors.groupingBy(SettingsEntry::box, LinkedHashMap::new, Collectors.toList()));
    }
}
