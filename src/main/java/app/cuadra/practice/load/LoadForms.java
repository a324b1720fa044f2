package app.cuadra.practice.load;

import app.cuadra.web.Form;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** What the forms of a load send. */
final class LoadForms {

    private LoadForms() {}

    /** A sheet to upload, and the country its companies are of. */
    record Upload(@Nullable MultipartFile file, String country) implements Form {}

    /** Which column of the sheet is which: numbers counted from 0, -1 or empty for none. */
    record Columns(String name, String identification, String phone, String email) implements Form {

        private static final String NUMBER = "\\d{1,4}";

        List<Integer> positions() {
            return Stream.of(name, identification, phone, email)
                    .map(typed -> typed.matches(NUMBER) ? Integer.parseInt(typed) : -1)
                    .toList();
        }
    }

    /** A corrected row. */
    record Row(String name, String identification, String phone, String email) implements Form {

        TypedRow typed() {
            return new TypedRow(name.strip(), identification.strip(), phone.strip(), email.strip());
        }
    }

    /** A form that says nothing but its address. */
    record Confirmation() implements Form {}

    /** Downloading credentials; {@code again} says that earlier passwords may stop working. */
    record Issue(String format, String again) implements Form {}
}
