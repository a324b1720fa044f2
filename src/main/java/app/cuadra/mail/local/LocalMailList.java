package app.cuadra.mail.local;

import app.cuadra.mail.outbox.LocalMailbox;
import app.cuadra.web.Page;
import java.util.List;

/** The letters, newest first. */
public record LocalMailList(String searched, List<LocalMailbox.Line> letters) implements Page {}
