package app.cuadra.web;

/**
 * One line of the side bar.
 *
 * @param group the key of the group's title, or a name as it is (a company's); empty for the first group
 * @param title the key of its text
 * @param path where it leads
 * @param icon a name of the icon sprite
 */
public record MenuEntry(String group, String title, String path, String icon) {}
