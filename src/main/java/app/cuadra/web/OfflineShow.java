package app.cuadra.web;

/** What a person sees when there is no network: kept on the device with its style, so nothing of theirs stands on it. */
public record OfflineShow() implements Page {}
