package app.cuadra.web;

/**
 * One filter of a list, as a link: lists can be shared and reloaded.
 *
 * @param label what the person reads, already in their language
 * @param count how many rows it leaves, already written, or empty
 * @param path the list with this filter
 */
public record Chip(String label, String count, String path, boolean current) {}
