package app.cuadra.web;

/**
 * What a form sends, as typed: a record of {@code String}, {@code List<String>} and {@code MultipartFile} components,
 * bound by name. A field that was not sent is empty; a parameter that the record does not name is refused with 400.
 */
public interface Form {}
