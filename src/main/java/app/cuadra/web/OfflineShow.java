package app.cuadra.web;

/** What a person sees when there is no network: kept on the device, so it carries its own text and nothing else. */
public record OfflineShow() implements Page {}
