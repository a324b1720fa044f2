package app.cuadra.practice.credential;

import app.cuadra.exchange.SheetFormat;
import app.cuadra.practice.client.Selection;
import app.cuadra.values.CompanyId;
import app.cuadra.values.NotFound;
import app.cuadra.web.Form;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The clients chosen in the list, and as which file their credentials are wanted.
 *
 * @param q what the list looked for, with {@code state} and {@code person}: its selection says so to every button
 */
public record CredentialForm(List<String> company, String format, String q, String state, String person)
        implements Form {

    Set<CompanyId> companies() {
        return Selection.of(company);
    }

    SheetFormat sheetFormat() {
        return Arrays.stream(SheetFormat.values())
                .filter(known -> known.extension().equals(format))
                .findFirst()
                .orElseThrow(() -> new NotFound("sheet format"));
    }
}
