package app.cuadra.web;

import java.util.List;

/**
 * What the switcher or the palette found.
 *
 * @param everything true for the palette, which also finds pages
 */
public record Found(List<FoundPlace> places, List<MenuEntry> entries, boolean everything) implements Page {}
