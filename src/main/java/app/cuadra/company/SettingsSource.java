package app.cuadra.company;

import java.util.List;

/** Offers lines for the page "Configuración"; each feature with settings implements one, ordered by {@code @Order}. */
public interface SettingsSource {

    /** What this person may open. */
    List<SettingsEntry> entries(Access access);
}
