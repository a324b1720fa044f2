package app.cuadra.files.petition;

import app.cuadra.values.CompanyId;
import app.cuadra.values.PracticeId;
import java.util.Optional;
import java.util.regex.Pattern;

/** A petition whose link was opened in this browser: what the session remembers instead of the secret. */
record OpenPetition(PracticeId practice, CompanyId company, long id) {

    private static final Pattern SHAPE = Pattern.compile("([1-9]\\d{0,17})\\.([1-9]\\d{0,17})\\.([1-9]\\d{0,17})");

    static Optional<OpenPetition> read(String text) {
        var parts = SHAPE.matcher(text);
        return parts.matches()
                ? Optional.of(new OpenPetition(
                        new PracticeId(Long.parseLong(parts.group(1))),
                        new CompanyId(Long.parseLong(parts.group(2))),
                        Long.parseLong(parts.group(3))))
                : Optional.empty();
    }

    String text() {
        return practice.value() + "." + company.value() + "." + id;
    }
}
