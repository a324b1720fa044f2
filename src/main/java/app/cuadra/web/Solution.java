package app.cuadra.web;

/**
 * One tile of the launcher: a part of Cuadra that stands on its own.
 *
 * @param title the key of its name
 * @param description the key of one sentence about it
 * @param path where it is; of one that is not active, where it can be activated
 * @param icon a name of the icon sprite
 * @param active false while it is only offered
 * @param plan the key of what it costs or in which plans it is
 */
public record Solution(String title, String description, String path, String icon, boolean active, String plan) {}
