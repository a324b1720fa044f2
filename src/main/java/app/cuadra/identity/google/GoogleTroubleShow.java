package app.cuadra.identity.google;

import app.cuadra.identity.google.Errand.Purpose;
import app.cuadra.identity.session.Destination;
import app.cuadra.values.Problem;
import app.cuadra.values.Refused;
import app.cuadra.web.Page;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Says what went wrong with the provider, and how to go on.
 *
 * @param problem what to tell
 * @param again where to try once more
 * @param back where else to go, and the key of how that is called
 */
public record GoogleTroubleShow(Problem problem, String again, String back, String backTitle) implements Page {

    private static final List<String> CASES = List.of(
            "expired",
            "declined",
            "unreachable",
            "invalid",
            "others",
            "otherEmail",
            "linkedAlready",
            "notFresh",
            "notYours",
            "closed",
            "unverified");

    private static final Set<String> OTHER_ACCOUNT =
            Set.of("google.others", "google.otherEmail", "google.notYours", "google.closed");

    @Override
    public int status() {
        return problem.code().equals("google.unreachable") ? 503 : 422;
    }

    /** Whether another account is what helps, rather than the same once more. */
    public boolean needsAccount() {
        return OTHER_ACCOUNT.contains(problem.code());
    }

    /** Whether this person needs a password before they can go on. */
    public boolean needsPassword() {
        return problem.code().equals("google.notFresh");
    }

    /** Whether the mail that proves an address is what helps. */
    public boolean needsMail() {
        return problem.code().equals("google.unverified");
    }

    /** Whether another address of the user is what helps (SI-43). */
    public boolean needsEmail() {
        return problem.code().equals("google.otherEmail");
    }

    static String caso(Refused refused) {
        return refused.problems().getFirst().code().replaceFirst("^google\\.", "");
    }

    static String address(String path, String caso, Purpose purpose, String wanted) {
        return UriComponentsBuilder.fromPath(path)
                .queryParam("caso", "{caso}")
                .queryParam("para", "{para}")
                .queryParam("volver", "{volver}")
                .encode()
                .buildAndExpand(caso, purpose, Destination.of(wanted))
                .toUriString();
    }

    static GoogleTroubleShow of(GoogleTroubleQuery query) {
        var problem = Problem.of(CASES.contains(query.caso()) ? "google." + query.caso() : "google.invalid", "");
        var purpose = Arrays.stream(Purpose.values())
                .filter(known -> known.name().equals(query.para()))
                .findFirst()
                .orElse(Purpose.SIGN_IN);
        return switch (purpose) {
            case SIGN_IN ->
                new GoogleTroubleShow(
                        problem,
                        with(GooglePages.PATH, query.volver()),
                        with("/ingresar", query.volver()),
                        "google.otherWays");
            case LINK ->
                new GoogleTroubleShow(
                        problem, GoogleLinkPages.PATH + "/vincular", "/mi-cuadra/seguridad", "google.backToSecurity");
            case CONFIRM ->
                new GoogleTroubleShow(
                        problem,
                        with("/confirmar/google", query.volver()),
                        with("/confirmar", query.volver()),
                        "google.otherProofs");
        };
    }

    private static String with(String path, String wanted) {
        return UriComponentsBuilder.fromPath(path)
                .queryParam("volver", "{volver}")
                .encode()
                .buildAndExpand(Destination.of(wanted))
                .toUriString();
    }
}
