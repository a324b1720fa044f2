package app.cuadra.integration.notice;

import app.cuadra.web.Form;

/**
 * Which part of the log to show.
 *
 * @param antes only what is older than this number; empty or anything else: from the newest on
 */
public record NoticeForm(String antes) implements Form {

    long before() {
        return antes.matches("\\d{1,18}") ? Long.parseLong(antes) : Long.MAX_VALUE;
    }
}
