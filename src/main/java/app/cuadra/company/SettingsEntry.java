package app.cuadra.company;

/**
 * One line of the page "Configuración".
 *
 * @param box the key of the box it stands in
 * @param title the key of its name
 * @param what the key of one sentence about it
 * @param path below the company's configuration
 * @param icon a name of the icon sprite
 */
public record SettingsEntry(String box, String title, String what, String path, String icon) {}
