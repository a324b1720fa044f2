package app.cuadra.practice.invitation;

import app.cuadra.web.Page;
import java.util.List;

/** A fragment: what the field of activities suggests. */
public record ActivityOptions(List<String> texts) implements Page {}
