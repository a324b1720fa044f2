package app.cuadra.identity.user;

import app.cuadra.identity.AccountClosed;
import app.cuadra.identity.Users;
import app.cuadra.identity.password.PasswordRule;
import app.cuadra.identity.password.Passwords;
import app.cuadra.values.Checks;
import app.cuadra.values.Email;
import app.cuadra.values.Problem;
import app.cuadra.values.Refused;
import app.cuadra.values.Text;
import app.cuadra.values.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What other modules may know of users and do with them. */
@Component
class UserDirectory implements Users {

    private static final int NAME_MAX = 120;

    private final UserTable users;
    private final GeneratedTable generated;
    private final PasswordRule rule;
    private final Passwords passwords;
    private final ApplicationEventPublisher events;

    UserDirectory(
            UserTable users,
            GeneratedTable generated,
            PasswordRule rule,
            Passwords passwords,
            ApplicationEventPublisher events) {
        this.users = users;
        this.generated = generated;
        this.rule = rule;
        this.passwords = passwords;
        this.events = events;
    }

    @Override
    public Optional<User> find(UserId id) {
        return users.find(id).map(UserDirectory::user);
    }

    @Override
    public Optional<User> find(Email email) {
        return users.findLogin(email.value()).map(UserDirectory::user);
    }

    @Override
    public Map<UserId, User> all(Collection<UserId> ids) {
        return users.all(ids).stream().map(UserDirectory::user).collect(Collectors.toMap(User::id, user -> user));
    }

    @Override
    public Map<UserId, String> names(Collection<UserId> ids) {
        return users.names(ids);
    }

    @Override
    public Map<UserId, String> logins(Collection<UserId> ids) {
        return users.logins(ids);
    }

    @Override
    public UserId createForSomebody(Email email, String name, String password, String language, String zone) {
        return create(email, name, password, true, language, zone);
    }

    @Override
    @Transactional
    public UserId createVerified(Email email, String name, String password, String language, String zone) {
        var user = create(email, name, password, false, language, zone);
        users.verify(user, email);
        return user;
    }

    @Override
    @Transactional
    public boolean changeEmail(UserId user, Email before, Email after) {
        var still = users.find(user).filter(account -> before.equals(account.email()));
        return still.isPresent() && users.changeEmail(user, after);
    }

    @Override
    public boolean any() {
        return users.any();
    }

    private UserId create(Email email, String name, String password, boolean mustChange, String language, String zone) {
        var checks = new Checks();
        var checkedName = checks.read("name", () -> Text.required(name, NAME_MAX));
        checks.read("password", () -> {
            rule.check(password, email, name);
            return password;
        });
        checks.orRefuse();
        var person = new UserTable.NewPerson(
                email,
                checkedName == null ? name : checkedName,
                passwords.encode(password),
                mustChange,
                language,
                null,
                zone);
        return users.add(person).orElseThrow(() -> new Refused(List.of(Problem.of("user.emailTaken", "email"))));
    }

    @Override
    @Transactional
    public List<GeneratedLogin> createGenerated(List<NewLogin> logins) {
        return generated.create(logins);
    }

    @Override
    @Transactional
    public List<String> issuePasswords(List<UserId> ids) {
        var drawn = ids.stream().map(_ -> GeneratedPassword.draw()).toList();
        generated.keep(ids, drawn.stream().map(passwords::hashGenerated).toList());
        generated.removePasskeys(ids);
        generated.endSessions(ids);
        ids.forEach(id -> events.publishEvent(new AccountClosed(id)));
        return drawn;
    }

    @Override
    @Transactional
    public void removeGenerated(Collection<UserId> ids) {
        generated.remove(ids);
    }

    private static User user(Account account) {
        return new User(account.id(), account.login(), account.name(), account.emailVerified(), account.generated());
    }
}
