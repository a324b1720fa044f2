package app.cuadra.web;

/**
 * One tile of the launcher: a part of Cuadra that stands on its own.
 *
 * @param title the key of its name
 * @param description the key of one sentence about it
 * @param path where it leads
 * @param icon a name of the icon sprite
 * @param state the key of a state worth showing, or empty
 */
public record Solution(String title, String description, String path, String icon, String state) {}
