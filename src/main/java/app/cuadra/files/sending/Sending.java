package app.cuadra.files.sending;

import app.cuadra.values.Checks;
import app.cuadra.values.Email;
import app.cuadra.values.Problem;
import app.cuadra.values.Refused;
import app.cuadra.values.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A letter with files that can be sent: who reads it, and what it says. */
record Sending(List<Email> readers, List<Email> copies, String subject, List<String> message) {

    /** So many people may read one letter. */
    static final int MAX_READERS = 20;

    /** All files of one letter together, in bytes: written for the mail they are a third bigger, and servers stop at 25 MB. */
    static final long MAX_BYTES = 15L * 1024 * 1024;

    static final int MAX_SUBJECT = 150;
    static final int MAX_MESSAGE = 4_000;

    private static final int MAX_TYPED = 6_000;

    /**
     * Reads what was typed.
     *
     * @throws Refused with everything that must be corrected
     */
    static Sending read(SendingForm form) {
        var checks = new Checks();
        var readers = checks.read("to", () -> addresses(form.to()));
        var copies = checks.read("copy", () -> addresses(form.copy()));
        var subject = checks.read("subject", () -> Text.required(form.subject(), MAX_SUBJECT));
        var message = checks.read("message", () -> lines(form.message()));
        if (readers != null && copies != null) {
            checks.that(!readers.isEmpty(), "to", "sending.noReader");
            checks.that(
                    readers.size() + copies.size() <= MAX_READERS,
                    readers.size() > MAX_READERS ? "to" : "copy",
                    "sending.tooManyReaders",
                    Map.of("max", MAX_READERS));
        }
        checks.orRefuse();
        var to = Objects.requireNonNull(readers);
        return new Sending(
                to,
                Objects.requireNonNull(copies).stream()
                        .filter(copy -> !to.contains(copy))
                        .toList(),
                Objects.requireNonNull(subject),
                Objects.requireNonNull(message));
    }

    private static List<Email> addresses(String typed) {
        if (typed.length() > MAX_TYPED) {
            throw Refused.because("text.tooLong", Map.of("max", MAX_TYPED));
        }
        return Arrays.stream(typed.split("[,;\\s]+"))
                .filter(address -> !address.isEmpty())
                .map(Sending::address)
                .distinct()
                .toList();
    }

    /** Of several addresses the wrong one is named. */
    private static Email address(String typed) {
        try {
            return new Email(typed);
        } catch (Refused _) {
            var named = typed.length() > Email.MAX_LENGTH ? typed.substring(0, Email.MAX_LENGTH) : typed;
            throw new Refused(List.of(new Problem("sending.address", "", Map.of("address", named))));
        }
    }

    /** Each line is a paragraph. */
    static List<String> lines(String typed) {
        if (typed.length() > MAX_MESSAGE) {
            throw Refused.because("text.tooLong", Map.of("max", MAX_MESSAGE));
        }
        return typed.lines()
                .map(line -> Text.optional(line, MAX_MESSAGE))
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
