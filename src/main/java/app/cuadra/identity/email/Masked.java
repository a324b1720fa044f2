package app.cuadra.identity.email;

import app.cuadra.values.Email;

/** An address that its owner recognises and nobody else learns: {@code l•••@gmail.com}. */
final class Masked {

    private Masked() {}

    static String of(Email email) {
        var first = email.value().substring(0, email.value().offsetByCodePoints(0, 1));
        return first + "•••@" + email.domain();
    }
}
