package app.cuadra.identity;

import app.cuadra.values.Email;
import app.cuadra.values.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The people and generated logins that sign in. One e-mail is one user (SI-2). */
public interface Users {

    /** What other modules may know of a user; {@code login} is the e-mail, or the username of a generated login. */
    record User(UserId id, String login, String name, boolean emailVerified, boolean generated) {}

    /** A login to be made without a person: its username is made readable from the name, and unique (ACC-25). */
    record NewLogin(String name, String language, String zone) {}

    /** A login made without a person, which cannot sign in until {@link #issuePasswords} gave it a password. */
    record GeneratedLogin(UserId id, String username) {}

    /** The user, if there is one. */
    Optional<User> find(UserId id);

    /** The user of this address, if there is one. */
    Optional<User> find(Email email);

    /** Several users at once, for lists; those who do not exist are missing. */
    Map<UserId, User> all(Collection<UserId> ids);

    /** The names of several users at once, for lists. */
    Map<UserId, String> names(Collection<UserId> ids);

    /** What several users sign in with. */
    Map<UserId, String> logins(Collection<UserId> ids);

    /**
     * Makes a user whom somebody else registers (ACC-21): the address is not verified, and the first entry asks for
     * another password.
     *
     * @throws app.cuadra.values.Refused as registering does, with {@code user.emailTaken} when the address has a user
     */
    UserId createForSomebody(Email email, String name, String password, String language, String zone);

    /**
     * Makes a user of whom we know already that the address is theirs, with a password of their own.
     *
     * @throws app.cuadra.values.Refused as registering does, with {@code user.emailTaken} when the address has a user
     */
    UserId createVerified(Email email, String name, String password, String language, String zone);

    /**
     * Gives a user another address, of which both owners have said yes; it counts as verified.
     *
     * @return false when {@code before} is no longer the user's address, or {@code after} has a user
     */
    boolean changeEmail(UserId user, Email before, Email after);

    /** Whether there is anybody at all: false in a new installation. */
    boolean any();

    /** Makes many logins in one go, in the same order. Cheap: hundreds in a few statements. */
    List<GeneratedLogin> createGenerated(List<NewLogin> logins);

    /**
     * Gives generated logins new strong passwords and returns them, in the same order; only their hash is kept, so this
     * is the one time they can be seen. Earlier passwords, passkeys and sessions of these logins end.
     */
    List<String> issuePasswords(List<UserId> generated);

    /** Removes generated logins that were never used, when the load that made them is undone (ACC-26). */
    void removeGenerated(Collection<UserId> generated);
}
