package app.cuadra.practice.invitation;

import app.cuadra.company.Companies.Company;
import app.cuadra.values.Problem;
import app.cuadra.web.Option;
import app.cuadra.web.Page;
import java.util.List;
import java.util.Optional;

/**
 * An invitation, to be answered or answered already.
 *
 * @param invitation which one
 * @param company what the firm calls the company
 * @param email to which it was sent
 * @param message of the accountant, may be empty
 * @param standing OPEN, ACCEPTED, REJECTED or OVER
 * @param reader who is signed in, by what they sign in with
 * @param known whether the invited address has a user
 * @param choices the companies into which the reader may let the firm
 * @param name as typed for a new user
 */
public record AnswerShow(
        String invitation,
        InvitationKind kind,
        String firm,
        String company,
        String email,
        String message,
        String standing,
        Optional<String> reader,
        boolean known,
        List<Company> choices,
        String name,
        List<Problem> problems)
        implements Page {

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }

    /** True while it can be answered. */
    public boolean open() {
        return standing.equals("OPEN");
    }

    /** True when accepting takes somebody who is signed in, and nobody is. */
    public boolean signInFirst() {
        return kind != InvitationKind.ACTIVATE && reader.isEmpty();
    }

    /** True when the reader signs in with another address than the invited one. */
    public boolean otherAddress() {
        return kind != InvitationKind.ACTIVATE
                && reader.filter(login -> !login.equals(email)).isPresent();
    }

    /** True when the reader has no company that they may open to the firm. */
    public boolean nothingToOpen() {
        return kind == InvitationKind.LINK && choices.isEmpty();
    }

    /** The companies, to choose from. */
    public List<Option> options() {
        return choices.stream()
                .map(own -> new Option(String.valueOf(own.id().value()), own.name(), own.identification()))
                .toList();
    }

    /** The one that is chosen before anybody chooses: the only one. */
    public String only() {
        return choices.size() == 1 ? String.valueOf(choices.getFirst().id().value()) : "";
    }

    /** The keys of its texts, by what it asks and how it stands. */
    public String texts() {
        return "clientInvitation." + kind + "." + standing;
    }
}
