package app.cuadra.api.token;

import app.cuadra.values.Checks;
import app.cuadra.values.Text;
import app.cuadra.web.Form;
import java.util.List;

/**
 * The form of a new token.
 *
 * @param name what the person calls it
 * @param scope the codes of its scopes
 */
public record TokenForm(String name, List<String> scope) implements Form {

    /** The longest name. */
    static final int NAME_MAX = 60;

    static final TokenForm EMPTY = new TokenForm("", List.of(Scope.COMPANY.code()));

    /** What was wanted, checked. */
    record Wanted(String name, List<Scope> scopes) {}

    Wanted wanted() {
        var checks = new Checks();
        var checked = checks.read("name", () -> Text.required(name, NAME_MAX));
        checks.that(
                !scope.isEmpty()
                        && scope.stream().allMatch(code -> Scope.of(code).isPresent()),
                "scope",
                "apiToken.scope");
        checks.orRefuse();
        return new Wanted(
                checked == null ? name : checked,
                scope.stream()
                        .distinct()
                        .flatMap(code -> Scope.of(code).stream())
                        .toList());
    }
}
