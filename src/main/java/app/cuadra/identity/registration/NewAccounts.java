package app.cuadra.identity.registration;

import app.cuadra.identity.StartingPlace;
import app.cuadra.identity.user.UserTable;
import app.cuadra.identity.user.UserTable.NewPerson;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.values.Email;
import app.cuadra.values.UserId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a user with the place they start in, in one transaction.
 *
 * <p>When the address has a user already, everything is made under an address that nobody has and then undone: so the
 * answer takes as long as for a new one, and shows nobody who has an account here (SI-2).
 */
@Component
class NewAccounts {

    private final UserTable users;
    private final Map<StartingPlace.Work, StartingPlace> places = new EnumMap<>(StartingPlace.Work.class);
    private final Tenancy tenancy;
    private final TransactionTemplate transactions;
    private final RegistrationMail mail;

    NewAccounts(
            UserTable users,
            List<StartingPlace> places,
            Tenancy tenancy,
            TransactionTemplate transactions,
            RegistrationMail mail) {
        this.users = users;
        this.tenancy = tenancy;
        this.transactions = transactions;
        this.mail = mail;
        for (var place : places) {
            if (this.places.put(place.work(), place) != null) {
                throw new IllegalStateException("Two starting places for " + place.work());
            }
        }
        for (var work : StartingPlace.Work.values()) {
            if (!this.places.containsKey(work)) {
                throw new IllegalStateException("No starting place for " + work);
            }
        }
    }

    /**
     * The new user, or empty when the address has one.
     *
     * @param hash the password as it is kept; null for somebody who enters by another way
     * @param also what belongs to the same transaction; false undoes everything
     */
    Optional<UserId> make(Registrant registrant, @Nullable String hash, Predicate<UserId> also) {
        return transactions.execute(transaction -> {
            // One statement more for both, rather than a second try only for the address that is taken.
            var user = users.findLogin(registrant.email().value()).isPresent()
                    ? Optional.<UserId>empty()
                    : users.add(person(registrant, registrant.email(), hash));
            var made = user.or(() -> users.add(person(registrant, nobodysAddress(), hash)))
                    .orElseThrow();
            tenancy.within(made, () -> {
                place(registrant.work())
                        .make(
                                made,
                                registrant.place(),
                                registrant.country().code().value());
                return made;
            });
            if (registrant.verified()) {
                users.verify(made, registrant.email());
            } else {
                mail.verify(made, registrant.email());
            }
            var whole = also.test(made);
            if (user.isEmpty() || !whole) {
                transaction.setRollbackOnly();
                return Optional.<UserId>empty();
            }
            return user;
        });
    }

    private StartingPlace place(StartingPlace.Work work) {
        var place = places.get(work);
        if (place == null) {
            throw new IllegalStateException("No starting place for " + work);
        }
        return place;
    }

    /** RFC 2606 keeps {@code .invalid} free for ever; this row never lasts anyway. */
    private static Email nobodysAddress() {
        return new Email(UUID.randomUUID() + "@nobody.invalid");
    }

    private static NewPerson person(Registrant registrant, Email email, @Nullable String hash) {
        return new NewPerson(
                email,
                registrant.name(),
                hash,
                false,
                registrant.language(),
                registrant.country().code().value(),
                registrant.country().timeZone().getId());
    }
}
